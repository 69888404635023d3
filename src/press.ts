import { Worker } from 'node:worker_threads';
import type { Assignment, CompiledSite } from './compile.ts';
import { outputFile } from './kernel/url-path.ts';
import type { Batch } from './emit/publication.ts';
import type { KnownRow } from './plan/ledger.ts';
import { planPage, type ChangedPage, type KeptPage, type Memory, type Shared } from './plan/plan.ts';
import { renderPages, type RenderedPage } from './render/eleventy.ts';
import type { ComposablePage, PageView } from './view/page-view.ts';
import type { SiteView } from './view/site.ts';

/** How views become pages: by Courant's own call of Eleventy, or by an Eleventy that somebody else started. */
export type Render = (views: readonly PageView[], site: SiteView) => Promise<readonly RenderedPage[]>;

/** A page that must be composed, by its place among the site's pages. */
export interface OpenPage {
  readonly ordinal: number;
  readonly page: ComposablePage;
}

/** What a second thread is told to print: pages by their ordinals, and what the ledger knows of them. */
export interface Order {
  readonly ordinals: readonly number[];
  readonly rows: readonly KnownRow[];
}

/** How pages are printed. */
export interface Press {
  readonly render: Render;
  /** How many pages are rendered at once. */
  readonly batch: number;
  /** Of how many pages on a second thread helps, at the least. */
  readonly worthAThread: number;
}

/**
 * The usual press. A batch is so large that loading the layouts for it does not show, and so small that its pages weigh some
 * megabytes; a second thread has to assemble the newsroom once more before it can help.
 */
export const PRESS: Press = { render: renderPages, batch: 500, worthAThread: 2000 };

/**
 * Composes pages and renders those that changed, one batch after another, so that memory does not grow with the archive. Many
 * pages are printed on two threads.
 * @param open the pages, in the order of the site
 * @param compiled the site that they belong to
 * @param memory what was written before
 * @param press how they are printed
 */
export async function* printAll(
  open: readonly OpenPage[],
  compiled: Pick<CompiledSite, 'site' | 'shared' | 'assignment'>,
  memory: Memory,
  { render, batch, worthAThread }: Press,
): AsyncIterable<Batch> {
  const batches = batchesOf(open, batch);
  const second = open.length < worthAThread ? undefined : openSecondPress(batches, compiled.assignment, memory);
  try {
    for (const pages of batches) {
      yield await printPages(
        pages.map(({ page }) => page),
        compiled,
        memory,
        render,
      );
      if (second !== undefined) yield* second.printed.splice(0);
    }
    if (second === undefined) return;
    await second.finish();
    yield* second.printed;
  } finally {
    await second?.close();
  }
}

/**
 * @param pages to be composed, and rendered if they changed
 * @param site what all pages share, and the digests of it
 * @param memory what was written before
 * @param render how views become pages
 */
export async function printPages(
  pages: readonly ComposablePage[],
  { site, shared }: { readonly site: SiteView; readonly shared: Shared },
  memory: Memory,
  render: Render,
): Promise<Batch> {
  const kept: KeptPage[] = [];
  const changed: Omit<ChangedPage, 'view'>[] = [];
  const views: PageView[] = [];
  for (const page of pages) {
    const planned = planPage(page, shared, memory);
    if (planned.reason === 'keep') {
      kept.push(planned);
      continue;
    }
    const { view, ...rest } = planned;
    views.push(view);
    changed.push(rest);
  }
  return { kept, changed, rendered: await render(views, site) };
}

function* batchesOf(open: readonly OpenPage[], size: number): Generator<readonly OpenPage[], undefined> {
  for (let start = 0; start < open.length; start += size) yield open.slice(start, start + size);
}

/** A second press on a thread of its own. It takes a batch whenever it has printed one. */
interface SecondPress {
  readonly printed: Batch[];
  /** Waits for what it has taken. */
  readonly finish: () => Promise<void>;
  readonly close: () => Promise<unknown>;
}

function openSecondPress(
  batches: Iterator<readonly OpenPage[], undefined>,
  workerData: Assignment,
  { rows }: Memory,
): SecondPress {
  const worker = new Worker(new URL('press-thread.ts', import.meta.url), { workerData });
  const { promise: done, resolve, reject } = Promise.withResolvers<void>();
  const printed: Batch[] = [];
  let isPrinting = false;
  const handOut = (): void => {
    const { value: batch } = batches.next();
    isPrinting = batch !== undefined;
    if (batch === undefined) return resolve();
    const order: Order = {
      ordinals: batch.map(({ ordinal }) => ordinal),
      rows: batch.flatMap(({ page }) => rows.get(outputFile(page.path)) ?? []),
    };
    worker.postMessage(order);
  };
  worker.on('message', (message: Batch | 'ready') => {
    if (message !== 'ready') printed.push(message);
    handOut();
  });
  worker.on('error', reject);
  // Whoever awaits it hears of a failure; until then it is not unheard.
  done.catch(() => {});
  return { printed, finish: async () => (isPrinting ? done : undefined), close: () => worker.terminate() };
}
