import { Buffer } from 'node:buffer';
import { closeSync, openSync, readFileSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { digest, recalledDigest, type Digest } from '../kernel/digest.ts';
import { recallJson } from '../kernel/json.ts';
import { filePath, pagePath, type UrlPath } from '../kernel/url-path.ts';
import { findShelved, shelve } from '../media/shelf.ts';
import { DamagedFile } from '../plan/database.ts';
import type { Artifact } from './publication.ts';

/** A file of a pack, which can be published at an address. */
export interface PackedFile {
  /** Its path within the pack, for example `index/en_1a2b3c.pf_index`. */
  readonly name: string;
  readonly at: (path: UrlPath) => Artifact;
}

/** Many small files that are kept as one, so that a build which needs none of them asks the disk about one only. */
export type Packed = readonly PackedFile[];

/** What the contents list says of a file. */
type Line = readonly [name: string, bytes: string, start: number, length: number];

const [PACK, CONTENTS] = ['pack', 'contents.json'];

/**
 * Keeps files as one.
 * @param folder absolute path of its folder; what it held is replaced
 * @param files their bytes by name, in any order
 */
export function pack(folder: string, files: ReadonlyMap<string, Uint8Array>): Packed {
  let start = 0;
  const lines = [...files].map(([name, bytes]): Line => {
    const line: Line = [name, digest(bytes), start, bytes.length];
    start += bytes.length;
    return line;
  });
  const json = JSON.stringify(lines);
  const file = (name: string, bytes: Uint8Array): { name: string; path: UrlPath; bytes: Uint8Array } => ({
    name,
    path: filePath(pagePath(), name),
    bytes,
  });
  shelve(folder, {
    files: [
      file(PACK, Buffer.concat([...files.values()])),
      // Preceded by its digest, so that a list that was tampered with is as good as missing.
      file(CONTENTS, Buffer.from(`${digest(json)}\n${json}`)),
    ],
  });
  return lines.map((line) => packedFile(folder, line));
}

/**
 * @param folder absolute path of its folder
 * @returns what was packed there, or `undefined` when something is missing or is not what was put there
 */
export function findPack(folder: string): Packed | undefined {
  if (findShelved(folder) === undefined) return undefined;
  const text = readFileSync(join(folder, CONTENTS), 'utf8');
  const end = text.indexOf('\n');
  const json = text.slice(end + 1);
  if (text.slice(0, end) !== digest(json)) return undefined;
  return recallJson<readonly Line[]>(json).map((line) => packedFile(folder, line));
}

function packedFile(folder: string, [name, found, start, length]: Line): PackedFile {
  const bytes = recalledDigest(found);
  return {
    name,
    at: (path) => ({
      path,
      bytes,
      get from() {
        return { content: readSound(folder, bytes, start, length) };
      },
    }),
  };
}

/** @throws DamagedFile, having removed its folder, when the bytes are not what they should be */
function readSound(folder: string, expected: Digest, start: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  const file = openSync(join(folder, PACK), 'r');
  try {
    readSync(file, bytes, 0, length, start);
  } finally {
    closeSync(file);
  }
  if (digest(bytes) === expected) return bytes;
  rmSync(folder, { recursive: true });
  throw new DamagedFile(join(folder, PACK));
}
