import type { TermTable } from './term-table.ts';

/**
 * An archive of one language in the order of time, inverted: what its articles say, and for each term which of them use it. It is made
 * of flat arrays of numbers: they hold 100,000 articles in some 250 MB, where objects would take gigabytes.
 */
export interface Postings extends TermTable {
  /** What each use of a term says of its article, in 255ths. */
  readonly impacts: Uint8Array;
  /** Where the uses of a term begin in `uses`; the last tells where they all end. */
  readonly termStarts: Uint32Array;
  /** The articles that use a term, the oldest first: each is its position times 256 plus the impact. One array is sooner filled than two. */
  readonly uses: Uint32Array;
}

// A term that makes up one in a hundred words has half the impact that any number of uses could have.
const HALF_SATURATED = 0.01;

/**
 * What a term says of an article that uses it `count` times among `length` words: Okapi BM25's saturation, with full
 * normalisation by length, and with a fixed share in place of the average length, so that no article depends on the others.
 * @returns from 0 to 1
 * @see S. Robertson, H. Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009)
 */
function impactOf(count: number, length: number): number {
  return count / (count + HALF_SATURATED * length);
}

/**
 * @param table what the articles say
 * @returns the same, and where each term is used
 */
export function invert(table: TermTable): Postings {
  const impacts = impactsOf(table);
  return { ...table, impacts, ...byTerm(table, impacts) };
}

function impactsOf({ articleStarts, counts }: TermTable): Uint8Array {
  const impacts = new Uint8Array(counts.length);
  for (let position = 0; position < articleStarts.length - 1; position += 1) {
    const start = articleStarts[position] ?? 0;
    const end = articleStarts[position + 1] ?? 0;
    let length = 0;
    for (let slot = start; slot < end; slot += 1) length += counts[slot] ?? 0;
    let [count, impact] = [0, 0];
    for (let slot = start; slot < end; slot += 1) {
      // Terms that are used as often stand together.
      if (counts[slot] !== count) {
        count = counts[slot] ?? 0;
        impact = Math.ceil(255 * impactOf(count, length));
      }
      impacts[slot] = impact;
    }
  }
  return impacts;
}

function byTerm(
  { articleStarts, terms, hashes }: TermTable,
  impacts: Uint8Array,
): Pick<Postings, 'termStarts' | 'uses'> {
  const vocabulary = hashes.length;
  const termStarts = new Uint32Array(vocabulary + 1);
  for (const term of terms) termStarts[term + 1] = (termStarts[term + 1] ?? 0) + 1;
  for (let term = 0; term < vocabulary; term += 1) {
    termStarts[term + 1] = (termStarts[term + 1] ?? 0) + (termStarts[term] ?? 0);
  }
  const next = termStarts.slice();
  const uses = new Uint32Array(terms.length);
  for (let position = 0; position < articleStarts.length - 1; position += 1) {
    const end = articleStarts[position + 1] ?? 0;
    for (let slot = articleStarts[position] ?? 0; slot < end; slot += 1) {
      const term = terms[slot] ?? 0;
      const place = next[term] ?? 0;
      next[term] = place + 1;
      uses[place] = position * 256 + (impacts[slot] ?? 0);
    }
  }
  return { termStarts, uses };
}

/**
 * @param postings an archive
 * @param term the number of a term
 * @param position of an article, or of none
 * @returns how many uses of the term stand before this position
 */
export function usesBefore({ termStarts, uses }: Postings, term: number, position: number): number {
  const start = termStarts[term] ?? 0;
  let low = start;
  let high = termStarts[term + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((uses[middle] ?? 0) < position * 256) low = middle + 1;
    else high = middle;
  }
  return low - start;
}

/**
 * @param postings an archive
 * @param slot one of its uses
 * @returns the position of the article
 */
export function positionAt({ uses }: Postings, slot: number): number {
  return (uses[slot] ?? 0) >>> 8;
}
