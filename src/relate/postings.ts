import type { TermVector } from './terms.ts';

/** Okapi BM25's saturation of counts and normalisation by length. */
const SATURATION = 1.2;
const LENGTH_NORMALISATION = 0.75;
// Frequencies are taken from at least this many of the oldest articles, so that the first ones of an archive have some too.
const WARM_UP = 1024;

/** An archive of one language in the order of time, inverted: for each term, the articles that hold it. Numbers stand for terms. */
export interface Postings {
  readonly size: number;
  /** The terms of the article at a position, their counts and their impacts: three lists of one length. */
  readonly terms: readonly Uint32Array[];
  readonly counts: readonly Float64Array[];
  readonly impacts: readonly Float64Array[];
  /** Where the postings of a term begin in `positions` and `impactsAt`; one more tells where the last ends. */
  readonly starts: Uint32Array;
  readonly positions: Uint32Array;
  readonly impactsAt: Float64Array;
  /** In how many of the archive's first articles a term occurs. */
  readonly early: Uint32Array;
  /** How many articles count as known to the article at a position: those before it, itself, and the first ones. */
  readonly known: (position: number) => number;
}

/**
 * @param vectors the term vectors of the articles, oldest first
 * @see S. Robertson, H. Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009)
 */
export function invert(vectors: readonly TermVector[]): Postings {
  const numbers = new Map<string, number>();
  const numberOf = (term: string): number => {
    const known = numbers.get(term) ?? numbers.size;
    numbers.set(term, known);
    return known;
  };
  const terms = vectors.map((vector) => Uint32Array.from(vector.terms, numberOf));
  const counts = vectors.map((vector) => Float64Array.from(vector.counts));
  const impacts = counts.map(impactsOf(counts));
  const known = (position: number): number => Math.max(position + 1, Math.min(vectors.length, WARM_UP));

  const starts = new Uint32Array(numbers.size + 1);
  const early = new Uint32Array(numbers.size);
  for (const [position, own] of terms.entries()) {
    for (const term of own) {
      starts[term + 1] = (starts[term + 1] ?? 0) + 1;
      if (position < WARM_UP) early[term] = (early[term] ?? 0) + 1;
    }
  }
  for (let term = 0; term < numbers.size; term += 1) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const next = starts.slice();
  const positions = new Uint32Array(starts.at(-1) ?? 0);
  const impactsAt = new Float64Array(positions.length);
  for (const [position, own] of terms.entries()) {
    for (const [index, term] of own.entries()) {
      const slot = next[term] ?? 0;
      next[term] = slot + 1;
      positions[slot] = position;
      impactsAt[slot] = impacts[position]?.[index] ?? 0;
    }
  }
  return { size: vectors.length, terms, counts, impacts, starts, positions, impactsAt, early, known };
}

/** The average length is that of the articles known so far, so that a new one changes no impact of an old one. */
function impactsOf(all: readonly Float64Array[]): (counts: Float64Array, position: number) => Float64Array {
  const lengths = all.map((counts) => counts.reduce((sum, count) => sum + count, 0));
  const upTo = [0];
  for (const length of lengths) upTo.push((upTo.at(-1) ?? 0) + length);
  return (counts, position) => {
    const known = Math.max(position + 1, Math.min(all.length, WARM_UP));
    const average = (upTo[known] ?? 0) / known || 1;
    const norm = SATURATION * (1 - LENGTH_NORMALISATION + (LENGTH_NORMALISATION * (lengths[position] ?? 0)) / average);
    return counts.map((count) => count / (count + norm));
  };
}
