import { keptOf, NO_ORIGIN } from './origins.ts';
import type { TermVector } from './terms.ts';
import { Vocabulary } from './vocabulary.ts';

/** What the articles of an archive say, by position in the order of time: which terms they use, known by number, and how often. */
export interface TermTable {
  /** Where the terms of the article at a position begin in `terms` and `counts`; the last tells where they all end. */
  readonly articleStarts: Uint32Array;
  readonly terms: Uint32Array;
  readonly counts: Uint8Array;
  /** The hashes of the terms, by number. */
  readonly hashes: Uint32Array;
}

/** A table, and how it relates to the earlier one that it was made with. */
export interface Tabulated extends TermTable {
  /** Gives the number here of a term of the earlier table, or -1 where no article uses it any more. */
  readonly renumber: (earlier: number) => number;
}

/** The table of no article. */
const EMPTY_TABLE: TermTable = {
  articleStarts: new Uint32Array(1),
  terms: new Uint32Array(0),
  counts: new Uint8Array(0),
  hashes: new Uint32Array(0),
};

// Most articles use fewer; the arrays grow where they don't.
const TERMS_AN_ARTICLE = 200;

/**
 * Tells what the articles of an archive say, as far as possible by copying an earlier table.
 * @param articles those of the archive, by position
 * @param vectorOf gives the term vector of an article; asked for once, where there is no origin
 * @param origins by position, where the earlier table holds the same article, or `NO_ORIGIN`
 * @param earlier a table made before; what the archive adds to it is written into the room behind its arrays, where there is any
 * @returns the same table that would be made without an earlier one
 */
export function tabulate<Article>(
  articles: readonly Article[],
  vectorOf: (article: Article) => TermVector,
  origins: Uint32Array = new Uint32Array(articles.length).fill(NO_ORIGIN),
  earlier: TermTable = EMPTY_TABLE,
): Tabulated {
  const kept = keptOf(origins);
  const table = new Tabulation(articles.length, kept, earlier);
  for (const [index, article] of articles.slice(kept).entries()) {
    const origin = origins[kept + index] ?? NO_ORIGIN;
    if (origin === NO_ORIGIN) table.add(vectorOf(article));
    else table.copy(origin);
  }
  return table.finished();
}

/**
 * @param table what the articles of an archive say
 * @param position of one of them
 * @param vector a term vector
 * @returns whether the article uses the same terms as often, in the same order
 */
export function saysTheSame(
  { articleStarts, terms, counts, hashes }: TermTable,
  position: number,
  vector: TermVector,
): boolean {
  const own = tabulate([vector], (only) => only);
  const start = articleStarts[position] ?? 0;
  if ((articleStarts[position + 1] ?? 0) - start !== own.terms.length) return false;
  return own.terms.every(
    (term, index) =>
      own.hashes[term] === hashes[terms[start + index] ?? 0] && own.counts[index] === counts[start + index],
  );
}

/** A table in the making. */
class Tabulation {
  readonly #earlier: TermTable;
  /** By number in the earlier table, the number here plus one; none for what has not been met yet. */
  readonly #renumbered: Uint32Array;
  readonly #vocabulary: Vocabulary;
  readonly #articleStarts: Uint32Array;
  #terms: Uint32Array;
  #counts: Uint8Array;
  #articles: number;
  #end: number;

  /** @param kept how many of the first articles are those of the earlier table, so that even the numbers of their terms are */
  constructor(articles: number, kept: number, earlier: TermTable) {
    this.#earlier = earlier;
    this.#articles = kept;
    this.#end = earlier.articleStarts[kept] ?? 0;
    this.#articleStarts = new Uint32Array(articles + 1);
    this.#articleStarts.set(earlier.articleStarts.subarray(0, kept + 1));
    this.#terms = earlier.terms;
    this.#counts = earlier.counts;
    if (kept > 0 && this.#end === earlier.terms.length) this.#takeRoom();
    else this.#copyTo(this.#end + (articles - kept) * TERMS_AN_ARTICLE);
    const known = firstMetUntil(earlier, this.#end);
    this.#vocabulary = new Vocabulary(earlier.hashes.subarray(0, known));
    this.#renumbered = new Uint32Array(earlier.hashes.length);
    for (let number = 0; number < known; number += 1) this.#renumbered[number] = number + 1;
  }

  add({ distinct, byUse }: TermVector): void {
    this.#makeRoom(distinct);
    for (const [index, line] of byUse.split('\n').entries()) {
      const start = this.#end;
      this.#end = this.#vocabulary.numberLine(line, this.#terms, start);
      this.#counts.fill(index + 1, start, this.#end);
    }
    this.#close();
  }

  copy(origin: number): void {
    const { articleStarts, terms, counts, hashes } = this.#earlier;
    const start = articleStarts[origin] ?? 0;
    const end = articleStarts[origin + 1] ?? 0;
    this.#makeRoom(end - start);
    this.#counts.set(counts.subarray(start, end), this.#end);
    for (let slot = start; slot < end; slot += 1) {
      const number = terms[slot] ?? 0;
      if (this.#renumbered[number] === 0) {
        this.#renumbered[number] = this.#vocabulary.numberHash(hashes[number] ?? 0) + 1;
      }
      this.#terms[this.#end++] = (this.#renumbered[number] ?? 0) - 1;
    }
    this.#close();
  }

  finished(): Tabulated {
    const vocabulary = this.#vocabulary;
    const renumbered = this.#renumbered;
    const { hashes } = this.#earlier;
    return {
      articleStarts: this.#articleStarts,
      terms: this.#terms.subarray(0, this.#end),
      counts: this.#counts.subarray(0, this.#end),
      hashes: vocabulary.hashes,
      renumber: (earlier) => {
        const known = renumbered[earlier] ?? 0;
        return known > 0 ? known - 1 : vocabulary.find(hashes[earlier] ?? 0);
      },
    };
  }

  #close(): void {
    this.#articles += 1;
    this.#articleStarts[this.#articles] = this.#end;
  }

  #makeRoom(more: number): void {
    if (this.#end + more <= Math.min(this.#terms.length, this.#counts.length)) return;
    this.#copyTo(Math.ceil((this.#end + more) * 1.25));
  }

  /** Where all of the earlier table is kept, goes on in the room behind it. */
  #takeRoom(): void {
    const { terms, counts } = this.#earlier;
    this.#terms = new Uint32Array(terms.buffer, terms.byteOffset);
    this.#counts = new Uint8Array(counts.buffer, counts.byteOffset);
  }

  #copyTo(size: number): void {
    const [terms, counts] = [new Uint32Array(size), new Uint8Array(size)];
    terms.set(this.#terms.subarray(0, this.#end));
    counts.set(this.#counts.subarray(0, this.#end));
    this.#terms = terms;
    this.#counts = counts;
  }
}

/** How many terms are met before a slot: terms are numbered as they are met, so it is the highest number and one. */
function firstMetUntil({ terms, hashes }: TermTable, end: number): number {
  if (end === terms.length) return hashes.length;
  let most = 0;
  for (let slot = 0; slot < end; slot += 1) most = Math.max(most, (terms[slot] ?? 0) + 1);
  return most;
}
