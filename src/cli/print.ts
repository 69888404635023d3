import { paintFor } from './paint.ts';
import { githubReport, jsonReport, textReport, type FiledProblem, type Format } from './report.ts';

/** @param line for people and pipes */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** @param line for people only, so that piped output stays clean */
export function printAside(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** What a command has to say at its end. */
export interface Conclusion {
  readonly problems: readonly FiledProblem[];
  /** Lines for people. */
  readonly lines: readonly string[];
  /** The same for other tools. */
  readonly figures: object;
}

/**
 * Prints a conclusion where its readers look: JSON alone, or GitHub's commands and lines, on standard output; a report for
 * people on standard error, and its lines on standard output.
 * @param conclusion what to print
 * @param format for whom
 */
export function conclude({ problems, lines, figures }: Conclusion, format: Format): void {
  if (format === 'json') {
    print(JSON.stringify({ ...figures, problems: jsonReport(problems) }, null, 2));
    return;
  }
  if (problems.length > 0) {
    if (format === 'github') print(githubReport(problems));
    else printAside(textReport(problems, paintFor(process.stderr)));
  }
  for (const line of lines) print(line);
}
