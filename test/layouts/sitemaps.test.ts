import { describe, expect, it } from 'vitest';
import manifest from '../../layouts/manifest.11ty.ts';
import newsSitemap from '../../layouts/newsSitemap.11ty.ts';
import redirects from '../../layouts/redirects.11ty.ts';
import robots from '../../layouts/robots.11ty.ts';
import sitemap from '../../layouts/sitemap.11ty.ts';
import sitemapIndex from '../../layouts/sitemapIndex.11ty.ts';
import { filePath, pagePath } from '../../src/kernel/url-path.ts';
import { feeds } from '../../src/verify/feeds.ts';
import { parseXml, type XmlElement } from '../../src/verify/xml-file.ts';
import { HOSTILE, moment, site } from './samples.ts';

const url = 'https://courier.example/2026/11/%D8%A7%D9%84%D9%82%D8%A7%D9%87%D8%B1%D8%A9/?a=1&b=2';
const changed = moment('2026-11-24T10:00:00+01:00');

function read(markup: string): XmlElement {
  const { value, problems } = parseXml('sitemap.xml', markup);
  expect(problems).toEqual([]);
  if (value === undefined) throw new TypeError('the sitemap has no root');
  expect(feeds(value)).toEqual([]);
  return value;
}

function outline({ name, text, children }: XmlElement): unknown {
  return children.length === 0 ? [name, text] : [name, ...children.map(outline)];
}

describe('a sitemap', () => {
  const write = (pages: Parameters<typeof sitemap.render>[0]['view']['pages']): string =>
    sitemap.render({ view: { kind: 'sitemap', path: filePath(pagePath('sitemaps'), '2026-11.xml'), pages }, site });

  it('gives each page, when it changed and its pictures', () => {
    const image = 'https://courier.example/media/dam-1200.jpg';
    expect(outline(read(write([{ url, changed, images: [image], alternates: [] }])))).toEqual([
      'sitemap:urlset',
      [
        'sitemap:url',
        ['sitemap:loc', url],
        ['sitemap:lastmod', '2026-11-24T10:00:00+01:00'],
        ['image:image', ['image:loc', image]],
      ],
    ]);
  });

  it('says nothing of a change that nobody knows', () => {
    expect(outline(read(write([{ url, changed: undefined, images: [], alternates: [] }])))).toEqual([
      'sitemap:urlset',
      ['sitemap:url', ['sitemap:loc', url]],
    ]);
  });
});

describe('the index of sitemaps', () => {
  it('gives each sitemap and when it changed', () => {
    const view = {
      kind: 'sitemapIndex',
      path: filePath(pagePath(), 'sitemap.xml'),
      sitemaps: [
        { url, changed },
        { url: `${url}2`, changed: undefined },
      ],
    } as const;
    expect(outline(read(sitemapIndex.render({ view, site })))).toEqual([
      'sitemap:sitemapindex',
      ['sitemap:sitemap', ['sitemap:loc', url], ['sitemap:lastmod', '2026-11-24T10:00:00+01:00']],
      ['sitemap:sitemap', ['sitemap:loc', `${url}2`]],
    ]);
  });
});

describe('the news sitemap', () => {
  const write = (language: string): string => {
    const articles = [{ url, title: HOSTILE, language, published: changed }];
    return newsSitemap.render({
      view: {
        kind: 'newsSitemap',
        path: filePath(pagePath(), 'news-sitemap.xml'),
        publication: { name: 'The Courier' },
        articles,
      },
      site,
    });
  };

  it('gives publication, time and a hostile headline unharmed', () => {
    expect(outline(read(write('en-GB')))).toEqual([
      'sitemap:urlset',
      [
        'sitemap:url',
        ['sitemap:loc', url],
        [
          'news:news',
          ['news:publication', ['news:name', 'The Courier'], ['news:language', 'en']],
          ['news:publication_date', '2026-11-24T10:00:00+01:00'],
          ['news:title', HOSTILE],
        ],
      ],
    ]);
  });

  it.each([
    ['zh-Hans', 'zh-cn'],
    ['zh-TW', 'zh-tw'],
    ['pt-BR', 'pt'],
  ])('writes the language %s as Google reads it', (language, written) => {
    expect(write(language)).toContain(`<news:language>${written}</news:language>`);
  });

  it('is sound on a day without news', () => {
    const view = {
      kind: 'newsSitemap',
      path: filePath(pagePath(), 'news-sitemap.xml'),
      publication: { name: 'The Courier' },
      articles: [],
    } as const;
    expect(read(newsSitemap.render({ view, site })).children).toEqual([]);
  });
});

describe('the files for hosts', () => {
  it('robots.txt lets everybody in and names the sitemaps', () => {
    const view = {
      kind: 'robots',
      path: filePath(pagePath(), 'robots.txt'),
      sitemaps: ['https://courier.example/sitemap.xml', 'https://courier.example/news-sitemap.xml'],
    } as const;
    expect(robots.render({ view, site })).toBe(
      'User-agent: *\nAllow: /\n\nSitemap: https://courier.example/sitemap.xml\nSitemap: https://courier.example/news-sitemap.xml\n',
    );
  });

  it('_redirects leads for good from each former address, as browsers send it', () => {
    const list = [
      { from: pagePath('old'), to: pagePath('new') },
      { from: pagePath('القاهرة'), to: pagePath('cairo') },
    ];
    const written = redirects.render({
      view: { kind: 'redirects', path: filePath(pagePath(), '_redirects'), redirects: list },
      site,
    });
    expect(written).toBe('/old/ /new/ 301\n/%D8%A7%D9%84%D9%82%D8%A7%D9%87%D8%B1%D8%A9/ /cairo/ 301\n');
  });

  it('the manifest gives the name as it is and every icon', () => {
    const written = manifest.render({
      view: { kind: 'manifest', path: filePath(pagePath(), 'manifest.webmanifest'), name: HOSTILE },
      site,
    });
    expect(JSON.parse(written)).toMatchObject({
      name: HOSTILE,
      lang: 'en',
      dir: 'ltr',
      start_url: '/',
      theme_color: '#9c2a1c',
      icons: [
        { src: '/assets/icon.svg', sizes: 'any' },
        { src: '/assets/icon-180.png', sizes: '180x180' },
        { src: '/assets/icon-512.png', sizes: '512x512' },
      ],
    });
  });
});
