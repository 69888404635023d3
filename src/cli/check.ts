import { compile } from '../compile.ts';
import { verifySite } from '../verify/verify.ts';
import { withComments } from './comments/gather.ts';
import { resolveOptions, type Flags } from './options.ts';
import { patient } from './patient.ts';
import { conclude } from './print.ts';
import { openProgress } from './progress.ts';
import { counted, filedUnder, type FiledProblem } from './report.ts';

/** The flags of `courant check`. */
export type CheckFlags = Flags & { readonly verify?: boolean };

/** `courant check`: all that a build would complain about, and on request what is wrong with the pages that were built. */
export async function runCheck(flags: CheckFlags): Promise<void> {
  const options = patient(await withComments(resolveOptions(flags), flags));
  const progress = openProgress('checking the content');
  let articles: number;
  let problems: readonly FiledProblem[];
  try {
    const { warnings, articles: checked, close } = await compile(options);
    close();
    if (flags.verify === true) progress.show('verifying the pages');
    const found = flags.verify === true ? verifySite(options.output) : [];
    problems = [...filedUnder(options.content, warnings), ...filedUnder(options.output, found)];
    articles = checked;
  } finally {
    progress.end();
  }
  const lines = problems.length === 0 ? [`no problems in ${counted(articles, 'article')}`] : [];
  conclude({ problems, lines, figures: { articles } }, flags.format);
  if (problems.some(({ severity }) => options.strict || severity === 'error')) process.exitCode = 1;
}
