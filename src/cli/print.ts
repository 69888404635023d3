import type { Problem } from '../kernel/problem.ts';
import { reportProblems, type Format } from './report.ts';

/** @param line for people and pipes */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** @param line for people only, so that piped output stays clean */
export function printAside(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Prints problems where their readers look: JSON and GitHub's commands on standard output, text on standard error. */
export function printProblems(problems: readonly Problem[], format: Format, folder: string): void {
  if (problems.length === 0 && format !== 'json') return;
  const report = reportProblems(problems, format, folder);
  if (format === 'text') printAside(report);
  else print(report);
}
