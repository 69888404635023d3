import { relative } from 'node:path';
import { styleText } from 'node:util';
import type { Problem } from '../kernel/problem.ts';
import { codeFrame } from './code-frame.ts';

/** How problems are printed: for people, as GitHub's workflow commands, or as JSON for other tools. */
export const FORMATS = ['text', 'github', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/**
 * @param problems what is to be told
 * @param format for whom
 * @param folder the content folder that places refer to
 * @returns the text to print, without a last line break
 */
export function reportProblems(problems: readonly Problem[], format: Format, folder: string): string {
  const located = (problem: Problem): Located => ({
    ...problem,
    path: problem.place && shownPath(folder, problem.place.file),
  });
  if (format === 'json')
    return JSON.stringify(
      problems.map((problem) => asJson(located(problem))),
      null,
      2,
    );
  if (format === 'github') return problems.map((problem) => annotation(located(problem))).join('\n');
  return [...problems.map((problem) => forPeople(located(problem), folder)), summary(problems)].join('\n\n');
}

type Located = Problem & { readonly path: string | undefined };

/** Relative to where the command was started, so that a terminal can open it. */
function shownPath(folder: string, file: string): string {
  return `${relative(process.cwd(), folder) || '.'}/${file}`;
}

function forPeople({ severity, message, hint, place, path }: Located, folder: string): string {
  const where = place === undefined ? '' : `${styleText('bold', `${path}:${place.line}:${place.column}`)} `;
  const label = styleText(severity === 'error' ? 'red' : 'yellow', severity);
  const remedy = hint === undefined ? '' : `; ${hint}`;
  return [`${where}${label} ${message}${remedy}`, ...(place === undefined ? [] : codeFrame(folder, place))].join('\n');
}

/** @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands */
function annotation({ severity, message, hint, place, path }: Located): string {
  const escape = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string): string => escape(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const where =
    place === undefined || path === undefined ? '' : ` file=${property(path)},line=${place.line},col=${place.column}`;
  return `::${severity}${where}::${escape(hint === undefined ? message : `${message}; ${hint}`)}`;
}

function asJson({ severity, message, hint, place, path }: Located): object {
  return { severity, message, hint, file: path, line: place?.line, column: place?.column };
}

function summary(problems: readonly Problem[]): string {
  const count = (severity: string, noun: string): string => {
    const number = problems.filter((problem) => problem.severity === severity).length;
    return number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}`;
  };
  return [count('error', 'error'), count('warning', 'warning')].filter((part) => part !== '').join(', ');
}
