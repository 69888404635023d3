import { describe, expect, it } from 'vitest';
import { head } from '../../layouts/parts/head.ts';
import { html, type Html } from '../../src/kernel/html.ts';
import { filePath, pagePath } from '../../src/kernel/url-path.ts';
import { parsePage, type OutputElement } from '../../src/verify/output-page.ts';
import type { HtmlPageView } from '../../src/view/page-view.ts';
import { article, front, HOSTILE, list, site, time } from './samples.ts';

const notFound: HtmlPageView = {
  kind: 'notFound',
  path: filePath(pagePath(), '404.html'),
  title: 'Page not found',
  description: 'Page not found',
  language: 'ar',
  direction: 'rtl',
  canonical: 'https://courier.example/404.html',
  noindex: true,
  crumbs: [],
  latest: [],
};

function elementsOf(view: HtmlPageView): readonly OutputElement[] {
  return parsePage('page.html', head(view, site, html``).toString()).elements;
}

function contentOf(view: HtmlPageView, name: string): readonly (string | undefined)[] {
  return elementsOf(view)
    .filter(({ attributes }) => attributes['name'] === name || attributes['property'] === name)
    .map(({ attributes }) => attributes['content']);
}

function linksOf(view: HtmlPageView, kind: string): readonly (string | undefined)[] {
  return elementsOf(view)
    .filter(({ name, attributes }) => name === 'link' && attributes['rel'] === kind)
    .map(({ attributes }) => attributes['href']);
}

