import { html, type Html } from '../../src/kernel/html.ts';
import { encodePath, filePath, pagePath, type UrlPath } from '../../src/kernel/url-path.ts';
import { SITE_FEEDS } from '../../src/view/overview.ts';
import type { HtmlPageView } from '../../src/view/page-view.ts';
import type { SiteView } from '../../src/view/site.ts';
import type { Line } from './lines.ts';

const TYPES = { rss: 'application/rss+xml', atom: 'application/atom+xml', jsonFeed: 'application/feed+json' } as const;

/**
 * Lets a reader's program find the feeds: a list's own first, then the site's.
 * @param view an HTML page
 * @param site whose feeds they are
 * @see https://www.rssboard.org/rss-autodiscovery
 */
export function feedLinks(view: HtmlPageView, { title }: SiteView): readonly Line[] {
  return [
    view.kind === 'list' && view.feed !== undefined && alternate('rss', `${view.name} – ${title}`, view.feed),
    ...SITE_FEEDS.map(({ kind, name, file }) => alternate(kind, `${title} (${name})`, filePath(pagePath(), file))),
  ];
}

function alternate(kind: keyof typeof TYPES, title: string, path: UrlPath): Html {
  return html`<link rel="alternate" type="${TYPES[kind]}" title="${title}" href="${encodePath(path)}">`;
}
