import type { Html } from '../kernel/html.ts';
import type { Moment } from '../kernel/time.ts';
import type { UrlPath } from '../kernel/url-path.ts';
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

/** A month of the site, for search engines. */
export interface SitemapView extends FileView<'sitemap'> {
  readonly pages: readonly { readonly url: string; readonly changed: Moment | undefined; readonly images: readonly string[] }[];
}

/** The list of sitemaps. */
export interface SitemapIndexView extends FileView<'sitemapIndex'> {
  readonly sitemaps: readonly { readonly url: string; readonly changed: Moment | undefined }[];
}

/** The articles of the last two days, for news search. */
export interface NewsSitemapView extends FileView<'newsSitemap'> {
  readonly publication: { readonly name: string };
  readonly articles: readonly { readonly url: string; readonly title: string; readonly language: string; readonly published: Moment }[];
}

/** robots.txt */
export interface RobotsView extends FileView<'robots'> {
  readonly sitemaps: readonly string[];
}

/** `_redirects`, which static hosts such as Netlify and Cloudflare Pages obey. */
export interface RedirectsView extends FileView<'redirects'> {
  readonly redirects: readonly { readonly from: UrlPath; readonly to: UrlPath }[];
}

/** The web app manifest. */
export interface ManifestView extends FileView<'manifest'> {
  readonly name: string;
}
