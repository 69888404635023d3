import { describe, expect, it } from 'vitest';
import { article, makeSite } from '../site.ts';
import { viewAt, viewsOf } from './site-views.ts';

describe('redirects', () => {
  const site = makeSite({ files: { 'articles/a.md': article({ aliases: '[/old/, /older.html]' }) } });

  it('lead from every former address, as a page and for the host', () => {
    for (const alias of ['/old/', '/older.html']) {
      expect(viewAt(site, 'redirect', alias)).toMatchObject({
        target: '/2026/11/a/',
        canonical: 'https://courier.example/2026/11/a/',
        noindex: true,
      });
    }
    expect(viewAt(site, 'redirects', '/_redirects').redirects).toEqual([
      { from: '/old/', to: '/2026/11/a/' },
      { from: '/older.html', to: '/2026/11/a/' },
    ]);
  });

  it('are in no sitemap', () => {
    const sitemaps = viewsOf(site).filter(({ kind }) => kind === 'sitemap');
    expect(JSON.stringify(sitemaps)).not.toContain('/old');
  });
});

it('sorts topics as the site’s language does', () => {
  const site = makeSite({ files: { 'articles/a.md': article({ topics: '[zoo, Åland, Ape, ähnlich]' }) } });
  const names = (): string[] => viewAt(site, 'topics', '/topics/').topics.map(({ name }) => name);
  expect(names()).toEqual(['ähnlich', 'Åland', 'Ape', 'zoo']);
  site.write('site.yml', site.source('site.yml').replace('language: en', 'language: sv'));
  expect(names()).toEqual(['Ape', 'zoo', 'Åland', 'ähnlich']);
});

it('shows everybody who writes, by name and with what they do', () => {
  const site = makeSite({
    files: {
      'articles/a.md': article(),
      'authors/zoe-adams.yml': 'name: Zoe Adams\nrole: Editor',
      'authors/ada-zell.yml': 'name: Ada Zell',
    },
  });
  const { authors } = viewAt(site, 'authors', '/authors/');
  expect(authors.map(({ name, role }) => [name, role])).toEqual(
    expect.arrayContaining([
      ['Ada Zell', undefined],
      ['Zoe Adams', 'Editor'],
    ]),
  );
  expect(authors.map(({ path }) => path)).toEqual(authors.map(({ path }) => path).toSorted());
});

it('shows all corrections, the newest first', () => {
  const correction = (date: string): string => `[{ date: ${date}, type: correction, text: Wrong. }]`;
  const site = makeSite({
    files: {
      'articles/a.md': article({ corrections: correction('2026-11-21') }),
      'articles/b.md': article({ corrections: correction('2026-11-22') }),
    },
  });
  const { corrections } = viewAt(site, 'corrections', '/corrections/');
  expect(corrections.map(({ article: { path } }) => path)).toEqual(['/2026/11/b/', '/2026/11/a/']);
});
