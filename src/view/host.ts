import { filePath, pagePath, type UrlPath } from '../kernel/url-path.ts';
import type { Composition } from './composition.ts';
import { SERVICE_WORKER } from './offline.ts';
import { NEWS_SITEMAP, SITEMAP_INDEX } from './sitemap.ts';
import type { FileView } from './view.ts';

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

/** `_headers`, by which static hosts such as Netlify and Cloudflare Pages answer. */
export interface HeadersView extends FileView<'headers'> {
  /** Where the reply form is sent. */
  readonly commentsOrigin: string | undefined;
  readonly speculationRules: UrlPath;
  /** Whether there is a search, which needs WebAssembly. */
  readonly search: boolean;
  /** The service worker, whose address stays whatever it holds. */
  readonly serviceWorker: UrlPath;
}

/** What a browser may fetch before a reader asks for it. */
export type SpeculationView = FileView<'speculation'>;

type HostView = RobotsView | RedirectsView | ManifestView | ClosedCommentsView | HeadersView | SpeculationView;

const SPECULATION_RULES = filePath(pagePath(), 'speculation-rules.json');

/** Where the comments service looks. */
export const CLOSED_COMMENTS = filePath(pagePath(), 'comments-closed.json');

/** `/comments-closed.json`, by which the comments service knows which articles take no replies any more. */
export interface ClosedCommentsView extends FileView<'closedComments'> {
  readonly closed: readonly UrlPath[];
}

/** The files that machines look for at fixed addresses. */
export function* hostViews({ newsroom, urlOf, commentsEndpoint }: Composition): Iterable<HostView> {
  const redirects = [...newsroom.articles, ...newsroom.pages].flatMap(({ aliases, path }) =>
    aliases.map((from) => ({ from, to: path })),
  );
  yield {
    kind: 'robots',
    path: filePath(pagePath(), 'robots.txt'),
    sitemaps: [urlOf(SITEMAP_INDEX), urlOf(NEWS_SITEMAP)],
  };
  yield { kind: 'redirects', path: filePath(pagePath(), '_redirects'), redirects };
  if (newsroom.site.comments !== undefined) {
    const closed = newsroom.articles.filter(({ comments }) => comments !== 'open').map(({ path }) => path);
    yield { kind: 'closedComments', path: CLOSED_COMMENTS, closed: closed.toSorted() };
  }
  yield { kind: 'speculation', path: SPECULATION_RULES };
  yield {
    kind: 'headers',
    path: filePath(pagePath(), '_headers'),
    commentsOrigin: commentsEndpoint === undefined ? undefined : new URL(commentsEndpoint).origin,
    speculationRules: SPECULATION_RULES,
    search: newsroom.site.search,
    serviceWorker: SERVICE_WORKER,
  };
  yield { kind: 'manifest', path: filePath(pagePath(), 'manifest.webmanifest'), name: newsroom.site.title };
}
