import { pagePath, filePath, type UrlPath } from '../kernel/url-path.ts';
import type { Article } from '../model/article.ts';
import type { Author } from '../model/author.ts';
import type { Composition } from './composition.ts';
import { messagesFor } from './messages.ts';
import type { ComposablePage } from './page-view.ts';
import { cutIntoPages, type ListPage } from './paging.ts';
import type { Teaser } from './teaser.ts';
import type { HtmlView, LinkView, PictureView } from './view.ts';

/** What gathers the articles of a list. */
export type ListKind = 'category' | 'author' | 'topic' | 'series' | 'month';

/** An author as their own page shows them. */
export interface ProfileView {
  readonly role: string | undefined;
  readonly bio: string | undefined;
  readonly email: string | undefined;
  readonly image: PictureView | undefined;
  readonly links: readonly { readonly name: string; readonly url: string }[];
}

/**
 * A page of a list of articles, newest first. The front of a list shows the newest; its archive pages are numbered from the
 * oldest, so that a full one never changes and its address means the same articles for ever.
 */
export interface ListView extends HtmlView<'list'> {
  readonly listKind: ListKind;
  /** The name of the list without "page 3". */
  readonly name: string;
  readonly profile: ProfileView | undefined;
  /** The number of this archive page; `undefined` on the front of the list. */
  readonly page: number | undefined;
  readonly teasers: readonly Teaser[];
  readonly newer: UrlPath | undefined;
  readonly older: UrlPath | undefined;
  /** The list's feed, where it has one. */
  readonly feed: UrlPath | undefined;
}

/** A list before it is cut into pages. */
interface List extends LinkView {
  readonly listKind: ListKind;
  readonly description: string;
  readonly articles: readonly Article[];
  readonly crumbs: readonly LinkView[];
  readonly profile?: ProfileView;
  readonly hasFeed?: boolean;
}

/** Every page of every list: categories, authors, topics, series and months. */
export function* listPages(composition: Composition): Iterable<ComposablePage> {
  for (const list of listsOf(composition)) yield* pagesOf(list, composition);
}

/**
 * @param list the list's address
 * @param page an archive page's number
 * @returns for example `/world/archive/3/`
 */
export function archivePath(list: UrlPath, page: number): UrlPath {
  return pagePath(...list.split('/').filter((segment) => segment !== ''), 'archive', page);
}

function* listsOf({ newsroom, pictureOf, timeOf }: Composition): Iterable<List> {
  const { site } = newsroom;
  const words = messagesFor(site.language);
  for (const [category, articles] of newsroom.byCategory) {
    const description = category.description ?? words.newestFrom(category.name);
    yield {
      listKind: 'category',
      name: category.name,
      path: category.path,
      description,
      articles,
      crumbs: [],
      hasFeed: true,
    };
  }
  const authors = { name: words.anyAuthor, path: pagePath('authors') };
  for (const [author, articles] of newsroom.byAuthor) {
    const description = author.bio ?? words.articlesBy(author.name);
    yield {
      listKind: 'author',
      name: author.name,
      path: author.path,
      description,
      articles,
      crumbs: [authors],
      profile: profileOf(author, pictureOf),
      hasFeed: true,
    };
  }
  const topics = { name: words.allTopics, path: pagePath('topics') };
  for (const [{ name, path }, articles] of newsroom.byTopic) {
    yield { listKind: 'topic', name, path, description: words.newestFrom(name), articles, crumbs: [topics] };
  }
  for (const [{ name, path }, articles] of newsroom.bySeries) {
    yield { listKind: 'series', name, path, description: words.newestFrom(name), articles, crumbs: [topics] };
  }
  const archive = { name: words.archive, path: pagePath('archive') };
  for (const [month, articles] of newsroom.byMonth) {
    const first = articles[0];
    if (first === undefined) continue;
    const name = timeOf(first.published, 'month').text;
    yield {
      listKind: 'month',
      name,
      path: pagePath(...month.split('-')),
      description: words.newestFrom(name),
      articles,
      crumbs: [archive],
    };
  }
}

function* pagesOf(list: List, composition: Composition): Iterable<ComposablePage> {
  const { newsroom, stampOf } = composition;
  const { listKind, name, path: front, articles } = list;
  for (const page of cutIntoPages(articles, newsroom.site.pageSizes.list)) {
    const path = page.page === undefined ? front : archivePath(front, page.page);
    yield {
      path,
      // What else a list shows stands in the site's own files, or follows from its name.
      inputs: `${listKind} ${path} ${page.newer} ${page.older} ${page.members.map(stampOf).join(' ')}\n${name}`,
      compose: () => listView(list, page, composition),
    };
  }
}

function listView(
  { listKind, name, path: front, description, crumbs, profile, hasFeed = false }: List,
  { page, members, newer, older }: ListPage<Article>,
  { newsroom, teaserOf, pageOf }: Composition,
): ListView {
  const words = messagesFor(newsroom.site.language);
  const addressOf = (number: number | 'front' | undefined): UrlPath | undefined =>
    number === undefined ? undefined : number === 'front' ? front : archivePath(front, number);
  const fields =
    page === undefined
      ? { path: front, title: name, description, crumbs }
      : {
          path: archivePath(front, page),
          title: `${name} – ${words.pageNumber(page)}`,
          description,
          crumbs: [...crumbs, { name, path: front }],
        };
  return {
    kind: 'list',
    ...pageOf(fields),
    listKind,
    name,
    page,
    profile,
    teasers: members.map(teaserOf),
    newer: addressOf(newer),
    older: addressOf(older),
    feed: hasFeed ? filePath(front, 'feed.xml') : undefined,
  };
}

function profileOf({ role, bio, email, image, links }: Author, pictureOf: Composition['pictureOf']): ProfileView {
  return { role, bio, email, image: pictureOf(image), links };
}
