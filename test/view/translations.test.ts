import { describe, expect, it } from 'vitest';
import { article, makeSite } from '../site.ts';
import { compositionOf } from '../model/prepare.ts';
import { sitePages } from '../../src/view/pages.ts';
import { viewAt } from './site-views.ts';

const FILES = {
  'articles/2026/11/harbour.md': article({ title: 'The harbour' }),
  'articles/2026/11/hafen.md': article({ title: 'Der Hafen', lang: 'de', translationOf: 'harbour' }),
  'articles/2026/11/mina.md': article({ title: 'الميناء', lang: 'ar', translationOf: 'harbour' }),
};

function inputsOf(site: ReturnType<typeof makeSite>, path: string): string | undefined {
  return [...sitePages(compositionOf(site))].find((page) => page.path === path)?.inputs;
}

describe('an article in several languages', () => {
  it('names all of them on the page of each, by what they call themselves', () => {
    const site = makeSite({ files: FILES });
    for (const slug of ['harbour', 'hafen', 'mina']) {
      const { translations } = viewAt(site, 'article', `/2026/11/${slug}/`);
      expect(translations?.original).toBe('/2026/11/harbour/');
      expect(translations?.members.map(({ name, path, direction }) => [name, path, direction])).toEqual([
        ['English', '/2026/11/harbour/', 'ltr'],
        ['العربية', '/2026/11/mina/', 'rtl'],
        ['Deutsch', '/2026/11/hafen/', 'ltr'],
      ]);
    }
    expect(viewAt(site, 'article', '/2026/11/bridge-closes/').translations).toBeUndefined();
  });

  it('names the country too where two members share a language, and gives a capital to languages that have some', () => {
    const site = makeSite({
      files: {
        ...FILES,
        'articles/2026/11/american.md': article({ lang: 'en-US', translationOf: 'harbour' }),
        'articles/2026/11/port.md': article({ lang: 'fr', translationOf: 'harbour' }),
        'articles/2026/11/gavan.md': article({ lang: 'uk', translationOf: 'harbour' }),
        'articles/2026/11/gang.md': article({ lang: 'zh-Hans', translationOf: 'harbour' }),
      },
    });
    const { translations } = viewAt(site, 'article', '/2026/11/harbour/');
    expect(translations?.members.map(({ name }) => name)).toEqual([
      'English',
      'العربية',
      'Deutsch',
      'English (United States)',
      'Français',
      'Українська',
      '中文',
    ]);
  });

  it('is listed with its other languages in the sitemap, as far as search engines may know them', () => {
    const site = makeSite({ files: FILES });
    const alternates = () =>
      viewAt(site, 'sitemap', '/sitemaps/2026-11.xml').pages.map((page) => page.alternates.map(({ url }) => url));
    const all = ['harbour', 'mina', 'hafen'].map((slug) => `https://courier.example/2026/11/${slug}/`);
    expect(alternates().filter((urls) => urls.length > 0)).toEqual([all, all, all]);
    site.write('articles/2026/11/mina.md', article({ lang: 'ar', translationOf: 'harbour', noindex: 'true' }));
    const two = all.filter((url) => !url.includes('mina'));
    expect(alternates().filter((urls) => urls.length > 0)).toEqual([two, two]);
  });

  it.each([
    ['another address', { lang: 'de', translationOf: 'harbour', slug: 'der-hafen' }],
    ['another language', { lang: 'nl', translationOf: 'harbour' }],
    ['being kept from search engines', { lang: 'de', translationOf: 'harbour', noindex: 'true' }],
    ['being a translation no more', { lang: 'de' }],
    ['an embargo', { lang: 'de', translationOf: 'harbour', publishAt: '2026-12-01' }],
  ])('has its other pages composed anew when a member gets %s', (_, fields) => {
    const site = makeSite({ files: FILES });
    const before = inputsOf(site, '/2026/11/mina/');
    site.write('articles/2026/11/hafen.md', article(fields));
    expect(inputsOf(site, '/2026/11/mina/')).not.toBe(before);
  });

  it('leaves its other pages alone when the text of a member changes', () => {
    const site = makeSite({ files: FILES });
    const before = inputsOf(site, '/2026/11/mina/');
    site.write('articles/2026/11/hafen.md', article({ lang: 'de', translationOf: 'harbour' }, 'Anders.'));
    expect(inputsOf(site, '/2026/11/mina/')).toBe(before);
  });
});
