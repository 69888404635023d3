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

/** The files that machines look for at fixed addresses. */
export function* hostViews({ newsroom, urlOf }: Composition): Iterable<RobotsView | RedirectsView | ManifestView> {
  const redirects = [...newsroom.articles, ...newsroom.pages].flatMap(({ aliases, path }) =>
    aliases.map((from) => ({ from, to: path })),
  );
  yield {
    kind: 'robots',
    path: filePath(pagePath(), 'robots.txt'),
    sitemaps: [urlOf(SITEMAP_INDEX), urlOf(NEWS_SITEMAP)],
  };
  yield { kind: 'redirects', path: filePath(pagePath(), '_redirects'), redirects };
  yield { kind: 'manifest', path: filePath(pagePath(), 'manifest.webmanifest'), name: newsroom.site.title };
}
