import { describe, expect, it } from 'vitest';
import { searchYears, type SearchRecord } from '../../src/view/search-index.ts';
import { compositionOf, type When } from '../model/prepare.ts';
import { article, makeSite, type TestSite } from '../site.ts';

function keysOf(site: TestSite): Readonly<Record<string, string>> {
  return Object.fromEntries(searchYears(compositionOf(site)).map(({ path, key }) => [path, key]));
}

function recordsOf(site: TestSite, when: When = {}): readonly SearchRecord[] {
  return searchYears(compositionOf(site, when)).flatMap(({ records }) => [...records()]);
}

function siteOf(articles: Readonly<Record<string, string>>): TestSite {
  const minimal = { 'articles/2026/11/harbour-reopens.md': undefined, 'articles/2026/11/bridge-closes.md': undefined };
  return makeSite({ files: { ...minimal, ...articles } });
}

describe('searchYears', () => {
  it('divides articles by language, whatever its country, and year, the newest first', () => {
    const site = siteOf({
      'articles/a.md': article({ date: '2025-03-01' }),
      'articles/b.md': article({ date: '2026-01-01', lang: 'en-US' }),
      'articles/c.md': article({ date: '2026-02-01', lang: 'ar' }),
    });
    expect(Object.keys(keysOf(site))).toEqual(['/search/ar/2026/', '/search/en/2026/', '/search/en/2025/']);
  });

  it('takes the year where the site is, not in UTC', () => {
    const site = siteOf({ 'articles/a.md': article({ date: '2025-12-31T23:30:00Z' }) });
    expect(Object.keys(keysOf(site))).toEqual(['/search/en/2026/']);
  });

  it('gives a year another key only when something that its records show has changed', () => {
    const site = siteOf({
      'articles/a.md': article({ date: '2025-03-01' }),
      'articles/b.md': article({ date: '2026-01-01', categories: '[culture]' }),
    });
    const before = keysOf(site);
    site.write('articles/b.md', article({ date: '2026-01-01', categories: '[culture]' }, 'Another body.'));
    const edited = keysOf(site);
    expect(edited['/search/en/2025/']).toBe(before['/search/en/2025/']);
    expect(edited['/search/en/2026/']).not.toBe(before['/search/en/2026/']);
    site.write('site.yml', site.source('site.yml').replace('name: World', 'name: The World'));
    const renamed = keysOf(site);
    expect(renamed['/search/en/2025/']).not.toBe(edited['/search/en/2025/']);
    expect(renamed['/search/en/2026/']).toBe(edited['/search/en/2026/']);
    site.write('authors/jane-doe.yml', 'name: Jane Roe\n');
    expect(keysOf(site)['/search/en/2026/']).not.toBe(renamed['/search/en/2026/']);
  });

  it('makes a record of an article’s words, and of what a result shows and is narrowed by', () => {
    const fields = { title: 'Ferries', description: 'They sail.', date: '2026-11-03T08:00:00+01:00', kind: 'opinion' };
    const site = siteOf({ 'articles/ferries.md': article(fields, '## At noon\n\nThe *first* ship came in.') });
    expect(recordsOf(site)).toEqual([
      {
        url: '/2026/11/ferries/',
        content: 'They sail.\nAt noon\nThe first ship came in.',
        language: 'en',
        meta: {
          title: 'Ferries',
          section: 'World',
          date: 'November 3, 2026',
          iso: '2026-11-03T08:00:00+01:00',
          authors: 'Jane Doe',
          kind: 'Opinion',
        },
        filters: { section: ['world'], author: ['jane-doe'], year: ['2026'] },
      },
    ]);
  });

  it('lets the reports of a live story be found', () => {
    const updates = '[{ date: 2026-11-03, title: At the weir, text: "The *wave* is past." }]';
    const site = siteOf({ 'articles/live.md': article({ kind: 'live', updates }) });
    expect(recordsOf(site)[0]?.content).toMatch(/At the weir\nThe wave is past\.$/);
  });

  it('leaves out what asks for it, and all that may not be seen yet; what is paid for says so', () => {
    const site = siteOf({
      'articles/hidden.md': article({ noindex: 'true' }),
      'articles/draft.md': article({ draft: 'true' }),
      'articles/embargoed.md': article({ publishAt: '2027-01-01' }),
      'articles/expired.md': article({ expireAt: '2026-11-23' }),
      'articles/paid.md': article({ kind: 'sponsored' }),
    });
    const shown = (when?: When): (readonly [string, string | undefined])[] =>
      recordsOf(site, when).map(({ url, meta }) => [url, meta['kind']] as const);
    expect(shown()).toEqual([['/2026/11/paid/', 'Sponsored']]);
    expect(shown({ drafts: true }).map(([url]) => url)).toEqual(['/2026/11/draft/', '/2026/11/paid/']);
  });
});
