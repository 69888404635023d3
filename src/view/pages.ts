import { articlePages } from './article.ts';
import type { Composition } from './composition.ts';
import { feedPages } from './feed.ts';
import { frontView } from './front.ts';
import { hostViews } from './host.ts';
import { listPages } from './list.ts';
import { offlineViews } from './offline.ts';
import { overviewViews, redirectPages, staticPages } from './overview.ts';
import { composed, type ComposablePage, type PageView } from './page-view.ts';
import { searchViews } from './search.ts';
import { sitemapPages } from './sitemap.ts';

/**
 * Lists every file of the site that Courant renders, each with what it would be composed from.
 * @param composition all that the views show
 */
export function* sitePages(composition: Composition): Iterable<ComposablePage> {
  yield composed(frontView(composition));
  yield* articlePages(composition);
  yield* listPages(composition);
  yield* map(overviewViews(composition), composed);
  yield* map(searchViews(composition), composed);
  yield* map(offlineViews(composition), composed);
  yield* staticPages(composition);
  yield* redirectPages(composition);
  yield* feedPages(composition);
  yield* sitemapPages(composition);
  yield* map(hostViews(composition), composed);
}

/**
 * Composes every page, one at a time, so that an archive's views need never be held at once.
 * @param composition all that the views show
 */
export function* pageViews(composition: Composition): Iterable<PageView> {
  for (const { compose } of sitePages(composition)) yield compose();
}

function* map<From, To>(list: Iterable<From>, change: (one: From) => To): Iterable<To> {
  for (const one of list) yield change(one);
}
