import { setFlagsFromString } from 'node:v8';
import { build, type BuildReport } from '../build.ts';
import type { BuildOptions } from '../compile.ts';
import type { Cause } from '../emit/publication.ts';
import { withComments } from './comments/gather.ts';
import { resolveOptions, type Flags } from './options.ts';
import { patient } from './patient.ts';
import { conclude, printAside } from './print.ts';
import { openProgress } from './progress.ts';
import { counted, filedUnder } from './report.ts';
import { summaryOf } from './summary.ts';

/** The flags of `courant build`. */
export type BuildFlags = Flags & { readonly verbose?: boolean; readonly compress?: boolean };

/** `courant build`: one build, its warnings, and a line that says what was done. */
export async function runBuild(flags: BuildFlags): Promise<void> {
  const started = performance.now();
  const { compress = false } = flags;
  const options = { ...patient(await withComments(resolveOptions(flags), flags)), compress };
  const report = await watched(options);
  for (const note of report.notes) printAside(note);
  const seconds = (performance.now() - started) / 1000;
  const { articles, written, kept, removed, causes, warnings } = report;
  conclude(
    {
      problems: filedUnder(options.content, warnings),
      lines: [...(flags.verbose === true ? causeLines(causes) : []), summaryOf(report, seconds)],
      figures: {
        articles,
        written,
        kept,
        removed,
        seconds: Number(seconds.toFixed(3)),
        reasons: Object.fromEntries(countByReason(causes)),
        ...(flags.verbose === true && { files: causes }),
      },
    },
    flags.format,
  );
}

const HUGE = 20_000;

/** A build with a line on the terminal that says how far it is. */
async function watched(options: BuildOptions): Promise<BuildReport> {
  const progress = openProgress('reading and checking the content');
  let pages = 0;
  const told = (more: number): void => {
    pages += more;
    // What is held of a huge archive leaves less room for garbage.
    if (pages > HUGE) setFlagsFromString('--heap-growing-percent=30');
    progress.show(`rendering ${counted(pages, 'page')}`);
  };
  try {
    return await build({ ...options, progress: told });
  } finally {
    progress.end();
  }
}

function countByReason(causes: readonly Cause[]): ReadonlyMap<string, number> {
  return new Map([...Map.groupBy(causes, ({ reason }) => reason)].map(([reason, { length }]) => [reason, length]));
}

function causeLines(causes: readonly Cause[]): string[] {
  const width = Math.max(0, ...causes.map(({ reason }) => reason.length));
  const counts = [...countByReason(causes)].map(([reason, count]) => `${count} ${reason}`);
  return [
    ...causes.map(({ file, reason }) => `${reason.padEnd(width)}  ${file}`),
    counts.length === 0 ? 'nothing had to be written' : `written because: ${counts.join(', ')}`,
  ];
}
