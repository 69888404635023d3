import { startPress, type BuildOptions, type BuildReport } from '../build.ts';
import { outputFile } from '../kernel/url-path.ts';
import { assetKey, reasonFor, type Reason } from '../plan/plan.ts';
import { renderPages } from '../render/eleventy.ts';
import { resolveOptions, type Flags } from './options.ts';
import { conclude } from './print.ts';
import { openProgress } from './progress.ts';
import { counted, filedUnder } from './report.ts';
import { summaryOf } from './summary.ts';

/** The flags of `courant build`. */
export type BuildFlags = Flags & { readonly verbose?: boolean };

/** A file that was written, and why. */
interface Cause {
  readonly file: string;
  readonly reason: Reason;
}

/** `courant build`: one build, its warnings, and a line that says what was done. */
export async function runBuild(flags: BuildFlags): Promise<void> {
  const started = performance.now();
  const options = resolveOptions(flags);
  const { report, causes } = await press(options);
  const seconds = (performance.now() - started) / 1000;
  const { articles, written, kept, removed, reasons, warnings } = report;
  conclude(
    {
      problems: filedUnder(options.content, warnings),
      lines: [...(flags.verbose === true ? causeLines(causes, reasons) : []), summaryOf(report, seconds)],
      figures: {
        articles,
        written,
        kept,
        removed,
        seconds: Number(seconds.toFixed(3)),
        reasons: Object.fromEntries(reasons),
        ...(flags.verbose === true && { files: causes }),
      },
    },
    flags.format,
  );
}

/** What `build` of src/build.ts does, with a progress line, and noting why each file is written. */
async function press(options: BuildOptions): Promise<{ readonly report: BuildReport; readonly causes: Cause[] }> {
  const progress = openProgress('reading and checking the content');
  const causes: Cause[] = [];
  try {
    const { prepared, batches, publication, finish, close } = await startPress(options);
    try {
      for (const batch of batches) {
        for (const { file, reason } of batch) if (reason !== 'keep') causes.push({ file, reason });
        progress.show(`rendering ${counted(causes.length, 'page')}`);
        const views = batch.map(({ view }) => view);
        publication.stage(batch, await renderPages(views, prepared.site));
      }
      progress.show('publishing');
      for (const { path, bytes } of prepared.files) {
        const file = outputFile(path);
        const reason = reasonFor(assetKey(bytes), file, publication.memory);
        if (reason !== 'keep') causes.push({ file, reason });
      }
      return { report: finish(), causes };
    } finally {
      close();
    }
  } finally {
    progress.end();
  }
}

function causeLines(causes: readonly Cause[], reasons: BuildReport['reasons']): string[] {
  const width = Math.max(0, ...causes.map(({ reason }) => reason.length));
  const counts = [...reasons].map(([reason, count]) => `${count} ${reason}`);
  return [
    ...causes.map(({ file, reason }) => `${reason.padEnd(width)}  ${file}`),
    counts.length === 0 ? 'nothing had to be written' : `written because: ${counts.join(', ')}`,
  ];
}
