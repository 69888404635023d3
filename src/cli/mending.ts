import { Unpublishable } from '../kernel/problem.ts';
import { folderMeant } from './options.ts';
import { conclude } from './print.ts';
import { filedUnder, type Format } from './report.ts';

/**
 * Runs a command; what an editor should mend is printed in the format he asked for, and the exit code says so.
 * @param run the command
 */
export function mending<Given extends { readonly content?: string; readonly format?: Format }>(
  run: (flags: Given) => Promise<void>,
): (flags: Given) => Promise<void> {
  return async (flags) => {
    try {
      await run(flags);
    } catch (fault) {
      if (!(fault instanceof Unpublishable)) throw fault;
      const problems = filedUnder(folderMeant(flags.content ?? 'content'), fault.problems);
      conclude({ problems, lines: [], figures: {} }, flags.format ?? 'text');
      process.exitCode = 1;
    }
  };
}
