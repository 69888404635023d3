import { compile, type BuildOptions, type CompiledSite } from '../compile.ts';
import { intactSince } from '../emit/publish.ts';
import { didYouMean } from '../kernel/suggest.ts';
import { outputFile, parseUrlPath, type UrlPath } from '../kernel/url-path.ts';
import { changesBetween, type Change } from '../plan/explain.ts';
import { openLedger } from '../plan/ledger.ts';
import { assetKey, planPage, reasonFor, type Memory, type Reason } from '../plan/plan.ts';
import { withComments } from './comments/gather.ts';
import { resolveOptions, UsageError, type Flags } from './options.ts';
import { patient } from './patient.ts';
import { conclude } from './print.ts';
import { printable } from './printable.ts';

/** What the next build would do with an address, and why. */
interface Explanation {
  readonly file: string;
  readonly reason: Reason | 'keep' | 'gone';
  readonly changes: readonly Change[];
}

const MEANINGS: Readonly<Record<Explanation['reason'], string>> = {
  new: 'would be written: it is new',
  'view changed': 'would be written: what the page shows changed',
  'layout changed': 'would be written: a layout, a style, or what all pages share (site.yml) changed',
  'toolchain changed': 'would be written: Node or a package changed',
  'output missing or altered': 'would be written: its file is missing or is not what was written',
  keep: 'would stay as it is: nothing changed',
  gone: 'would be removed: no page has this address any more',
};

/**
 * `courant explain`: tells for one address what the next build would do, and why, down to the part of the view.
 * @param typed an address or a full URL
 * @param flags as typed
 * @throws UsageError when no page has the address
 */
export async function runExplain(typed: string, flags: Flags): Promise<void> {
  const options = patient(await withComments(resolveOptions(flags), flags));
  const path = parseUrlPath(URL.parse(typed)?.pathname ?? (typed.startsWith('/') ? typed : `/${typed}`));
  if (path === undefined) throw new UsageError(`"${typed}" is no address within a site; write for example /about/`);
  const explanation = explain(path, await compile(options), options);
  conclude(
    {
      problems: [],
      lines: [`${path} ${MEANINGS[explanation.reason]}`, ...explanation.changes.map(changeLine)],
      figures: { path, ...explanation },
    },
    flags.format,
  );
}

function explain(path: UrlPath, { pages, files, shared, close }: CompiledSite, options: BuildOptions): Explanation {
  const ledger = openLedger(options.cache, options.output);
  try {
    const memory: Memory = { rows: ledger.rows, isIntact: (row) => intactSince(options.output, row) !== undefined };
    const file = outputFile(path);
    const copied = files.find((artifact) => artifact.path === path);
    if (copied !== undefined) return { file, reason: reasonFor(assetKey(copied.bytes), file, memory), changes: [] };

    const known = new Set<string>(files.map((artifact) => artifact.path));
    for (const page of pages) {
      known.add(page.path);
      if (page.path !== path) continue;
      const planned = planPage(page, shared, memory);
      const before = planned.reason === 'view changed' ? ledger.json(file) : undefined;
      const changes = planned.reason === 'keep' || before === undefined ? [] : changesBetween(before, planned.json);
      return { file, reason: planned.reason, changes };
    }
    if (memory.rows.has(file)) return { file, reason: 'gone', changes: [] };
    throw new UsageError(`there is no page at ${path}${suffix(didYouMean(path, known))}`);
  } finally {
    ledger.close();
    close();
  }
}

function suffix(hint: string | undefined): string {
  return hint === undefined ? '' : `; ${hint}`;
}

function changeLine({ part, before, after }: Change): string {
  return printable(`  ${part}: ${before} → ${after}`);
}
