import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import archive from '../../layouts/archive.11ty.ts';
import article from '../../layouts/article.11ty.ts';
import atom from '../../layouts/atom.11ty.ts';
import closedComments from '../../layouts/closedComments.11ty.ts';
import corrections from '../../layouts/corrections.11ty.ts';
import feeds from '../../layouts/feeds.11ty.ts';
import front from '../../layouts/front.11ty.ts';
import headers from '../../layouts/headers.11ty.ts';
import jsonFeed from '../../layouts/jsonFeed.11ty.ts';
import list from '../../layouts/list.11ty.ts';
import manifest from '../../layouts/manifest.11ty.ts';
import newsSitemap from '../../layouts/newsSitemap.11ty.ts';
import notFound from '../../layouts/notFound.11ty.ts';
import redirect from '../../layouts/redirect.11ty.ts';
import redirects from '../../layouts/redirects.11ty.ts';
import robots from '../../layouts/robots.11ty.ts';
import rss from '../../layouts/rss.11ty.ts';
import offline from '../../layouts/offline.11ty.ts';
import search from '../../layouts/search.11ty.ts';
import authors from '../../layouts/authors.11ty.ts';
import serviceWorker from '../../layouts/serviceWorker.11ty.ts';
import sections from '../../layouts/sections.11ty.ts';
import sitemap from '../../layouts/sitemap.11ty.ts';
import sitemapIndex from '../../layouts/sitemapIndex.11ty.ts';
import speculation from '../../layouts/speculation.11ty.ts';
import staticLayout from '../../layouts/static.11ty.ts';
import topics from '../../layouts/topics.11ty.ts';
import { build, type BuildReport } from '../../src/build.ts';
import type { BuildOptions } from '../../src/compile.ts';
import { outputFile } from '../../src/kernel/url-path.ts';
import type { renderPages } from '../../src/render/eleventy.ts';
import type { Template } from '../../src/render/page.ts';
import type { PageKind, PageView, Views } from '../../src/view/page-view.ts';
import type { SiteView } from '../../src/view/site.ts';

const LAYOUTS: { readonly [Kind in PageKind]: Template<Kind> } = {
  front,
  article,
  list,
  sections,
  authors,
  topics,
  archive,
  corrections,
  static: staticLayout,
  feeds,
  offline,
  search,
  serviceWorker,
  notFound,
  redirect,
  rss,
  atom,
  jsonFeed,
  sitemap,
  sitemapIndex,
  newsSitemap,
  robots,
  redirects,
  manifest,
  closedComments,
  headers,
  speculation,
};

/** The file that stands for the layouts' sources in a copy of the project: what it says ends every page. */
export function markOf(root: string): string {
  return join(root, 'layouts/parts/mark.ts');
}

/** What ends every page of a project's copy; nothing for the project itself. */
function endingOf(root: string): string {
  return existsSync(markOf(root)) ? readFileSync(markOf(root), 'utf8') : '';
}

/** How views become pages. */
export type Render = typeof renderPages;

/**
 * Builds with a render of the test's own. The one place that knows how a build is told of it.
 * @param options as for any build
 * @param render how views become pages
 * @param batch how many views are rendered at once
 */
export function buildWith(options: BuildOptions, render: Render, batch = 7): Promise<BuildReport> {
  return build(options, { render, batch });
}

/**
 * Renders by calling the layouts themselves, in place of Eleventy, which costs a hundred times as much for a tiny site.
 * @param root the folder of the project, or of a copy with a mark
 */
export function renderDirectly(root: string): Render {
  return async (views, site) => {
    const ending = endingOf(root);
    return views.map((view) => ({ file: outputFile(view.path), text: textOf(view, site) + ending }));
  };
}

function textOf(view: PageView, site: SiteView): string {
  return rendered(view.kind, view, site);
}

function rendered<Kind extends PageKind>(kind: Kind, view: Views[Kind], site: SiteView): string {
  return LAYOUTS[kind].render({ view, site });
}
