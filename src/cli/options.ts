import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildOptions } from '../compile.ts';
import { currentEpoch, parseMoment } from '../kernel/time.ts';
import type { Format } from './report.ts';

/** What every command may be told, as typed on the command line. */
export interface CommonFlags {
  readonly content?: string;
  readonly output?: string;
  readonly cache?: string;
  readonly now?: string;
  readonly drafts?: boolean;
  readonly strict?: boolean;
  /** Where approved comments are fetched. */
  readonly comments?: string;
}

/** The flags of the commands that report once and end. */
export type Flags = CommonFlags & { readonly format: Format };

/** The project's own folder, with `layouts/` and the lock file. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

// Eleventy takes the project for the working folder, so `main.ts` goes there; what is typed and shown stays relative to this.
const STARTED_IN = process.cwd();

/** Something that was typed wrong; its message is all that is shown. */
export class UsageError extends Error {}

/**
 * @param typed a path as typed
 * @returns the absolute path that is meant, seen from where the command was started
 */
export function folderMeant(typed: string): string {
  return resolve(STARTED_IN, typed);
}

/** Where the command was started, an absolute path. */
export function startedIn(): string {
  return STARTED_IN;
}

/**
 * @param now a moment as typed, if any
 * @returns epoch milliseconds; the clock's when nothing was typed
 * @throws UsageError for what is no moment
 */
export function momentMeant(now: string | undefined): number {
  if (now === undefined) return currentEpoch();
  const moment = parseMoment(now, 'UTC');
  if (moment === undefined) throw new UsageError(`--now ${now} is no moment; write for example 2026-11-24T09:00:00Z`);
  return moment.epoch;
}

/**
 * Makes absolute folders of what was typed, and reads the clock, once.
 * @param flags as typed
 * @throws UsageError for a `--now` that is no moment
 */
export function resolveOptions(flags: CommonFlags): BuildOptions {
  const { content = 'content', output = '_site', cache = '.cache', now, drafts = false, strict = false } = flags;
  return {
    root: PROJECT,
    content: folderMeant(content),
    output: folderMeant(output),
    cache: folderMeant(cache),
    now: momentMeant(now),
    drafts,
    strict,
    runtime: process.version,
  };
}
