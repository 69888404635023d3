import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { makeFolder, PROJECT } from '../site.ts';

/**
 * @param folder an absolute path; it need not exist
 * @returns every file below it with its bytes, by its path there
 */
export function bytesOf(folder: string): ReadonlyMap<string, Buffer> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((found) => !found.isDirectory());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).toSorted();
  return new Map(
    paths.map((path) => [
      path
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
      readFileSync(path),
    ]),
  );
}

/** @returns the files that differ, or are on one side only, each with what is the matter */
export function differences(actual: ReadonlyMap<string, Buffer>, expected: ReadonlyMap<string, Buffer>): string[] {
  return [...new Set([...actual.keys(), ...expected.keys()])].toSorted().flatMap((file) => {
    const [left, right] = [actual.get(file), expected.get(file)];
    if (left === undefined) return [`${file} is missing`];
    if (right === undefined) return [`${file} is left over`];
    return left.equals(right) ? [] : [`${file}: ${firstDifference(left.toString(), right.toString())}`];
  });
}

function firstDifference(actual: string, expected: string): string {
  let at = 0;
  while (at < actual.length && actual[at] === expected[at]) at += 1;
  const around = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - 60), at + 60));
  return `${around(actual)} should be ${around(expected)}`;
}

/** How a file is written: in its place, else whole, by renaming; and as if at one and the same moment always, or now. */
export interface Manner {
  readonly inPlace?: boolean;
  readonly still?: boolean;
}

/** Writes a file as one program or another does; a picture's text holds a byte a character. */
export function writeFile(path: string, text: string, { inPlace = false, still = false }: Manner = {}): void {
  mkdirSync(dirname(path), { recursive: true });
  const written = inPlace ? path : join(dirname(path), '.being-written');
  writeFileSync(written, text, /\.(?:png|jpg)$/.test(path) ? 'latin1' : 'utf8');
  if (still) utimesSync(written, 1_700_000_000, 1_700_000_000);
  if (written !== path) renameSync(written, path);
}

const MEMORY = '/dev/shm';
const ENOUGH = 512 * 1024 * 1024;

/** @returns an empty folder, in memory where the system offers some: hundreds of builds cost a third of the time there */
export function makeQuickFolder(): string {
  if (!existsSync(MEMORY)) return makeFolder();
  const { bavail, bsize } = statfsSync(MEMORY);
  return makeFolder(bavail * bsize > ENOUGH ? MEMORY : tmpdir());
}

/** Puts the sources that a build digests and bundles into a folder, so that a test may change them. */
export function copyProject(folder: string): void {
  for (const name of ['layouts', 'src', 'package-lock.json', 'package.json', 'tsconfig.json', '.eleventy.ts'])
    cpSync(join(PROJECT, name), join(folder, name), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'), 'dir');
}

/** Empties a cache of everything but finished pictures, which lie under the digest of what they were made from. */
export function emptyCache(cache: string): void {
  const media = join(cache, 'media');
  for (const name of existsSync(cache) ? readdirSync(cache) : [])
    if (name !== 'media') rmSync(join(cache, name), { recursive: true, force: true });
  for (const found of existsSync(media) ? readdirSync(media, { withFileTypes: true }) : [])
    if (!found.isDirectory()) rmSync(join(media, found.name));
}
