import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
  readonly files: readonly (Omit<OutputFile, 'file'> & { readonly name: string })[];
}

const CARD = 'card.json';

function shelved(folder: string, { picture, files }: Card): Shelved {
  return {
    ...(picture && { picture }),
    files: files.map(({ name, ...file }) => ({ ...file, file: join(folder, name) })),
  };
}

/**
 * Finds what an earlier run has made, in a folder whose name covers what it was made from and by which recipe. The card proves
 * itself; whether the files still are what it says is looked at by those who copy them.
 * @param folder absolute path of the folder
 * @returns what it holds, or `undefined` when there is no such folder or something is missing from it
 */
export function findShelved(folder: string): Shelved | undefined {
  try {
    const present = new Set(readdirSync(folder));
    if (!present.has(CARD)) return undefined;
    const [proof, json = ''] = readFileSync(join(folder, CARD), 'utf8').split('\n');
    if (proof !== digest(json)) return undefined;
    const card: Card = JSON.parse(json);
    return card.files.every(({ name }) => present.has(name)) ? shelved(folder, card) : undefined;
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
  const card: Card = {
    ...(finished.picture && { picture: finished.picture }),
    files: finished.files.map(({ name, path, bytes }) => ({ name, path, digest: digest(bytes) })),
  };
  const beside = `${folder}.${process.pid}.part`;
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside, { recursive: true });
  for (const { name, bytes } of finished.files) writeFileSync(join(beside, name), bytes, { flush: true });
  const json = JSON.stringify(card);
  writeFileSync(join(beside, CARD), `${digest(json)}\n${json}`, { flush: true });
  rmSync(folder, { recursive: true, force: true });
  renameSync(beside, folder);
  return shelved(folder, card);
}
