import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { OutputFile } from './output-file.ts';

// Long enough for a branch that rests, or a picture that comes back; in milliseconds.
const PATIENCE = 30 * 24 * 60 * 60 * 1000;

const CARDS = 'cards';

/**
 * Removes developed pictures, icons and cards that no build has used for thirty days. The first build that has no use for one writes
 * down when that was, and a build that uses it again strikes it out, so a file is never touched while it is in use.
 * @param cache absolute path of the cache, which no other build is at work on
 * @param used the files that this build publishes; those from elsewhere do not matter
 * @param now the build's one clock, in epoch milliseconds
 */
export function sweepMedia(cache: string, used: readonly Pick<OutputFile, 'file'>[], now: number): void {
  const shelf = join(cache, 'media');
  const list = join(shelf, 'unused.txt');
  const before = readList(list);
  const inUse = new Set(used.flatMap(({ file }) => [file, dirname(file)]));
  const unused = kept(shelf).filter((name) => !inUse.has(join(shelf, name)));
  // A clock that was set ahead once must not let a file stay for ever.
  const since = new Map(unused.map((name) => [name, Math.min(before.get(name) ?? now, now)]));
  for (const [name, moment] of since) {
    if (now - moment < PATIENCE) continue;
    rmSync(join(shelf, name), { recursive: true, force: true });
    since.delete(name);
  }
  const changed = since.size !== before.size || [...since].some(([name, moment]) => before.get(name) !== moment);
  if (changed) writeList(list, since);
}

/** What lies on the shelf, by name: a folder for each picture, a file for each card, and whatever a killed build left of either. */
function kept(shelf: string): readonly string[] {
  if (!existsSync(shelf)) return [];
  const folders = readdirSync(shelf, { withFileTypes: true }).filter((found) => found.isDirectory());
  return folders.flatMap(({ name }) =>
    name === CARDS ? readdirSync(join(shelf, CARDS)).map((card) => join(CARDS, card)) : [name],
  );
}

/** Since when each name has been without use. What can't be read of it begins anew, which only keeps a file longer. */
function readList(list: string): ReadonlyMap<string, number> {
  if (!existsSync(list)) return new Map();
  const lines = readFileSync(list, 'utf8').matchAll(/^(\d+) (.+)$/gm);
  return new Map([...lines].map(([, moment, name = '']) => [name, Number(moment)]));
}

function writeList(list: string, since: ReadonlyMap<string, number>): void {
  const beside = `${list}.${process.pid}.part`;
  writeFileSync(beside, [...since].map(([name, moment]) => `${moment} ${name}\n`).join(''));
  renameSync(beside, list);
}
