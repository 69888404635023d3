import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildOptions } from '../build.ts';
import { currentEpoch, parseMoment } from '../kernel/time.ts';

/** What every command may be told, as typed on the command line. */
export interface CommonFlags {
  readonly content?: string;
  readonly output?: string;
  readonly cache?: string;
  readonly now?: string;
  readonly drafts?: boolean;
  readonly strict?: boolean;
}

/** The project's own folder, with `layouts/` and the lock file. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** Something that was typed wrong; its message is all that is shown. */
export class UsageError extends Error {}

/**
 * Makes absolute folders of what was typed, relative to where the command was started, and reads the clock, once.
 * @param flags as typed
 * @throws UsageError for a `--now` that is no moment
 */
export function resolveOptions(flags: CommonFlags): BuildOptions {
  const { content = 'content', output = '_site', cache = '.cache', now, drafts = false, strict = false } = flags;
  const moment = now === undefined ? { epoch: currentEpoch() } : parseMoment(now, 'UTC');
  if (moment === undefined) throw new UsageError(`--now ${now} is no moment; write for example 2026-11-24T09:00:00Z`);
  return {
    root: PROJECT,
    content: resolve(content),
    output: resolve(output),
    cache: resolve(cache),
    now: moment.epoch,
    drafts,
    strict,
    runtime: process.version,
  };
}
