import { filePath, pagePath, type UrlPath } from '../kernel/url-path.ts';
import type { Composition } from './composition.ts';
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

type HostView = RobotsView | RedirectsView | ManifestView | ClosedCommentsView;

/** Where the comments service looks. */
export const CLOSED_COMMENTS = filePath(pagePath(), 'comments-closed.json');

/** `/comments-closed.json`, by which the comments service knows which articles take no replies any more. */
export interface ClosedCommentsView extends FileView<'closedComments'> {
  readonly closed: readonly UrlPath[];
}

/** The files that machines look for at fixed addresses. */
export function* hostViews({ newsroom, urlOf }: Composition): Iterable<HostView> {
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
  yield { kind: 'manifest', path: filePath(pagePath(), 'manifest.webmanifest'), name: newsroom.site.title };
}
