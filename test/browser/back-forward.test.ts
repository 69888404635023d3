import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { hostHeaders } from '../host-headers.ts';
import { INSTALLED, PATIENCE } from './chromium.ts';
import { EVERY_PAGE } from './pages.ts';

// Only a whole browser keeps pages that were left, and npm has none: Chromium's headless shell refuses, whatever the switches. So a page
// is seen coming back where Chromium or Chrome is installed, and everywhere what turns a page away is looked for:
// https://web.dev/articles/bfcache#optimize

const SITE = inject('courier');
const FOLDER = inject('courierFolder');
const built = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' });

/** What is said where a page is left, by a listener or by an attribute. */
const LEAVING = /["'`.\s](?:on)?(?:before)?unload["'`\s=]/;
/** What stays open, and so keeps a page from being put away: connections and locks. */
const OPEN = /\bnew (?:WebSocket|WebTransport|EventSource|RTCPeerConnection|SharedWorker)\b|\.locks\.request\b/;

const WHOLE_BROWSER = [process.env['CHROME_PATH'], ...INSTALLED].find((path) => path !== undefined && existsSync(path));

describe.runIf(WHOLE_BROWSER !== undefined)('a page that was left', () => {
  it('is there again as it was, of every kind', { timeout: 5 * PATIENCE }, async () => {
    const browser = await chromium.launch({
      executablePath: WHOLE_BROWSER ?? '',
      args: ['--headless=new'],
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
      timeout: PATIENCE,
    });
    try {
      const lost: string[] = [];
      for (const [kind, path] of EVERY_PAGE) if (!(await comesBack(browser, path))) lost.push(kind);
      expect(lost).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});

/** Leaves a page for another, and goes back. A page that was kept does not load again, and says so. */
async function comesBack(browser: Browser, path: string): Promise<boolean> {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    addEventListener('pageshow', ({ persisted }) => Reflect.set(window, 'wasKept', persisted));
  });
  await page.goto(SITE + path);
  await page.goto(`${SITE}/robots.txt`);
  await page.goBack({ waitUntil: 'commit' });
  await page.waitForFunction(() => Reflect.has(window, 'wasKept'));
  const wasKept = await page.evaluate(() => Reflect.get(window, 'wasKept') === true);
  await page.close();
  return wasKept;
}

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
