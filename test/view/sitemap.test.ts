import { describe, expect, it } from 'vitest';
import { article, makeSite } from '../site.ts';
import { viewAt } from './site-views.ts';

const ORIGIN = 'https://courier.example';
const site = makeSite({
  files: {
    'articles/old.md': article({ date: '2026-10-05', updated: '2026-10-06' }),
    'articles/copy.md': article({ date: '2026-11-24', canonical: 'https://other.example/' }),
    'articles/hidden.md': article({ date: '2026-11-24', noindex: 'true' }),
    'articles/advert.md': article({ date: '2026-11-24', kind: 'sponsored' }),
  },
});

describe('sitemapViews', () => {
  it('lists each month’s articles, without copies and what search engines should not know', () => {
    const urls = (month: string) => viewAt(site, 'sitemap', `/sitemaps/${month}.xml`).pages.map(({ url }) => url);
    expect(urls('2026-10')).toEqual([`${ORIGIN}/2026/10/old/`]);
    expect(urls('2026-11')).toEqual(
      ['harbour-reopens', 'advert', 'bridge-closes'].map((slug) => `${ORIGIN}/2026/11/${slug}/`),
    );
  });

  it('says of each sitemap when it last changed', () => {
    const { sitemaps } = viewAt(site, 'sitemapIndex', '/sitemap.xml');
    expect(sitemaps.map(({ url, changed }) => [url, changed?.iso])).toEqual([
      [`${ORIGIN}/sitemaps/2026-11.xml`, '2026-11-24T08:00:00+01:00'],
      [`${ORIGIN}/sitemaps/2026-10.xml`, '2026-10-06T00:00:00+02:00'],
      [`${ORIGIN}/sitemaps/pages.xml`, '2026-11-24T08:00:00+01:00'],
    ]);
  });

  it.each([
    ['2026-11-24T09:00:00Z', ['harbour-reopens', 'bridge-closes']],
    ['2026-11-24T22:59:59Z', ['harbour-reopens', 'bridge-closes']],
    ['2026-11-24T23:00:00Z', ['harbour-reopens']],
    ['2026-11-26T07:00:00Z', []],
  ])('lists at %s the news of two days', (now, slugs) => {
    const { articles } = viewAt(site, 'newsSitemap', '/news-sitemap.xml', { now });
    expect(articles.map(({ url }) => url)).toEqual(slugs.map((slug) => `${ORIGIN}/2026/11/${slug}/`));
  });
});
