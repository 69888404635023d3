import type { Postings } from './postings.ts';
import { strongest } from './strongest.ts';

// An article asks with its most telling terms, one after the other, until it has seen enough; for each it sees the articles that
// use the term and are nearest in time, so many older and so many newer ones.
const ASKING_TERMS = 25;
const NEAREST = 256;
const ENOUGH = 3000;
const CANDIDATES = 48;
// The first candidates of a first ranking say which of the terms the subject is made of.
const JURY = 10;
const DOUBT = 0.1;
// Rarity is taken from at least this many of the oldest articles, so that the first ones of an archive have some too.
const WARM_UP = 1024;

/** Articles that may be related to one, and how well they fit. */
export interface Candidates {
  readonly positions: Uint32Array;
  /** By position; only those of the candidates count, and only until the next article is looked at. */
  readonly scores: Float64Array;
}

/**
 * Looks through an archive for what is about the same as an article. How an article weighs its terms depends on itself and on older
 * articles alone, and what it sees of newer ones is bounded, so that a new one changes few lists. The working arrays are shared
 * by all articles, since clearing what was used costs less than making new ones.
 */
export class Inquiry {
  readonly #postings: Postings;
  readonly #early: Uint32Array;
  readonly #seen: Uint32Array;
  readonly #asking: Float64Array;
  readonly #ranking: Float64Array;
  readonly #agreement: Float64Array;
  readonly #scores: Float64Array;
  readonly #touched: Uint32Array;
  #position = 0;
  #found: Uint32Array = new Uint32Array(0);

  constructor(postings: Postings) {
    const { articleStarts, terms, termStarts } = postings;
    const articles = articleStarts.length - 1;
    this.#postings = postings;
    this.#seen = new Uint32Array(termStarts.length - 1);
    this.#early = new Uint32Array(termStarts.length - 1);
    for (const term of terms.subarray(0, articleStarts[Math.min(WARM_UP, articles)])) {
      this.#early[term] = (this.#early[term] ?? 0) + 1;
    }
    this.#asking = new Float64Array(this.#seen.length);
    this.#ranking = new Float64Array(this.#seen.length);
    this.#agreement = new Float64Array(this.#seen.length);
    this.#scores = new Float64Array(articles);
    this.#touched = new Uint32Array(articles);
  }

  /** @returns the candidates for the next article, in the order of time */
  next(): Candidates {
    const position = this.#position;
    const { articleStarts, terms } = this.#postings;
    const own = terms.subarray(articleStarts[position], articleStarts[position + 1]);
    this.#forget(this.#found);
    this.#weigh(own);
    const positions = this.#search(strongest(own, this.#asking, ASKING_TERMS, 0));
    this.#rank(positions);
    this.#consultJury(own, strongest(positions, this.#scores, JURY, position));
    this.#rank(positions);
    for (const term of own) {
      this.#ranking[term] = 0;
      this.#seen[term] = (this.#seen[term] ?? 0) + 1;
    }
    this.#position += 1;
    this.#found = positions;
    return { positions, scores: this.#scores };
  }

  /** Weighs the terms by how often the article uses them and how rare they were until then: steeply to ask, gently to rank. */
  #weigh(own: Uint32Array): void {
    const { articleStarts, counts, termStarts } = this.#postings;
    const known = Math.max(this.#position + 1, Math.min(articleStarts.length - 1, WARM_UP));
    const start = articleStarts[this.#position] ?? 0;
    for (let index = 0; index < own.length; index += 1) {
      const term = own[index] ?? 0;
      const frequency = Math.max((this.#seen[term] ?? 0) + 1, this.#early[term] ?? 0);
      const rarity = Math.log(1 + (known - frequency + 0.5) / (frequency + 0.5));
      const use = 1 + Math.log(counts[start + index] ?? 1);
      const isShared = (termStarts[term + 1] ?? 0) - (termStarts[term] ?? 0) > 1;
      this.#asking[term] = isShared ? use * rarity : 0;
      this.#ranking[term] = use * Math.sqrt(rarity);
    }
  }

  /** Adds up the impacts of the asking terms over the articles nearest in time. */
  #search(asked: Uint32Array): Uint32Array {
    const { termStarts, positions, impactsAt } = this.#postings;
    const scores = this.#scores;
    const touched = this.#touched;
    let size = 0;
    let looks = 0;
    for (const term of asked) {
      if (looks >= ENOUGH) break;
      const weight = this.#asking[term] ?? 0;
      const start = termStarts[term] ?? 0;
      const middle = start + (this.#seen[term] ?? 0);
      const end = Math.min(termStarts[term + 1] ?? 0, middle + 1 + NEAREST);
      const from = Math.max(start, middle - NEAREST);
      looks += end - from;
      for (let slot = from; slot < end; slot += 1) {
        if (slot === middle) continue;
        const other = positions[slot] ?? 0;
        const score = scores[other] ?? 0;
        if (score === 0) touched[size++] = other;
        scores[other] = score + weight * (impactsAt[slot] ?? 0);
      }
    }
    const found = strongest(touched.subarray(0, size), scores, CANDIDATES, this.#position);
    this.#forget(touched.subarray(0, size));
    return found;
  }

  /** Scores the candidates by all terms that the article shares with them. */
  #rank(candidates: Uint32Array): void {
    const { articleStarts, terms, impacts } = this.#postings;
    const weights = this.#ranking;
    for (const candidate of candidates) {
      const end = articleStarts[candidate + 1] ?? 0;
      let score = 0;
      for (let slot = articleStarts[candidate] ?? 0; slot < end; slot += 1) {
        score += (weights[terms[slot] ?? 0] ?? 0) * (impacts[slot] ?? 0);
      }
      this.#scores[candidate] = score;
    }
  }

  /** Weighs the terms anew by how much the best candidates use them. */
  #consultJury(own: Uint32Array, jury: Uint32Array): void {
    const { articleStarts, terms, impacts } = this.#postings;
    const agreement = this.#agreement;
    for (const member of jury) {
      const end = articleStarts[member + 1] ?? 0;
      for (let slot = articleStarts[member] ?? 0; slot < end; slot += 1) {
        const term = terms[slot] ?? 0;
        if ((this.#ranking[term] ?? 0) > 0) {
          agreement[term] = (agreement[term] ?? 0) + (impacts[slot] ?? 0) / (255 * jury.length);
        }
      }
    }
    for (const term of own) {
      this.#ranking[term] = (this.#ranking[term] ?? 0) * (DOUBT + (agreement[term] ?? 0));
      agreement[term] = 0;
    }
  }

  /** Clears scores, since the next article starts from none. */
  #forget(positions: Uint32Array): void {
    for (const position of positions) this.#scores[position] = 0;
  }
}
