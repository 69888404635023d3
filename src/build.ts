import { compile, type BuildOptions, type CompiledSite } from './compile.ts';
import { openPublication, type Tally } from './emit/publication.ts';
import { batchesOf } from './plan/batches.ts';
import { despiteDamage } from './plan/database.ts';
import { openLedger } from './plan/ledger.ts';
import { planPages } from './plan/plan.ts';
import { renderPages, type RenderedPage } from './render/eleventy.ts';
import type { PageView } from './view/page-view.ts';
import type { SiteView } from './view/site.ts';

/** What a build did. */
export type BuildReport = Tally & Pick<CompiledSite, 'articles' | 'warnings' | 'notes'>;

/** How views become pages: by Courant's own call of Eleventy, or by an Eleventy that somebody else started. */
export type Render = (views: readonly PageView[], site: SiteView) => Promise<readonly RenderedPage[]>;

// Large enough that starting Eleventy does not show, small enough that the pages of one batch weigh some megabytes.
const BATCH = 500;

/**
 * Builds a site: the content folder down the river to views, the changed ones through Eleventy, and the pages into the output folder.
 * @param options folders, clock and strictness
 * @param render how views become pages
 * @param batch how many views are rendered at once
 * @returns what was done
 * @throws Unpublishable when the content has errors; whatever is thrown, the site that was there stays
 */
export function build(options: BuildOptions, render: Render = renderPages, batch = BATCH): Promise<BuildReport> {
  return despiteDamage(options.cache, () => buildOnce(options, render, batch));
}

async function buildOnce(options: BuildOptions, render: Render, batch: number): Promise<BuildReport> {
  const compiled = await compile(options);
  const ledger = openLedger(options.cache, options.output);
  const publication = openPublication(options.output, ledger);
  try {
    const planned = planPages(compiled.pages, compiled.shared, publication.memory);
    for (const pages of batchesOf(planned, batch, publication.keep)) {
      const views = pages.map(({ view }) => view);
      publication.stage(pages, await render(views, compiled.site));
    }
    for (const file of compiled.files) publication.publish(file);
    const { articles, warnings, notes } = compiled;
    return { articles, warnings, notes: [...notes, ...publication.notes], ...publication.commit() };
  } finally {
    publication.abandon();
    ledger.close();
    compiled.close();
  }
}
