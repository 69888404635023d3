import type { TermVector } from './terms.ts';
import { Vocabulary } from './vocabulary.ts';

/**
 * An archive of one language in the order of time, inverted. Articles are known by their position, terms by a number. It is made
 * of flat arrays of numbers: they hold 100,000 articles in some 250 MB, where objects would take gigabytes.
 */
export interface Postings {
  /** Where the terms of the article at a position begin in `terms` and `counts`; the last tells where they all end. */
  readonly articleStarts: Uint32Array;
  readonly terms: Uint32Array;
  readonly counts: Uint8Array;
  /** What each of these terms says of its article, in 255ths. */
  readonly impacts: Uint8Array;
  /** Where the articles that use a term begin in `positions` and `impactsAt`, the oldest first; the last tells where they all end. */
  readonly termStarts: Uint32Array;
  readonly positions: Uint32Array;
  readonly impactsAt: Uint8Array;
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
 * @param vectors the term vectors of the articles, oldest first
 */
export function invert(vectors: readonly TermVector[]): Postings {
  const total = vectors.reduce((sum, { distinct }) => sum + distinct, 0);
  const articleStarts = new Uint32Array(vectors.length + 1);
  const terms = new Uint32Array(total);
  const counts = new Uint8Array(total);
  const impacts = new Uint8Array(total);
  const vocabulary = new Vocabulary();
  let end = 0;
  for (const [position, { byUse }] of vectors.entries()) {
    const start = end;
    let length = 0;
    for (const [index, line] of byUse.split('\n').entries()) {
      const lineStart = end;
      end = vocabulary.numberLine(line, terms, lineStart);
      counts.fill(index + 1, lineStart, end);
      length += (index + 1) * (end - lineStart);
    }
    for (let slot = start; slot < end; slot += 1) impacts[slot] = Math.ceil(255 * impactOf(counts[slot] ?? 0, length));
    articleStarts[position + 1] = end;
  }
  return { articleStarts, terms, counts, impacts, ...byTerm(vocabulary.size, articleStarts, terms, impacts) };
}

function byTerm(
  vocabulary: number,
  articleStarts: Uint32Array,
  terms: Uint32Array,
  impacts: Uint8Array,
): Pick<Postings, 'termStarts' | 'positions' | 'impactsAt'> {
  const termStarts = new Uint32Array(vocabulary + 1);
  for (const term of terms) termStarts[term + 1] = (termStarts[term + 1] ?? 0) + 1;
  for (let term = 0; term < vocabulary; term += 1) {
    termStarts[term + 1] = (termStarts[term + 1] ?? 0) + (termStarts[term] ?? 0);
  }
  const next = termStarts.slice();
  const positions = new Uint32Array(terms.length);
  const impactsAt = new Uint8Array(terms.length);
  for (let position = 0; position < articleStarts.length - 1; position += 1) {
    const end = articleStarts[position + 1] ?? 0;
    for (let slot = articleStarts[position] ?? 0; slot < end; slot += 1) {
      const term = terms[slot] ?? 0;
      const place = next[term] ?? 0;
      next[term] = place + 1;
      positions[place] = position;
      impactsAt[place] = impacts[slot] ?? 0;
    }
  }
  return { termStarts, positions, impactsAt };
}
