import { join, relative } from 'node:path';
import type { Problem } from '../kernel/problem.ts';
import { codeFrame } from './code-frame.ts';
import { startedIn } from './options.ts';
import type { Paint } from './paint.ts';
import { printable } from './printable.ts';

/** How a command reports: for people, as GitHub's workflow commands, or as JSON for other tools. */
export const FORMATS = ['text', 'github', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** A problem with the folder that its place is relative to: the content, or the output. */
export interface FiledProblem extends Problem {
  readonly folder: string;
}

/**
 * @param problems as a room found them
 * @param folder the folder, an absolute path, that their places are relative to
 */
export function filedUnder(folder: string, problems: readonly Problem[]): readonly FiledProblem[] {
  return problems.map((problem) => ({ ...problem, folder }));
}

/**
 * @param problems what is to be told
 * @param paint how to colour
 * @returns problems with code frames, and how many there are, without a last line break
 */
export function textReport(problems: readonly FiledProblem[], paint: Paint): string {
  return [...problems.map((problem) => paragraph(problem, paint)), countOf(problems)].join('\n\n');
}

function paragraph(problem: FiledProblem, paint: Paint): string {
  const { severity, message, hint, place, folder } = problem;
  const where = place === undefined ? '' : `${paint('bold', `${shownFile(problem)}:${place.line}:${place.column}`)} `;
  const label = paint(severity === 'error' ? 'red' : 'yellow', severity);
  const remedy = hint === undefined ? '' : `; ${hint}`;
  const frame = place === undefined ? [] : codeFrame(folder, place, paint);
  return [`${where}${label} ${printable(message + remedy)}`, ...frame].join('\n');
}

/**
 * @param problems what is to be told
 * @returns one workflow command a line, which GitHub shows beside the changed lines
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function githubReport(problems: readonly FiledProblem[]): string {
  const escape = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string): string => escape(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return problems
    .map((problem) => {
      const { severity, message, hint, place } = problem;
      const where =
        place === undefined ? '' : ` file=${property(shownFile(problem) ?? '')},line=${place.line},col=${place.column}`;
      return `::${severity}${where}::${escape(hint === undefined ? message : `${message}; ${hint}`)}`;
    })
    .join('\n');
}

/**
 * @param problems what is to be told
 * @returns plain objects for JSON; a field that does not apply is missing
 */
export function jsonReport(problems: readonly FiledProblem[]): readonly object[] {
  return problems.map((problem) => {
    const { severity, message, hint, place } = problem;
    return { severity, message, hint, file: shownFile(problem), line: place?.line, column: place?.column };
  });
}

/** Relative to where the command was started, so that a terminal can open it. */
function shownFile({ folder, place }: FiledProblem): string | undefined {
  return place && printable(relative(startedIn(), join(folder, place.file)));
}

function countOf(problems: readonly FiledProblem[]): string {
  const count = (severity: string): string[] => {
    const { length } = problems.filter((problem) => problem.severity === severity);
    return length === 0 ? [] : [counted(length, severity)];
  };
  return [...count('error'), ...count('warning')].join(', ');
}

/**
 * @param number how many
 * @param noun what, in the singular, with a plural in -s
 * @returns for example `1,200 pages` or `1 page`
 */
export function counted(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
