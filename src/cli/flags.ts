import { InvalidArgumentError, Option } from 'commander';
import { FORMATS } from './report.ts';

/** Flags that several commands share. */

/** @returns the flag that names the content folder */
export const contentFolder = (): Option =>
  new Option('--content <dir>', 'the folder of site.yml, articles/ and the rest').default('content');
/** @returns the flag that sets the clock */
export const now = (): Option =>
  new Option('--now <instant>', 'the moment to build for; the only clock there is (default: now)');
/** @returns the flag that includes drafts */
export const drafts = (): Option => new Option('--drafts', 'include drafts');
/** @returns the flag that chooses how to report */
export const format = (): Option => new Option('--format <format>', 'how to report').choices(FORMATS).default('text');

/**
 * @param typed a port
 * @throws InvalidArgumentError for what is none
 */
export function port(typed: string): number {
  const number = Number(typed);
  if (!Number.isInteger(number) || number < 0 || number > 65_535)
    throw new InvalidArgumentError('It must be a whole number up to 65535.');
  return number;
}

/**
 * @param lines what may be typed behind `courant`
 * @returns what help shows of them
 */
export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ courant ${line}`).join('\n')}`;
}

/** Where comments are kept. */
export const databaseFlag = (): Option =>
  new Option(
    '--database <file or URL>',
    'where comments are kept: a file, or a PostgreSQL database (default: .comments/comments.sqlite)',
  );
