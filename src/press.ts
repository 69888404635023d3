import type { CompiledSite } from './compile.ts';
import type { Batch } from './emit/publication.ts';
import { planPage, type ChangedPage, type KeptPage, type Memory } from './plan/plan.ts';
import { renderPages, type RenderedPage } from './render/eleventy.ts';
import type { ComposablePage, PageView } from './view/page-view.ts';
import type { SiteView } from './view/site.ts';

/** How pages are printed. */
export interface Press {
  /** How views become pages: by Courant's own call of Eleventy, or by an Eleventy that somebody else started. */
  readonly render: (views: readonly PageView[], site: SiteView) => Promise<readonly RenderedPage[]>;
  /** How many pages are printed at once. */
  readonly batch: number;
}

/**
 * The usual press. A batch is so large that loading the layouts for it does not show, and so small that its pages weigh some
 * megabytes.
 */
export const PRESS: Press = { render: renderPages, batch: 1000 };

/**
 * Composes pages and renders those that changed, one batch after another, so that memory does not grow with the archive.
 * @param pages that can't be kept without looking at them
 * @param compiled the site that they belong to
 * @param memory what was written before
 * @param press how they are printed
 */
export async function* printPages(
  pages: Iterable<ComposablePage>,
  { site, shared }: Pick<CompiledSite, 'site' | 'shared'>,
  memory: Memory,
  { render, batch }: Press,
): AsyncIterable<Batch> {
  for (const some of batchesOf(pages, batch)) {
    const kept: KeptPage[] = [];
    const changed: ChangedPage[] = [];
    for (const page of some) {
      const planned = planPage(page, shared, memory);
      if (planned.reason === 'keep') kept.push(planned);
      else changed.push(planned);
    }
    const views = changed.map(({ view }) => view);
    yield { kept, changed, rendered: await render(views, site) };
  }
}

function* batchesOf(pages: Iterable<ComposablePage>, size: number): Iterable<readonly ComposablePage[]> {
  let batch: ComposablePage[] = [];
  for (const page of pages) {
    batch.push(page);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
