import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '../kernel/digest.ts';
import type { UrlPath } from '../kernel/url-path.ts';
import type { OutputFile } from './output-file.ts';
import type { Picture } from './picture.ts';

/** A file that was just made: its name within its folder, where it is published, and its bytes. */
export interface FinishedFile {
  readonly name: string;
  readonly path: UrlPath;
  readonly bytes: Uint8Array;
}

/** A folder of the cache that is complete: its published files, and the picture that they are variants of, if they are. */
export interface Shelved {
  readonly picture?: Picture;
  readonly files: readonly OutputFile[];
}

/** What lies beside the files, so that they need not be read to know them. */
interface Card {
  readonly picture?: Picture;
  readonly files: readonly Kept[];
}

/** A file on the shelf: its size, and its modification time in seconds, tell without reading it whether it was touched. */
interface Kept extends Omit<OutputFile, 'file'> {
  readonly name: string;
  readonly size: number;
  readonly modified: number;
}

const CARD = 'card.json';

function shelved(folder: string, { picture, files }: Card): Shelved {
  return {
    ...(picture && { picture }),
    files: files.map(({ name, path, digest: bytes }) => ({ path, digest: bytes, file: join(folder, name) })),
  };
}

/** A card is preceded by its digest, so that one that was tampered with is as good as missing. */
function writeCard(file: string, card: Card): void {
  const json = JSON.stringify(card);
  writeFileSync(file, `${digest(json)}\n${json}`, { flush: true });
}

function readCard(file: string): Card | undefined {
  const [proof = '', json = ''] = readFileSync(file, 'utf8').split('\n', 2);
  return proof === digest(json) ? JSON.parse(json) : undefined;
}

/** Whole seconds survive every archive format, so that a restored cache need not be read to be trusted. */
function write(file: string, bytes: Uint8Array): Pick<Kept, 'size' | 'modified'> {
  writeFileSync(file, bytes, { flush: true });
  const modified = Math.floor(statSync(file).mtimeMs / 1000);
  utimesSync(file, modified, modified);
  return { size: bytes.length, modified };
}

function isIntact(folder: string, { name, size, modified, digest: bytes }: Kept): boolean {
  const file = join(folder, name);
  const found = statSync(file);
  return found.size === size && (found.mtimeMs === modified * 1000 || digest(readFileSync(file)) === bytes);
}

/**
 * Finds what an earlier run has made: the folder's name covers what it was made from and by which recipe.
 * @param folder absolute path of the folder
 * @returns what it holds, or `undefined` when there is no such folder, or something in it is missing or is not what was put there
 */
export function findShelved(folder: string): Shelved | undefined {
  try {
    const card = readCard(join(folder, CARD));
    return card?.files.every((file) => isIntact(folder, file)) === true ? shelved(folder, card) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Puts finished files on the shelf: written beside, flushed to the disk and renamed, so that whoever finds the folder finds
 * all of it, whatever interrupted the run before.
 * @param folder absolute path of the folder; what it held is replaced
 * @param finished the files, and the picture that they are variants of
 */
export function shelve(
  folder: string,
  finished: { readonly picture?: Picture; readonly files: readonly FinishedFile[] },
): Shelved {
  const beside = `${folder}.${process.pid}.part`;
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside, { recursive: true });
  const card: Card = {
    ...(finished.picture && { picture: finished.picture }),
    files: finished.files.map(({ name, path, bytes }) => {
      return { name, path, digest: digest(bytes), ...write(join(beside, name), bytes) };
    }),
  };
  writeCard(join(beside, CARD), card);
  rmSync(folder, { recursive: true, force: true });
  renameSync(beside, folder);
  return shelved(folder, card);
}