describe('the head of a page', () => {
  it('asks early for the fonts of every page, and for the italic where an opinion has its headline in it', () => {
    const early = (body: Html): number => head(article, site, body).toString().split('rel="preload"').length - 1;
    expect(early(html`<article class="teaser teaser-row teaser-news"></article>`)).toBe(1);
    expect(early(html`<article class="teaser teaser-row teaser-opinion"></article>`)).toBe(2);
    expect(early(html`<article class="article article-opinion"></article>`)).toBe(2);
  });

  it('names the encoding first and leaves no empty line', () => {
    const markup = head(article, site, html``).toString();
    expect(markup.startsWith('<meta charset="utf-8">')).toBe(true);
    expect(markup).not.toMatch(/\n\s*\n|\n$/);
  });

  it('carries a hostile headline unharmed into everything that shows it', () => {
    const view = { ...article, title: HOSTILE, description: HOSTILE };
    expect(contentOf(view, 'og:title')).toEqual([HOSTILE]);
    expect(contentOf(view, 'description')).toEqual([HOSTILE]);
    const names = elementsOf(view).map(({ name }) => name);
    expect(new Set(names)).toEqual(new Set(['meta', 'title', 'link', 'script']));
    // Those of the theme, of the reply form, and of structured data.
    expect(names.filter((name) => name === 'script')).toHaveLength(3);
  });

  it("puts the site's name behind a page's title", () => {
    expect(head(article, site, html``).toString()).toContain(
      '<title>Karst opens upper Arden gates – The Northreach Courier</title>',
    );
  });

  it("has the site's name alone on the front page", () => {
    expect(head(front, site, html``).toString()).toContain('<title>The Northreach Courier</title>');
  });

  it('asks for the script of embeds only where there are some', () => {
    const scriptsOf = (embeds: boolean): readonly (string | undefined)[] =>
      elementsOf({ ...article, embeds }).map(({ attributes }) => attributes['src']);
    expect(scriptsOf(false)).not.toContain('/assets/embed.3c4d.js');
    expect(scriptsOf(true)).toContain('/assets/embed.3c4d.js');
  });

  it('tells search engines how they may show a page, or that they may not', () => {
    expect(contentOf(article, 'robots')).toEqual(['max-image-preview:large']);
    expect(contentOf({ ...article, noindex: true }, 'robots')).toEqual(['noindex']);
  });

  it('gives a syndicated copy the address of its original', () => {
    const copy = { ...article, canonical: 'https://wire.example/story' };
    expect(linksOf(copy, 'canonical')).toEqual(['https://wire.example/story']);
    expect(contentOf(copy, 'og:url')).toEqual(['https://wire.example/story']);
  });

  it('gives an unknown address neither a canonical one nor structured data', () => {
    expect(linksOf(notFound, 'canonical')).toEqual([]);
    expect(elementsOf(notFound).some(({ attributes }) => attributes['type'] === 'application/ld+json')).toBe(false);
  });

  it("offers a list's own feed before those of the site", () => {
    expect(linksOf(list, 'alternate')).toEqual([
      '/authors/leila-haddad/feed.xml',
      '/feed.xml',
      '/atom.xml',
      '/feed.json',
    ]);
    expect(linksOf({ ...list, feed: undefined }, 'alternate')).toEqual(['/feed.xml', '/atom.xml', '/feed.json']);
  });

  it('names icons for tabs and home screens and leaves the largest to the manifest', () => {
    expect(linksOf(article, 'icon')).toEqual(['/assets/icon.svg']);
    expect(linksOf(article, 'apple-touch-icon')).toEqual(['/assets/icon-180.png']);
    expect(linksOf(article, 'manifest')).toEqual(['/manifest.webmanifest']);
  });

  it('shows the picture with its size and words when a page is shared', () => {
    expect(contentOf(article, 'og:image')).toEqual(['https://courier.example/media/dam-1200.jpg']);
    expect(contentOf(article, 'og:image:width')).toEqual(['1200']);
    expect(contentOf(article, 'og:image:alt')).toEqual(['A dam with its gates open']);
    expect(contentOf(article, 'twitter:card')).toEqual(['summary_large_image']);
    expect(contentOf({ ...article, image: undefined }, 'twitter:card')).toEqual(['summary']);
    expect(contentOf({ ...article, image: undefined }, 'og:image')).toEqual([]);
  });

  it('shows the card of an article that has one, with its size and what it shows', () => {
    const card = {
      path: filePath(pagePath('media', 'cards'), 'a.jpg'),
      type: 'image/jpeg',
      width: 1200,
      height: 630,
      shows: 'picture',
    } as const;
    expect(contentOf({ ...article, card }, 'og:image')).toEqual(['https://courier.example/media/cards/a.jpg']);
    expect(contentOf({ ...article, card }, 'og:image:height')).toEqual(['630']);
    expect(contentOf({ ...article, card }, 'og:image:alt')).toEqual(['A dam with its gates open']);
    const typeset = { ...article, image: undefined, card: { ...card, shows: 'words' } } as const;
    expect(contentOf(typeset, 'og:image:alt')).toEqual([article.title]);
    expect(contentOf(typeset, 'twitter:image:alt')).toEqual([article.title]);
    expect(contentOf(typeset, 'twitter:card')).toEqual(['summary_large_image']);
  });

  it('dates an article by its newest change, corrections included', () => {
    expect(contentOf(article, 'article:published_time')).toEqual(['2026-11-24T06:10:00+01:00']);
    expect(contentOf(article, 'article:modified_time')).toEqual(['2026-11-24T10:00:00+01:00']);
    const untouched = { ...article, updated: undefined, corrections: [] };
    expect(contentOf(untouched, 'article:modified_time')).toEqual(['2026-11-24T06:10:00+01:00']);
    const live = {
      ...untouched,
      updates: [
        { id: 'u1', time: time('2026-11-25T08:00:00+01:00'), title: undefined, key: false, html: article.body },
      ],
    };
    expect(contentOf(live, 'article:modified_time')).toEqual(['2026-11-25T08:00:00+01:00']);
  });

  it('names section, topics and authors of an article', () => {
    expect(contentOf(article, 'article:section')).toEqual(['World']);
    expect(contentOf(article, 'article:tag')).toEqual(['Dams']);
    expect(contentOf(article, 'article:author')).toEqual(['https://courier.example/authors/leila-haddad/']);
    expect(contentOf(article, 'author')).toEqual(['Leila Haddad']);
  });

  it('calls an author a profile, and gives every locale a territory', () => {
    expect(contentOf(list, 'og:type')).toEqual(['profile']);
    expect(contentOf({ ...article, language: 'pt-BR' }, 'og:locale')).toEqual(['pt_BR']);
    expect(contentOf(notFound, 'og:locale')).toEqual(['ar_EG']);
  });
});
