import { compile, type BuildOptions, type CompiledSite, type Galleys } from './compile.ts';
import { openPublication, type Publication, type Tally } from './emit/publication.ts';
import { despiteDamage } from './plan/database.ts';
import { openLedger } from './plan/ledger.ts';
import { keptUnread } from './plan/plan.ts';
import { PRESS, printPages, type Press } from './press.ts';
import type { ComposablePage } from './view/page-view.ts';

/** What a build did. */
export interface BuildReport extends Tally, Pick<CompiledSite, 'articles' | 'warnings' | 'notes'> {
  /** What its pages were made from, for who wants to see the next state of one of them before the next build. */
  readonly galleys: Galleys;
}

/**
 * Builds a site: the content folder down the river to pages, those that changed through Eleventy, and their files into the output
 * folder.
 * @param options folders, clock and strictness
 * @param press how pages are printed, where it differs from the usual
 * @returns what was done
 * @throws Unpublishable when the content has errors; whatever is thrown, the site that was there stays
 */
export function build(options: BuildOptions, press: Partial<Press> = {}): Promise<BuildReport> {
  return despiteDamage(options.cache, () => buildOnce(options, { ...PRESS, ...press }));
}

async function buildOnce(options: BuildOptions, press: Press): Promise<BuildReport> {
  const compiled = await compile(options);
  try {
    return await publish(compiled, options, press);
  } finally {
    compiled.close();
  }
}

async function publish(compiled: CompiledSite, options: BuildOptions, press: Press): Promise<BuildReport> {
  const ledger = openLedger(options.cache, options.output);
  const publication = openPublication(options.output, ledger);
  try {
    const open = openPages(compiled, publication);
    for await (const printed of printPages(open, compiled, publication.memory, press)) {
      publication.take(printed);
      options.progress?.(printed.rendered.length);
    }
    for (const file of compiled.files) publication.publish(file);
    if (options.compress === true) publication.compress();
    const { articles, warnings, notes, site, material, addresses } = compiled;
    const galleys = { site, material, addresses };
    return { articles, warnings, notes: [...notes, ...publication.notes], galleys, ...publication.commit() };
  } finally {
    publication.abandon();
    ledger.close();
  }
}

/** The pages that can't be kept without looking at them. */
function* openPages({ pages, shared }: CompiledSite, publication: Publication): Iterable<ComposablePage> {
  for (const page of pages) {
    const kept = keptUnread(page, shared, publication.memory);
    if (kept === undefined) yield page;
    else publication.keep(kept);
  }
}
