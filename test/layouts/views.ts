import archive from '../../layouts/archive.11ty.ts';
import articleLayout from '../../layouts/article.11ty.ts';
import authors from '../../layouts/authors.11ty.ts';
import corrections from '../../layouts/corrections.11ty.ts';
import feeds from '../../layouts/feeds.11ty.ts';
import front from '../../layouts/front.11ty.ts';
import listLayout from '../../layouts/list.11ty.ts';
import notFound from '../../layouts/notFound.11ty.ts';
import redirect from '../../layouts/redirect.11ty.ts';
import search from '../../layouts/search.11ty.ts';
import sections from '../../layouts/sections.11ty.ts';
import staticLayout from '../../layouts/static.11ty.ts';
import topics from '../../layouts/topics.11ty.ts';
import { html } from '../../src/kernel/html.ts';
import { filePath, pagePath } from '../../src/kernel/url-path.ts';
import type { ArticleView } from '../../src/view/article.ts';
import type { FrontView } from '../../src/view/front.ts';
import type { ListView } from '../../src/view/list.ts';
import type { SiteView } from '../../src/view/site.ts';
import type { Teaser } from '../../src/view/teaser.ts';
import { article, comment, list, picture, site, time } from './samples.ts';

const world = { name: 'World', path: pagePath('world') };

/** A site with every part of masthead and footer. */
export const fullSite: SiteView = {
  ...site,
  sections: [world, { name: 'Climate', path: pagePath('climate') }],
  navigation: [{ name: 'Corrections', path: pagePath('corrections') }],
  footer: [{ name: 'Privacy', path: pagePath('privacy') }],
};

/** @param changes what is special about this teaser */
export function teaserOf(changes: Partial<Teaser> = {}): Teaser {
  const slug = (changes.title ?? 'ferries-sail').toLowerCase().replaceAll(/[^a-z]+/g, '-');
  return {
    path: pagePath(2026, '11', slug),
    title: 'Ferries sail again',
    description: 'The strike is over.',
    articleKind: 'news',
    ended: false,
    section: world,
    authors: [{ name: 'Leila Haddad', path: pagePath('authors', 'leila-haddad') }],
    published: time('2026-11-23T08:00:00+01:00'),
    image: picture,
    portrait: undefined,
    language: 'en',
    direction: 'ltr',
    commentCount: 0,
    ...changes,
  };
}

/** An article with every part that an article can have. */
export const fullArticle: ArticleView = {
  ...article,
  authors: article.authors.map((author) => ({ ...author, bio: 'Leila Haddad writes about rivers.', image: picture })),
  updates: [
    {
      id: 'update-2',
      time: time('2026-11-24T08:40:00+01:00'),
      title: 'The wave is at Brannock',
      key: true,
      html: html`<p>Sooner than expected.</p>`,
    },
    {
      id: 'update-1',
      time: time('2026-11-24T07:15:00+01:00'),
      title: undefined,
      key: false,
      html: html`<p>The gates are open.</p>`,
    },
  ],
  topics: [{ name: 'Dams', path: pagePath('topics', 'dams') }],
  previous: { name: 'The salt wife', path: pagePath(2026, '11', 'the-salt-wife'), isOpinion: false },
  next: { name: 'The wave, live', path: pagePath(2026, '11', 'live'), isOpinion: false },
  related: [teaserOf()],
  discussion: { state: 'open', seal: 'sealed', count: 2, threads: [comment] },
  share: [
    { name: 'Email', url: 'mailto:?subject=Karst' },
    { name: 'Bluesky', url: 'https://bsky.app/intent/compose?text=Karst' },
  ],
};

/** A front page with a block of every shape. */
export const fullFront: FrontView = {
  kind: 'front',
  ...pageOf('/', 'The Northreach Courier'),
  dateLine: time('2026-11-24T10:00:00+01:00'),
  lead: teaserOf({ title: 'The lead' }),
  secondary: [teaserOf({ title: 'The second' }), teaserOf({ title: 'The third', image: undefined })],
  blocks: [
    { section: world, teasers: [teaserOf({ title: 'World one' }), teaserOf({ title: 'World two' })] },
    {
      section: { name: 'Opinion', path: pagePath('opinion') },
      teasers: [teaserOf({ title: 'A claim', articleKind: 'opinion', image: undefined })],
    },
    {
      section: { name: 'Sport', path: pagePath('sport') },
      teasers: ['Sport one', 'Sport two', 'Sport three'].map((title) => teaserOf({ title })),
    },
  ],
  latest: [
    teaserOf({ title: 'The lead' }),
    teaserOf({ title: 'Brand new', published: time('2026-11-24T08:30:00+01:00') }),
  ],
};

