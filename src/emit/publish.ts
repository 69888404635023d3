import { mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digest, type Digest } from '../kernel/digest.ts';
import { DamagedFile } from '../plan/database.ts';

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
  /**
   * Copies a finished file beside the output folder.
   * @throws DamagedFile, having removed its folder, when the file is not what it should be
   */
  readonly stageCopy: (file: string, source: string, bytes: Digest) => Written;
  /**
   * Moves every staged file into its place; the site changes only now, when nothing can fail any more but the disk.
   * @param stale files that are to go: those that stand in the way go first, all others last
   */
  readonly commit: (stale: readonly string[]) => void;
  /** Reads a file as it will be once everything is in its place. */
  readonly read: (file: string) => Uint8Array;
  /** What a build that was killed had been about to put in its place; nobody else remembers it. */
  readonly interrupted: readonly string[];
  /** Throws away what was staged. */
  readonly abandon: () => void;
}

// Staged files have numbers for names.
const LIST = 'list.json';

/**
 * Opens a staging folder beside the output folder, on the same file system, so that a rename puts each file in its place whole.
 * It is flat: making a folder twice for each page would cost more than writing the pages.
 * @param output the output folder, an absolute path
 */
export function openPublisher(output: string): Publisher {
  const staging = `${output}.staging`;
  const staged: string[] = [];
  const slots = new Map<string, string>();
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
    slots.set(file, slot);
    // A rename keeps the modification time, so what is true here is true of the file in its place.
    const { size, mtimeMs } = statSync(slot);
    return { file, bytes, size, modified: mtimeMs };
  };
  let hasBegun = false;
  const interrupted = readList(join(staging, LIST));
  // Until a build has put everything in its place, the list of what was left half done is wanted.
  const clear = (): void => {
    rmSync(staging, { recursive: true, force: true });
    if (interrupted.length === 0) return;
    mkdirSync(staging);
    writeFileSync(join(staging, LIST), JSON.stringify(interrupted));
  };
  clear();

  return {
    interrupted,
    read: (file) => readFileSync(slots.get(file) ?? join(output, file)),
    stage: (file, content) => put(file, (slot) => writeFileSync(slot, content), digest(content)),
    stageCopy: (file, source, bytes) => put(file, (slot) => writeFileSync(slot, readSound(source, bytes)), bytes),
    commit(stale) {
      hasBegun = true;
      const { first = [], last = [] } = stale.length === 0 ? {} : Object.groupBy(stale, turnOf(staged));
      if (staged.length > 0) writeFileSync(join(staging, LIST), JSON.stringify([...staged, ...stale]));
      prune(output, first);
      for (const [index, file] of staged.entries()) {
        const target = join(output, file);
        ensure(dirname(target));
        renameSync(join(staging, String(index)), target);
      }
      prune(output, last);
      rmSync(staging, { recursive: true, force: true });
    },
    abandon() {
      // Once files have begun to move, the list of them is wanted by the next build.
      if (!hasBegun) clear();
    },
  };
}

function readSound(file: string, expected: Digest): Uint8Array {
  const bytes = readFileSync(file);
  if (digest(bytes) === expected) return bytes;
  rmSync(dirname(file), { recursive: true });
  throw new DamagedFile(file);
}

/** Stale files that stand where a folder is wanted, or in a folder where a file is wanted, go first. */
function turnOf(staged: readonly string[]): (file: string) => 'first' | 'last' {
  const files = new Set(staged);
  const folders = new Set(staged.flatMap(foldersOf));
  return (file) => (folders.has(file) || foldersOf(file).some((folder) => files.has(folder)) ? 'first' : 'last');
}

function foldersOf(file: string): readonly string[] {
  const folders: string[] = [];
  for (let slash = file.indexOf('/'); slash !== -1; slash = file.indexOf('/', slash + 1)) {
    folders.push(file.slice(0, slash));
  }
  return folders;
}

/** The list is ours, but a build that was killed may have left half of it. */
function readList(list: string): readonly string[] {
  try {
    const files: unknown = JSON.parse(readFileSync(list, 'utf8'));
    return Array.isArray(files) ? files.filter((file) => typeof file === 'string' && !file.includes('..')) : [];
  } catch {
    return [];
  }
}

/**
 * Finds out whether a file still is what was written: by size and time, and by its bytes where the time says nothing, as after a
 * checkout.
 * @param output the output folder
 * @param written what the ledger remembers
 * @returns the file's modification time in milliseconds, or `undefined` when it is missing or altered
 */
export function intactSince(output: string, { file, bytes, size, modified }: Written): number | undefined {
  const path = `${output}/${file}`;
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined || found.size !== size || !found.isFile()) return undefined;
  return found.mtimeMs === modified || digest(readFileSync(path)) === bytes ? found.mtimeMs : undefined;
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
