import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { hostHeaders } from '../host-headers.ts';

// Nothing here sees a page restored. A browser without a window keeps none (its delegate forbids that, whatever the switches), and the
// reasons that it gives over DevTools name neither an "unload" listener nor a lock that is held, so that they prove nothing. What is
// left to hold is what turns a page away: https://web.dev/articles/bfcache#optimize

const FOLDER = inject('courierFolder');
const built = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' });

/** What is said where a page is left, by a listener or by an attribute. */
const LEAVING = /["'`.\s](?:on)?(?:before)?unload["'`\s=]/;
/** What stays open, and so keeps a page from being put away: connections and locks. */
const OPEN = /\bnew (?:WebSocket|WebTransport|EventSource|RTCPeerConnection|SharedWorker)\b|\.locks\.request\b/;

describe('going back to a page', () => {
  const filesThat = (kind: RegExp, pattern: RegExp): readonly string[] =>
    built.filter((name) => kind.test(name) && pattern.test(readFileSync(join(FOLDER, name), 'utf8')));

  it('is not hindered by anything that its scripts or its markup do', () => {
    expect(built.filter((name) => /^assets\/.*\.js$/.test(name)).length).toBeGreaterThan(8);
    expect(filesThat(/\.html$|^assets\/.*\.js$/, LEAVING)).toEqual([]);
    expect(filesThat(/^assets\/.*\.js$/, OPEN)).toEqual([]);
  });

  it('is not hindered by a header', () => {
    const headersOf = hostHeaders(FOLDER);
    const pages = built.filter((name) => name.endsWith('.html')).map((name) => `/${name.replace(/index\.html$/, '')}`);
    expect(pages.length).toBeGreaterThan(100);
    const unstored = pages.filter((path) => headersOf(path).some(([, value]) => value.includes('no-store')));
    expect(unstored).toEqual([]);
  });

  it('would be hindered by what is looked for', () => {
    for (const text of [`addEventListener("unload",f)`, 'window.onbeforeunload=f', '<body onunload="f()">'])
      expect(text).toMatch(LEAVING);
    for (const text of ['new EventSource("/")', 'navigator.locks.request("a",f)']) expect(text).toMatch(OPEN);
  });
});
