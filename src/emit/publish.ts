import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { digest, type Digest } from '../kernel/digest.ts';

/** What became of a file: the digest of its bytes, and what the file system says of it afterwards. */
export interface Written {
  readonly file: string;
  readonly bytes: Digest;
  readonly size: number;
  readonly modified: number;
}

/** Files on their way into the output folder. */
export interface Publisher {
  /** Writes a file beside the output folder. */
  readonly stage: (file: string, content: string | Uint8Array) => Written;
  /** Copies a finished file beside the output folder. */
  readonly stageCopy: (file: string, source: string, bytes: Digest) => Written;
  /** Moves every staged file into its place; the site changes only now, when nothing can fail any more but the disk. */
  readonly commit: () => void;
  /** Throws away what was staged. */
  readonly abandon: () => void;
}

/**
 * Opens a staging folder beside the output folder, on the same file system, so that a rename puts each file in its place whole.
 * It is flat: making a folder twice for each page would cost more than writing the pages.
 * @param output the output folder, an absolute path
 */
export function openPublisher(output: string): Publisher {
  const staging = `${output}.staging`;
  const staged: string[] = [];
  const folders = new Set<string>();
  const ensure = (folder: string): void => {
    if (folders.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    folders.add(folder);
  };
  const put = (file: string, write: (slot: string) => void, bytes: Digest): Written => {
    ensure(staging);
    const slot = join(staging, String(staged.length));
    write(slot);
    staged.push(file);
    // A rename keeps the modification time, so what is true here is true of the file in its place.
    const { size, mtimeMs } = statSync(slot);
    return { file, bytes, size, modified: mtimeMs };
  };
  rmSync(staging, { recursive: true, force: true });

  return {
    stage: (file, content) => put(file, (slot) => writeFileSync(slot, content), digest(content)),
    stageCopy: (file, source, bytes) => put(file, (slot) => copyFileSync(source, slot), bytes),
    commit() {
      for (const [index, file] of staged.entries()) {
        const target = join(output, file);
        ensure(dirname(target));
        renameSync(join(staging, String(index)), target);
      }
      rmSync(staging, { recursive: true, force: true });
    },
    abandon: () => rmSync(staging, { recursive: true, force: true }),
  };
}

/**
 * Whether a file still is what was written: by size and time, and by its bytes where the time says nothing, as after a checkout.
 * @param output the output folder
 * @param written what the ledger remembers
 */
export function isIntact(output: string, { file, bytes, size, modified }: Written): boolean {
  const path = join(output, file);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined || found.size !== size || !found.isFile()) return false;
  return found.mtimeMs === modified || digest(readFileSync(path)) === bytes;
}

/**
 * Removes files that no page owns any more, and the folders that this leaves empty.
 * @param output the output folder
 * @param files relative to it
 */
export function prune(output: string, files: Iterable<string>): void {
  for (const file of files) {
    rmSync(join(output, file), { force: true });
    for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
      const path = join(output, folder);
      if (statSync(path, { throwIfNoEntry: false }) === undefined) continue;
      if (readdirSync(path).length > 0) break;
      rmdirSync(path);
    }
  }
}
