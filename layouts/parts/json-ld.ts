import type { Graph, Thing } from 'schema-dts';
import { html, type Html } from '../../src/kernel/html.ts';
import { scriptJson } from '../../src/kernel/json.ts';
import type { HtmlPageView } from '../../src/view/page-view.ts';
import type { SiteView } from '../../src/view/site.ts';
import { articleNode } from './json-ld/article.ts';
import { breadcrumbs } from './json-ld/breadcrumbs.ts';
import { listNode } from './json-ld/list.ts';
import { website } from './json-ld/website.ts';

/**
 * @param view an HTML page
 * @param site what all pages share
 * @returns the `<script>` that tells machines what the page is; `undefined` for a page that only leads elsewhere
 * @see https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents
 */
export function jsonLd(view: HtmlPageView, site: SiteView): Html | undefined {
  const nodes = nodesOf(view, site);
  if (nodes.length === 0) return undefined;
  const graph: Graph = { '@context': 'https://schema.org', '@graph': nodes };
  return html`<script type="application/ld+json">${scriptJson(graph)}</script>`;
}

function nodesOf(view: HtmlPageView, site: SiteView): readonly Thing[] {
  switch (view.kind) {
    case 'front':
      return [website(site)];
    case 'article':
      return [articleNode(view, site), breadcrumbs(view, site)];
    case 'list':
      return [listNode(view, site), breadcrumbs(view, site)];
    case 'notFound':
    case 'redirect':
      return [];
    default:
      return [breadcrumbs(view, site)];
  }
}
