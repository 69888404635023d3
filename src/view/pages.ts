import { articleViews } from './article.ts';
import type { Composition } from './composition.ts';
import { feedViews } from './feed.ts';
import { frontView } from './front.ts';
import { hostViews } from './host.ts';
import { listViews } from './list.ts';
import { overviewViews, redirectViews, staticViews } from './overview.ts';
import type { PageView } from './page-view.ts';
import { sitemapViews } from './sitemap.ts';

/**
 * Composes every file of the site that Courant renders, one at a time, so that an archive's views need never be held at once.
 * @param composition all that the views show
 */
export function* pageViews(composition: Composition): Iterable<PageView> {
  yield frontView(composition);
  yield* articleViews(composition);
  yield* listViews(composition);
  yield* overviewViews(composition);
  yield* staticViews(composition);
  yield* redirectViews(composition);
  yield* feedViews(composition);
  yield* sitemapViews(composition);
  yield* hostViews(composition);
}