function pageOf(
  path: string,
  title: string,
): Omit<ListView, 'kind' | 'listKind' | 'name' | 'profile' | 'page' | 'teasers' | 'newer' | 'older' | 'feed'> {
  const { description, language, direction, noindex } = list;
  const address = pagePath(...path.split('/').filter((segment) => segment !== ''));
  return {
    path: address,
    title,
    description,
    language,
    direction,
    noindex,
    canonical: `https://courier.example${path}`,
    crumbs: [world],
  };
}

/** @param view an article, or what differs from a full one */
export function articlePage(view: Partial<ArticleView> = {}, around: SiteView = fullSite): string {
  return articleLayout.render({ view: { ...fullArticle, ...view }, site: around });
}

/** @param view what differs from a full front page */
export function frontPage(view: Partial<FrontView> = {}): string {
  return front.render({ view: { ...fullFront, ...view }, site: fullSite });
}

/** @param view what differs from an author's list */
export function listPage(view: Partial<ListView> = {}): string {
  return listLayout.render({ view: { ...list, ...view }, site: fullSite });
}

/**
 * @param title the title of every page, and of what it shows
 * @returns a page of every kind that has a masthead
 */
export function everyPage(title: string): ReadonlyMap<string, string> {
  const around = fullSite;
  const link = { name: title, path: pagePath('world') };
  const teaser = teaserOf({ title, description: title });
  const [correction] = article.corrections;
  return new Map([
    [
      'front',
      front.render({
        view: { ...fullFront, title, lead: teaser, secondary: [teaser], latest: [teaser] },
        site: { ...around, title },
      }),
    ],
    [
      'article',
      articlePage({
        title,
        description: title,
        dateline: title,
        topics: [link],
        previous: { ...link, isOpinion: true },
        related: [teaser],
      }),
    ],
    ['live', articlePage({ articleKind: 'live', title })],
    [
      'list',
      listPage({ title, name: title, description: title, teasers: [teaser], older: pagePath('world', 'archive', 1) }),
    ],
    [
      'sections',
      sections.render({
        view: {
          kind: 'sections',
          ...pageOf('/sections/', title),
          sections: [{ ...link, description: title, newest: link }],
        },
        site: around,
      }),
    ],
    [
      'authors',
      authors.render({
        view: {
          kind: 'authors',
          ...pageOf('/authors/', title),
          authors: [{ ...link, role: title, bio: title, image: picture }],
        },
        site: around,
      }),
    ],
    [
      'topics',
      topics.render({
        view: { kind: 'topics', ...pageOf('/topics/', title), topics: [link], series: [link] },
        site: around,
      }),
    ],
    [
      'archive',
      archive.render({
        view: { kind: 'archive', ...pageOf('/archive/', title), years: [{ year: '2026', months: [link] }] },
        site: around,
      }),
    ],
    [
      'corrections',
      corrections.render({
        view: {
          kind: 'corrections',
          ...pageOf('/corrections/', title),
          corrections: correction === undefined ? [] : [{ article: link, correction }],
          contact: 'corrections@courier.example',
        },
        site: around,
      }),
    ],
    [
      'static',
      staticLayout.render({
        view: { kind: 'static', ...pageOf('/about/', title), body: html`<p>${title}</p>` },
        site: around,
      }),
    ],
    [
      'feeds',
      feeds.render({
        view: {
          kind: 'feeds',
          ...pageOf('/feeds/', title),
          groups: [{ name: title, feeds: [{ name: title, path: filePath(pagePath(), 'feed.xml') }] }],
        },
        site: around,
      }),
    ],
    [
      'search',
      search.render({
        view: {
          kind: 'search',
          ...pageOf('/search/', title),
          languages: [
            { language: 'en', direction: 'ltr', name: title, years: ['2026'] },
            { language: 'ar', direction: 'rtl', name: 'العربية', years: ['2026'] },
          ],
          sections: [{ value: 'world', name: title }],
          authors: [{ value: 'leila-haddad', name: title }],
          years: ['2026', '2025', '2024', '2023'],
          since: '2025',
        },
        site: { ...around, search: pagePath('search') },
      }),
    ],
    [
      'notFound',
      notFound.render({ view: { kind: 'notFound', ...pageOf('/404/', title), latest: [link] }, site: around }),
    ],
  ]);
}

/** @param title the title of the page that it leads to */
export function redirectPage(title: string): string {
  return redirect.render({
    view: { kind: 'redirect', ...pageOf('/old/', title), target: pagePath('world') },
    site: fullSite,
  });
}

/** The words of a page as a reader gets them: no tags, no scripts, white space as one space. */
export function wordsOf(markup: string): string {
  return markup
    .replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<\/?(?:span|b|bdi|a|strong|em|sup|time)\b[^>]*>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');
}
