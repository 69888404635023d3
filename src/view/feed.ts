import { html, type Html } from '../kernel/html.ts';
import type { Moment } from '../kernel/time.ts';
import { filePath, pagePath, type UrlPath } from '../kernel/url-path.ts';
import type { Article } from '../model/article.ts';
import type { Composition } from './composition.ts';
import { updatesOf } from './notes.ts';
import { illustrate } from './illustrate.ts';
import { changeOf } from './sitemap.ts';
import { messagesFor } from './messages.ts';
import { SITE_FEEDS } from './overview.ts';
import type { ComposablePage } from './page-view.ts';
import { labelledTitle } from './teaser.ts';
import type { FileView, PictureView } from './view.ts';

/** An article as a feed carries it, whole. URLs are absolute. */
export interface FeedEntryView {
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly html: Html;
  readonly language: string;
  readonly published: Moment;
  readonly updated: Moment;
  readonly authors: readonly { readonly name: string; readonly url: string }[];
  readonly categories: readonly string[];
  readonly image: PictureView | undefined;
}

/** A feed of the newest articles of the site, a category or an author. */
export interface FeedView<Kind extends 'rss' | 'atom' | 'jsonFeed'> extends FileView<Kind> {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** The page that the feed belongs to, and the feed itself. */
  readonly home: string;
  readonly self: string;
  /** When the newest change in it was. */
  readonly updated: Moment | undefined;
  readonly entries: readonly FeedEntryView[];
}

export type RssView = FeedView<'rss'>;
export type AtomView = FeedView<'atom'>;
export type JsonFeedView = FeedView<'jsonFeed'>;

/** What a feed gathers. */
interface Channel {
  readonly home: UrlPath;
  readonly file: string;
  readonly title: string;
  readonly description: string;
  readonly articles: readonly Article[];
}

/** The site's feeds in three notations, and an RSS feed for each category and author. */
export function* feedPages(composition: Composition): Iterable<ComposablePage> {
  const { site, articles, byCategory, byAuthor } = composition.newsroom;
  const whole = { home: pagePath(), title: site.title, description: site.description, articles };
  for (const { kind, file } of SITE_FEEDS) yield feedPage(kind, { ...whole, file }, composition);
  const channel = (
    name: string,
    home: UrlPath,
    description: string | undefined,
    members: readonly Article[],
  ): Channel => ({
    home,
    file: 'feed.xml',
    articles: members,
    title: `${name} – ${site.title}`,
    description: description ?? site.description,
  });
  for (const [{ name, path, description }, members] of byCategory) {
    yield feedPage('rss', channel(name, path, description, members), composition);
  }
  for (const [{ name, path, bio }, members] of byAuthor) {
    yield feedPage('rss', channel(name, path, bio, members), composition);
  }
}

function feedPage(kind: 'rss' | 'atom' | 'jsonFeed', channel: Channel, composition: Composition): ComposablePage {
  const { newsroom, stampOf } = composition;
  const carried = { ...channel, articles: channel.articles.slice(0, newsroom.site.pageSizes.feed) };
  return {
    path: filePath(channel.home, channel.file),
    // Titles and descriptions of feeds stand in the site's own files.
    inputs: `${kind} ${carried.articles.map(stampOf).join(' ')}`,
    compose: () => ({ kind, ...feedOf(carried, composition) }),
  };
}

function feedOf(
  { home, file, title, description, articles }: Channel,
  composition: Composition,
): Omit<FeedView<never>, 'kind'> {
  const { newsroom, urlOf } = composition;
  const path = filePath(home, file);
  const entries = articles.map((article) => entryOf(article, composition));
  const updated = entries.reduce<Moment | undefined>(
    (newest, entry) => (newest && newest.epoch >= entry.updated.epoch ? newest : entry.updated),
    undefined,
  );
  return {
    path,
    title,
    description,
    updated,
    entries,
    language: newsroom.site.language,
    home: urlOf(home),
    self: urlOf(path),
  };
}

function entryOf(article: Article, composition: Composition): FeedEntryView {
  const { pictureOf, urlOf } = composition;
  const { path, description, language, published, authors, categories, image } = article;
  return {
    title: labelledTitle(article),
    description,
    language,
    published,
    url: urlOf(path),
    html: storyOf(article, composition),
    updated: changeOf(article),
    authors: authors.map((author) => ({
      name: author.name,
      url: urlOf(author.path),
    })),
    categories: categories.map(({ name }) => name),
    image: pictureOf(image),
  };
}

/** The body as a feed carries it, which says so when it was paid for. The reports of a live story are the story, so they follow it. */
function storyOf(article: Article, { proseOf, pictures, timeOf }: Composition): Html {
  const body = illustrate(proseOf(article).html, pictures);
  if (article.kind === 'sponsored') return html`<p><em>${messagesFor(article.language).sponsoredNote}</em></p>${body}`;
  if (article.kind !== 'live') return body;
  const reports = updatesOf(article, (moment) => timeOf(moment, 'dateTime', article.language));
  return html`${body}${reports.map(
    ({ time, title, html: report }) =>
      html`<h3><time datetime="${time.iso}">${time.text}</time>${title !== undefined && ` – ${title}`}</h3>${report}`,
  )}`;
}
