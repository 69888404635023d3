import type { Snapshot } from '../kernel/cache.ts';
import { digestJson, type Digest } from '../kernel/digest.ts';
import { doubleWordsOf, halfWordsOf, pack, unpack, wordsOf, type Section } from './sections.ts';
import type { TermTable } from './term-table.ts';

/** What a build found out about an archive. */
export interface Found {
  /** The positions of the related articles of each, so many each. */
  readonly related: Uint32Array;
  /** What each asked with. */
  readonly asked: Uint16Array;
  /** What each would let in, by its search: see `Candidates`. */
  readonly thresholds: Float64Array;
  readonly looks: Uint32Array;
  readonly table: TermTable;
}

/** The related articles that a build found, and what they stand for. */
export interface Lists {
  /** The identities, one a line, in UTF-8. */
  readonly identities: Buffer;
  readonly related: Uint32Array;
  readonly stamps: readonly string[];
}

// The terms of so many articles are one part, some 8 MB, so that publishing writes one of them anew.
const ARTICLES_A_PART = 8192;
// Enough terms for some hundred articles to be added without copying those of all others.
const ROOM = 1 << 16;

/**
 * Where builds leave for the next what they found out about an archive. The lists stand in a part of their own, since a build that
 * changes no article needs no more. The terms follow in parts that stay as they are while no article up to their end changes. Each is
 * stamped with the digest of all that it is made from, so that parts of different builds are never taken for those of one.
 */
export class Handover {
  readonly #snapshot: Snapshot;
  readonly #name: string;
  readonly #edition: Digest;
  readonly #size: number;

  /**
   * @param snapshot what holds the parts
   * @param name of the archive
   * @param edition the digest of the code that hands over, and of its settings
   * @param size how many articles' terms make a part
   */
  constructor(snapshot: Snapshot, name: string, edition: Digest, size: number = ARTICLES_A_PART) {
    this.#snapshot = snapshot;
    this.#name = name;
    this.#edition = digestJson([edition, size]);
    this.#size = size;
  }

  /** @returns the lists of the last build by the same code */
  lists(): Lists | undefined {
    const [edition, identities, related, stamps] = this.#read('lists');
    if (identities === undefined || textOf(edition) !== this.#edition) return undefined;
    return { identities: bufferOf(identities), related: wordsOf(related), stamps: textOf(stamps).split('\n') };
  }

  /** @returns all that the last build left with these lists, unless something of it is missing */
  recall({ related, stamps }: Lists): Found | undefined {
    const [stamp, asked, hashes, thresholds, looks] = this.#read('asked');
    const parts = stamps.map((_, index) => this.#read(`terms-${index}`));
    if (textOf(stamp) !== stamps.at(-1)) return undefined;
    if (parts.some(([own], index) => textOf(own) !== stamps[index])) return undefined;
    const sizes = wordsJoined(parts.map(([, section]) => wordsOf(section)));
    const articleStarts = new Uint32Array(sizes.length + 1);
    for (const [position, size] of sizes.entries()) articleStarts[position + 1] = (articleStarts[position] ?? 0) + size;
    const table = {
      articleStarts,
      terms: wordsJoined(parts.map(([, , section]) => wordsOf(section))),
      counts: bytesJoined(parts.map(([, , , section]) => section ?? new Uint8Array(0))),
      hashes: wordsOf(hashes),
    };
    return {
      related,
      asked: halfWordsOf(asked),
      thresholds: doubleWordsOf(thresholds),
      looks: wordsOf(looks),
      table,
    };
  }

  /**
   * @param identities of the articles
   * @param lines the same, one a line, in UTF-8
   * @param found what to leave for the next build
   * @param stamps of the parts that are there already
   * @param kept how many of the first articles are those that these parts begin with
   */
  leave(
    identities: readonly string[],
    lines: Buffer,
    { related, asked, thresholds, looks, table }: Found,
    stamps: readonly string[],
    kept: number,
  ): void {
    const stamped = this.#stampsOf(identities, stamps.slice(0, Math.floor(kept / this.#size)));
    for (const [index, stamp] of stamped.entries()) {
      if (stamps[index] !== stamp) this.#write(`terms-${index}`, [Buffer.from(stamp), ...this.#termsOf(table, index)]);
    }
    this.#write('asked', [Buffer.from(stamped.at(-1) ?? ''), asked, table.hashes, thresholds, looks]);
    this.#write('lists', [Buffer.from(this.#edition), lines, related, Buffer.from(stamped.join('\n'))]);
  }

  /** The stamp of each part of terms: the numbers of terms depend on all articles up to its end, and on no other. */
  #stampsOf(identities: readonly string[], known: readonly string[]): readonly string[] {
    const stamps = [...known];
    for (let start = known.length * this.#size; start < identities.length; start += this.#size) {
      stamps.push(digestJson([stamps.at(-1) ?? this.#edition, identities.slice(start, start + this.#size)]));
    }
    return stamps;
  }

  #termsOf({ articleStarts, terms, counts }: TermTable, index: number): readonly (Uint8Array | Uint32Array)[] {
    const starts = articleStarts.subarray(index * this.#size, (index + 1) * this.#size + 1);
    const [from, to] = [starts[0], starts.at(-1)];
    const sizes = starts.subarray(1).map((end, position) => end - (starts[position] ?? 0));
    return [sizes, terms.subarray(from, to), counts.subarray(from, to)];
  }

  #read(part: string): readonly Uint8Array[] {
    const bytes = this.#snapshot.read(`${this.#name}-${part}`);
    return bytes === undefined ? [] : unpack(bytes);
  }

  #write(part: string, sections: readonly Section[]): void {
    this.#snapshot.write(`${this.#name}-${part}`, pack(sections));
  }
}

function textOf(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? '' : bufferOf(bytes).toString();
}

function bufferOf({ buffer, byteOffset, length }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length);
}

/** Joins arrays, with room behind them for what the build adds. */
function wordsJoined(parts: readonly Uint32Array[]): Uint32Array {
  const size = sizeOf(parts);
  const all = new Uint32Array(size + ROOM);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all.subarray(0, size);
}

function bytesJoined(parts: readonly Uint8Array[]): Uint8Array {
  const size = sizeOf(parts);
  const all = new Uint8Array(size + ROOM);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all.subarray(0, size);
}

function sizeOf(parts: readonly { readonly length: number }[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}
