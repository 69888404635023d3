import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { digest, recalledDigest, type Digest } from '../kernel/digest.ts';

interface Sighting {
  readonly mark: string;
  readonly digest: Digest;
}

/** What a file system tells of a file without reading it: any change of its bytes changes at least the last time. */
function markOf(file: string): { readonly mark: string; readonly changed: bigint } {
  const { size, ino, mtimeNs, ctimeNs } = statSync(file, { bigint: true });
  return { mark: `${size} ${ino} ${mtimeNs} ${ctimeNs}`, changed: ctimeNs };
}

/** The coarsest clock of a file system in use (FAT), in nanoseconds. */
const COARSEST_TICK = 2_000_000_000n;

/**
 * The digests of pictures that an earlier run read, so that an unchanged one need not be read again. A file that changed
 * shortly before it was read is not written down, as it might change again within the same tick of the clock. Only the file
 * system's clock is asked, and every change shows in the time that no program can set.
 * @see https://git-scm.com/docs/racy-git
 */
export class SeenDigests {
  readonly #list: string;
  readonly #next: string;
  readonly #seen: Map<string, Sighting>;
  #began: bigint | undefined;
  #learned = false;

  /** @param list absolute path of the list; it need not exist yet */
  constructor(list: string) {
    this.#list = list;
    this.#next = `${list}.${process.pid}.part`;
    this.#seen = readList(list);
  }

  /**
   * @param file absolute path of a file that exists
   * @returns the digest of its bytes, if the file can't have changed since it was taken
   */
  recall(file: string): Digest | undefined {
    const seen = this.#seen.get(file);
    return seen !== undefined && seen.mark === markOf(file).mark ? seen.digest : undefined;
  }

  /**
   * Reads a file and remembers its digest. It is looked at before it is read: a change in between makes the mark stale,
   * never the digest.
   * @param file absolute path of a file that exists
   * @returns its bytes and their digest
   */
  read(file: string): { readonly bytes: Uint8Array; readonly digest: Digest } {
    this.#began ??= this.#begin();
    const { mark, changed } = markOf(file);
    const bytes = readFileSync(file);
    const taken = digest(bytes);
    if (changed + COARSEST_TICK < this.#began) {
      this.#seen.set(file, { mark, digest: taken });
      this.#learned = true;
    }
    return { bytes, digest: taken };
  }

  /** Writes the list, if this run learned something. */
  save(): void {
    if (this.#began === undefined) return;
    if (!this.#learned) return rmSync(this.#next);
    const lines = [...this.#seen].map(([file, { mark, digest: taken }]) => `${taken} ${mark} ${file}\n`);
    writeFileSync(this.#next, lines.join(''));
    renameSync(this.#next, this.#list);
  }

  /** Begins the next list, which tells the file system's time. */
  #begin(): bigint {
    mkdirSync(dirname(this.#list), { recursive: true });
    writeFileSync(this.#next, '');
    return statSync(this.#next, { bigint: true }).mtimeNs;
  }
}

// A digest, then size, inode and the two times, then the file.
const LINE = /^(\S+) (\d+ \d+ \d+ \d+) (.+)$/;

function readList(list: string): Map<string, Sighting> {
  const seen = new Map<string, Sighting>();
  if (!existsSync(list)) return seen;
  for (const line of readFileSync(list, 'utf8').split('\n')) {
    const [, digestThen, mark, file] = LINE.exec(line) ?? [];
    if (mark !== undefined && file !== undefined) seen.set(file, { mark, digest: recalledDigest(digestThen) });
  }
  return seen;
}
