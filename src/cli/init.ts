import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { momentAt } from '../kernel/time.ts';
import { create } from './new.ts';
import { folderMeant, momentMeant, startedIn, UsageError } from './options.ts';
import { print } from './print.ts';
import { starterFiles } from './starter.ts';

/** The flags of `courant init`. */
export interface InitFlags {
  readonly title: string;
  readonly now?: string;
}

/**
 * `courant init`: creates a small complete content folder, in this machine's time zone, and prints what it made.
 * @param typed the folder as typed
 * @param flags as typed
 * @throws UsageError when a site is there already
 */
export async function runInit(typed: string, flags: InitFlags): Promise<void> {
  const folder = folderMeant(typed);
  if (existsSync(join(folder, 'site.yml'))) throw new UsageError(`${typed} holds a site already; nothing was changed`);
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const date = momentAt(momentMeant(flags.now), zone).iso.slice(0, 10);
  for (const [file, text] of Object.entries(starterFiles({ title: flags.title, zone, date }))) {
    create(join(folder, file), text);
    print(relative(startedIn(), join(folder, file)));
  }
}
