import { build } from '../build.ts';
import type { Flags } from './program.ts';
import { resolveOptions } from './options.ts';
import { print, printProblems } from './print.ts';

/** `courant build`: one build, its warnings, and a line that says what was done. */
export async function runBuild(flags: Flags): Promise<void> {
  const started = performance.now();
  const options = resolveOptions(flags);
  const report = await build(options);
  printProblems(report.warnings, flags.format, options.content);
  const seconds = ((performance.now() - started) / 1000).toFixed(2);
  print(
    `${report.articles} articles: ${report.written} files written, ${report.kept} kept, ${report.removed} removed in ${seconds} s`,
  );
}
