import type { Moment } from '../kernel/time.ts';
import { filePath, pagePath } from '../kernel/url-path.ts';
import type { Article } from '../model/article.ts';
import type { Composition } from './composition.ts';
import { composed, type ComposablePage } from './page-view.ts';
import { alternatesOf, isIndexed, translationsMark, translationsView } from './translations.ts';
import type { FileView } from './view.ts';

/** A month of the site, for search engines. */
export interface SitemapView extends FileView<'sitemap'> {
  readonly pages: readonly {
    readonly url: string;
    readonly changed: Moment | undefined;
    readonly images: readonly string[];
    /** The same article in all its languages, where it is in several. */
    readonly alternates: readonly { readonly language: string; readonly url: string }[];
  }[];
}

/** The list of sitemaps. */
export interface SitemapIndexView extends FileView<'sitemapIndex'> {
  readonly sitemaps: readonly { readonly url: string; readonly changed: Moment | undefined }[];
}

/** The articles of the last two days, for news search. */
export interface NewsSitemapView extends FileView<'newsSitemap'> {
  readonly publication: { readonly name: string };
  readonly articles: readonly {
    readonly url: string;
    readonly title: string;
    readonly language: string;
    readonly published: Moment;
  }[];
}

// Google News reads no further back than this.
const NEWS_WINDOW = 48 * 60 * 60 * 1000;

/**
 * One sitemap a month, so that a new article changes only the newest, one for all other pages, their index, and the news sitemap.
 * @see https://www.sitemaps.org/protocol.html
 * @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export function* sitemapPages(composition: Composition): Iterable<ComposablePage> {
  const { newsroom, urlOf, now, stampOf } = composition;
  const parts: SitemapIndexView['sitemaps'][number][] = [];
  for (const [month, members] of newsroom.byMonth) {
    const path = filePath(pagePath('sitemaps'), `${month}.xml`);
    const indexed = members.filter(isIndexed);
    parts.push({ url: urlOf(path), changed: latest(indexed.map(changeOf)) });
    yield {
      path,
      inputs: indexed
        .map((article) => stampOf(article) + translationsMark(newsroom.translations.get(article.path)))
        .join(' '),
      compose: () => ({ kind: 'sitemap', path, pages: indexed.map((article) => sitemapEntry(article, composition)) }),
    };
  }
  const others = pagesSitemap(composition);
  parts.push({ url: urlOf(others.path), changed: latest(others.pages.map(({ changed }) => changed)) });
  yield composed(others);
  yield composed({ kind: 'sitemapIndex', path: SITEMAP_INDEX, sitemaps: parts });
  const recent = newsroom.articles.values().filter((article) => isIndexed(article) && article.kind !== 'sponsored');
  yield composed({
    kind: 'newsSitemap',
    path: NEWS_SITEMAP,
    publication: { name: newsroom.site.title },
    articles: takeWhile(recent, ({ published }) => published.epoch > now - NEWS_WINDOW).map(
      ({ path, title, language, published }) => ({
        url: urlOf(path),
        title,
        language,
        published,
      }),
    ),
  });
}

function sitemapEntry(article: Article, { urlOf, pictureOf, newsroom }: Composition): SitemapView['pages'][number] {
  const image = pictureOf(article.image);
  const group = newsroom.translations.get(article.path);
  return {
    url: urlOf(article.path),
    changed: changeOf(article),
    images: image ? [urlOf(image.picture.social.path)] : [],
    alternates: alternatesOf(group && translationsView(group)).map(({ language, path }) => ({
      language,
      url: urlOf(path),
    })),
  };
}

/** The index of sitemaps, and the sitemap of the newest articles: what robots.txt names. */
export const SITEMAP_INDEX = filePath(pagePath(), 'sitemap.xml');
export const NEWS_SITEMAP = filePath(pagePath(), 'news-sitemap.xml');

/** @param article whose last change in substance is asked for */
export function changeOf({ updated, published, updates, corrections }: Article): Moment {
  if (updates.length + corrections.length === 0) return updated ?? published;
  return latest([published, updated, ...[...updates, ...corrections].map(({ date }) => date)]) ?? published;
}

/** Pages that are no articles: the fronts of all lists, and static pages. */
function pagesSitemap({ newsroom, urlOf }: Composition): SitemapView {
  const listed = [newsroom.byCategory, newsroom.byAuthor, newsroom.byTopic, newsroom.bySeries].flatMap((lists) =>
    [...lists].map(([{ path }, [newest]]) => ({ path, changed: newest?.published })),
  );
  const pages = [
    { path: pagePath(), changed: newsroom.articles[0]?.published },
    ...listed,
    ...newsroom.pages.map(({ path }) => ({ path, changed: undefined })),
  ];
  return {
    kind: 'sitemap',
    path: filePath(pagePath('sitemaps'), 'pages.xml'),
    pages: pages.map(({ path, changed }) => ({ url: urlOf(path), changed, images: [], alternates: [] })),
  };
}

function latest(moments: readonly (Moment | undefined)[]): Moment | undefined {
  return moments.reduce(
    (newest, moment) => (moment && (!newest || moment.epoch > newest.epoch) ? moment : newest),
    undefined,
  );
}

function takeWhile<Member>(members: Iterable<Member>, holds: (member: Member) => boolean): Member[] {
  const taken: Member[] = [];
  for (const member of members) {
    if (!holds(member)) break;
    taken.push(member);
  }
  return taken;
}
