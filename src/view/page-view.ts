import type { UrlPath } from '../kernel/url-path.ts';
import type { ArticleView } from './article.ts';
import type { AtomView, JsonFeedView, RssView } from './feed.ts';
import type { FrontView } from './front.ts';
import type {
  ClosedCommentsView,
  HeadersView,
  ManifestView,
  RedirectsView,
  RobotsView,
  SpeculationView,
} from './host.ts';
import type { ListView } from './list.ts';
import type { OfflineView, ServiceWorkerView } from './offline.ts';
import type {
  ArchiveView,
  AuthorsView,
  CorrectionsView,
  FeedsView,
  NotFoundView,
  RedirectView,
  SectionsView,
  StaticView,
  TopicsView,
} from './overview.ts';
import type { SearchView } from './search.ts';
import type { NewsSitemapView, SitemapIndexView, SitemapView } from './sitemap.ts';

/** The view of every kind of file that Courant renders. Each kind has one layout, `layouts/<kind>.11ty.ts`. */
export interface Views {
  readonly front: FrontView;
  readonly article: ArticleView;
  readonly list: ListView;
  readonly sections: SectionsView;
  readonly authors: AuthorsView;
  readonly topics: TopicsView;
  readonly archive: ArchiveView;
  readonly corrections: CorrectionsView;
  readonly static: StaticView;
  readonly feeds: FeedsView;
  readonly search: SearchView;
  readonly notFound: NotFoundView;
  readonly offline: OfflineView;
  readonly redirect: RedirectView;
  readonly rss: RssView;
  readonly atom: AtomView;
  readonly jsonFeed: JsonFeedView;
  readonly sitemap: SitemapView;
  readonly sitemapIndex: SitemapIndexView;
  readonly newsSitemap: NewsSitemapView;
  readonly robots: RobotsView;
  readonly redirects: RedirectsView;
  readonly manifest: ManifestView;
  readonly closedComments: ClosedCommentsView;
  readonly headers: HeadersView;
  readonly speculation: SpeculationView;
  readonly serviceWorker: ServiceWorkerView;
}

export type PageKind = keyof Views;

/** Every page kind, once. */
export const PAGE_KINDS: readonly PageKind[] = [
  'front',
  'article',
  'list',
  'sections',
  'authors',
  'topics',
  'archive',
  'corrections',
  'static',
  'feeds',
  'search',
  'notFound',
  'offline',
  'redirect',
  'rss',
  'atom',
  'jsonFeed',
  'sitemap',
  'sitemapIndex',
  'newsSitemap',
  'robots',
  'redirects',
  'manifest',
  'closedComments',
  'headers',
  'speculation',
  'serviceWorker',
];

/** One page: a closed, readonly value that holds all that the page shows. */
export type PageView = Views[PageKind];

/** A page before it is composed. */
export interface ComposablePage {
  readonly path: UrlPath;
  /**
   * Names all that the view is composed from, beside the code and the site's own files: while this is the same text, so is the
   * view. `undefined` for the few pages that cost less to compose than to describe.
   */
  readonly inputs: string | undefined;
  readonly compose: () => PageView;
}

/** @param view of a page that costs little to compose */
export function composed(view: PageView): ComposablePage {
  return { path: view.path, inputs: undefined, compose: () => view };
}

/** The views that become HTML pages. */
export type HtmlPageView = Extract<PageView, { readonly canonical: string }>;
