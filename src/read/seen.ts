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
 * The digests of files that an earlier run read, so that an unchanged one need not be read again. A file that changed
 * shortly before it was read is not written down, as it might change again within the same tick of the clock. Only the file
 * system's clock is asked, and every change shows in the time that no program can set.
 * @see https://git-scm.com/docs/racy-git
 */
export class SeenDigests {
  readonly #list: string;
  readonly #next: string;
  readonly #digestOf: (bytes: Uint8Array) => Digest;
  readonly #before: ReadonlyMap<string, Sighting>;
  readonly #now = new Map<string, Sighting>();
  #began: bigint | undefined;
  #learned = false;

  /**
   * @param list absolute path of the list; it need not exist yet, and one that was tampered with is as good as missing
   * @param digestOf how a file is digested
   */
  constructor(list: string, digestOf: (bytes: Uint8Array) => Digest = digest) {
    this.#list = list;
    this.#next = `${list}.${process.pid}.part`;
    this.#digestOf = digestOf;
    this.#before = readList(list);
  }

  /**
   * @param file absolute path of a file that exists
   * @returns the digest of its bytes, if the file can't have changed since it was taken
   */
  recall(file: string): Digest | undefined {
    const seen = this.#before.get(file);
    if (seen === undefined || seen.mark !== markOf(file).mark) return undefined;
    this.#now.set(file, seen);
    return seen.digest;
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
    const taken = this.#digestOf(bytes);
    if (changed + COARSEST_TICK < this.#began && this.#now.get(file)?.digest !== taken) {
      this.#now.set(file, { mark, digest: taken });
      this.#learned = true;
    }
    return { bytes, digest: taken };
  }

  /** Writes the list of what this run asked for, if that differs from what the last one knew. */
  save(): void {
    if (this.#learned || (this.#began !== undefined && this.#now.size !== this.#before.size)) {
      const lines = [...this.#now].map(([file, { mark, digest: taken }]) => `${taken} ${mark} ${file}\n`).join('');
      writeFileSync(this.#next, `${digest(lines)}\n${lines}`);
      renameSync(this.#next, this.#list);
    } else if (this.#began !== undefined) rmSync(this.#next);
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

function readList(list: string): ReadonlyMap<string, Sighting> {
  const seen = new Map<string, Sighting>();
  if (!existsSync(list)) return seen;
  const text = readFileSync(list, 'utf8');
  const start = text.indexOf('\n') + 1;
  const lines = text.slice(start);
  if (text.slice(0, start) !== `${digest(lines)}\n`) return seen;
  for (const line of lines.split('\n')) {
    const [, digestThen, mark, file] = LINE.exec(line) ?? [];
    if (mark !== undefined && file !== undefined) seen.set(file, { mark, digest: recalledDigest(digestThen) });
  }
  return seen;
}
