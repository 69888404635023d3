import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hostHeaders } from './host-headers.ts';
import { makeFolder } from './site.ts';

function published(text: string): ReturnType<typeof hostHeaders> {
  const folder = makeFolder();
  writeFileSync(join(folder, '_headers'), text);
  return hostHeaders(folder);
}

describe('the headers that a host sends along', () => {
  const headersOf = published(`/*
  Content-Security-Policy: default-src 'none'; frame-src https:

/assets/*
  Cache-Control: immutable

/search/:language/:year/index/*
  Cache-Control: kept

/feed.json
  Content-Type: application/feed+json
`);
  const everywhere = ['Content-Security-Policy', "default-src 'none'; frame-src https:"];

  it('are those of every rule that a path falls under', () => {
    expect(headersOf('/')).toEqual([everywhere]);
    expect(headersOf('/assets/main.css')).toEqual([everywhere, ['Cache-Control', 'immutable']]);
    expect(headersOf('/search/en/2026/index/a.pf')).toEqual([everywhere, ['Cache-Control', 'kept']]);
    expect(headersOf('/feed.json')).toEqual([everywhere, ['Content-Type', 'application/feed+json']]);
  });

  it('are no others', () => {
    for (const path of ['/feedXjson', '/search/en/index/a.pf', '/world/assets/main.css', '/feed.json/'])
      expect(headersOf(path)).toEqual([everywhere]);
  });

  it('are not made up for a site that publishes none', () => {
    expect(() => hostHeaders(makeFolder())).toThrow(/_headers/);
  });
});
