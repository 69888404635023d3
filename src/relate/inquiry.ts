import { usesBefore, type Postings } from './postings.ts';
import { strongest } from './strongest.ts';
import { TUNING, type Tuning } from './tuning.ts';

/** An article asks with at most this many of its most telling terms, one after the other, until it has seen enough. */
export const ASKING_TERMS = 25;
// The first candidates of a first ranking say which of the terms the subject is made of.
const JURY = 10;
const DOUBT = 0.1;

/** Articles that may be related to one, and how well they fit; all only until the next article is looked at. */
export interface Candidates {
  readonly positions: Uint32Array;
  /** By position; only those of the candidates count. */
  readonly scores: Float64Array;
  /** The terms that the article asked with, as places among its own. */
  readonly asked: Uint16Array;
  /** What one more article would have to score in the search to become a candidate; 0 where there is room for any. */
  readonly threshold: number;
  /** At how many uses it had looked before it asked with the last of these terms. */
  readonly looks: number;
}

/**
 * Looks through an archive for what is about the same as an article. How an article weighs its terms depends on itself and on older
 * articles alone, and what it sees of newer ones is bounded, so that a new one changes few lists. The working arrays are shared
 * by all articles, since clearing what was used costs less than making new ones.
 */
export class Inquiry {
  readonly #postings: Postings;
  readonly #tuning: Tuning;
  readonly #early: Uint32Array;
  readonly #seen: Uint32Array;
  readonly #asking: Float64Array;
  readonly #scores: Float64Array;
  readonly #touched: Uint32Array;
  /** By term, its place among the article's own plus one; none for the others. */
  readonly #places: Uint16Array;
  // By place among the article's own terms:
  readonly #ranking: Float64Array;
  readonly #agreement: Float64Array;
  // What each candidate shares with the article, one candidate after the other:
  readonly #sharedStarts: Uint32Array;
  readonly #sharedPlaces: Uint16Array;
  readonly #sharedImpacts: Uint8Array;
  readonly #asked = new Uint16Array(ASKING_TERMS);
  #askedCount = 0;
  #threshold = 0;
  #looks = 0;
  /** The article to be asked about next, as long as none was left out: for that one, what was seen of each term is known. */
  #following = 0;
  #found: Uint32Array = new Uint32Array(0);

  constructor(postings: Postings, tuning: Tuning = TUNING) {
    const { articleStarts, terms, hashes } = postings;
    const articles = articleStarts.length - 1;
    this.#postings = postings;
    this.#tuning = tuning;
    this.#seen = new Uint32Array(hashes.length);
    this.#early = new Uint32Array(hashes.length);
    for (const term of terms.subarray(0, articleStarts[Math.min(tuning.warmUp, articles)])) {
      this.#early[term] = (this.#early[term] ?? 0) + 1;
    }
    let most = 0;
    for (let position = 0; position < articles; position += 1) {
      most = Math.max(most, (articleStarts[position + 1] ?? 0) - (articleStarts[position] ?? 0));
    }
    this.#asking = new Float64Array(hashes.length);
    this.#scores = new Float64Array(articles);
    this.#touched = new Uint32Array(articles);
    this.#places = new Uint16Array(hashes.length);
    this.#ranking = new Float64Array(most);
    this.#agreement = new Float64Array(most);
    this.#sharedStarts = new Uint32Array(tuning.candidates + 1);
    this.#sharedPlaces = new Uint16Array(most * tuning.candidates + 1);
    this.#sharedImpacts = new Uint8Array(most * tuning.candidates + 1);
  }

  /**
   * @param position of an article; in the order of time it goes fastest
   * @returns its candidates
   */
  ask(position: number): Candidates {
    const { articleStarts, terms } = this.#postings;
    const own = terms.subarray(articleStarts[position], articleStarts[position + 1]);
    this.#forget(this.#found);
    this.#weigh(position, own);
    const positions = this.#search(position, strongest(own, this.#asking, ASKING_TERMS, 0));
    this.#compare(positions);
    this.#rank(positions);
    this.#consultJury(own, positions, strongest(positions, this.#scores, JURY, position));
    this.#rank(positions);
    const [places, seen] = [this.#places, this.#seen];
    for (const term of own) {
      places[term] = 0;
      seen[term] = (seen[term] ?? 0) + 1;
    }
    this.#following = position === this.#following ? position + 1 : Infinity;
    this.#found = positions;
    const asked = this.#asked.subarray(0, this.#askedCount);
    return { positions, scores: this.#scores, asked, threshold: this.#threshold, looks: this.#looks };
  }

  /**
   * @param position of an article
   * @param term one of its own that others use too
   * @param count how often the article uses it
   * @param before how many older articles use it
   * @returns what the article weighs the term when it asks
   */
  askingWeight(position: number, term: number, count: number, before: number): number {
    return useOf(count) * this.#rarityOf(position, term, before);
  }

  #rarityOf(position: number, term: number, before: number): number {
    const known = Math.max(position + 1, Math.min(this.#scores.length, this.#tuning.warmUp));
    const frequency = Math.max(before + 1, this.#early[term] ?? 0);
    return Math.log(1 + (known - frequency + 0.5) / (frequency + 0.5));
  }

  /** Weighs the terms by how often the article uses them and how rare they were until then: steeply to ask, gently to rank. */
  #weigh(position: number, own: Uint32Array): void {
    const postings = this.#postings;
    const { articleStarts, counts, termStarts } = postings;
    const [seen, places, asking, ranking] = [this.#seen, this.#places, this.#asking, this.#ranking];
    const start = articleStarts[position] ?? 0;
    const isFollowing = position === this.#following;
    for (let place = 0; place < own.length; place += 1) {
      const term = own[place] ?? 0;
      if (!isFollowing) seen[term] = usesBefore(postings, term, position);
      const rarity = this.#rarityOf(position, term, seen[term] ?? 0);
      const use = useOf(counts[start + place] ?? 1);
      const isShared = (termStarts[term + 1] ?? 0) - (termStarts[term] ?? 0) > 1;
      places[term] = place + 1;
      asking[term] = isShared ? use * rarity : 0;
      ranking[place] = use * Math.sqrt(rarity);
    }
  }

  /** Adds up the impacts of the asking terms over the articles nearest in time. */
  #search(position: number, asking: Uint32Array): Uint32Array {
    const { termStarts, uses } = this.#postings;
    const { nearest, enough, candidates } = this.#tuning;
    const scores = this.#scores;
    const touched = this.#touched;
    let size = 0;
    let looks = 0;
    this.#askedCount = 0;
    this.#looks = 0;
    for (const term of asking) {
      if (looks >= enough) break;
      this.#asked[this.#askedCount++] = (this.#places[term] ?? 0) - 1;
      this.#looks = looks;
      const weight = this.#asking[term] ?? 0;
      const start = termStarts[term] ?? 0;
      const middle = start + (this.#seen[term] ?? 0);
      const end = Math.min(termStarts[term + 1] ?? 0, middle + 1 + nearest);
      const from = Math.max(start, middle - nearest);
      looks += end - from;
      for (let slot = from; slot < end; slot += 1) {
        if (slot === middle) continue;
        const use = uses[slot] ?? 0;
        const other = use >>> 8;
        const score = scores[other] ?? 0;
        if (score === 0) touched[size++] = other;
        scores[other] = score + weight * (use & 255);
      }
    }
    const found = strongest(touched.subarray(0, size), scores, candidates, position);
    this.#threshold = found.length < candidates ? 0 : (scores[found.at(-1) ?? 0] ?? 0);
    this.#forget(touched.subarray(0, size));
    return found;
  }

  /** Notes which of the article's terms the candidates use. */
  #compare(candidates: Uint32Array): void {
    const { articleStarts, terms, impacts } = this.#postings;
    const [places, starts] = [this.#places, this.#sharedStarts];
    const [sharedPlaces, sharedImpacts] = [this.#sharedPlaces, this.#sharedImpacts];
    let size = 0;
    for (let index = 0; index < candidates.length; index += 1) {
      const candidate = candidates[index] ?? 0;
      const end = articleStarts[candidate + 1] ?? 0;
      for (let slot = articleStarts[candidate] ?? 0; slot < end; slot += 1) {
        const place = places[terms[slot] ?? 0] ?? 0;
        // What isn't shared is written over by the next: a branch that can't be foreseen would cost more than the writing.
        sharedPlaces[size] = place - 1;
        sharedImpacts[size] = impacts[slot] ?? 0;
        size += (place + 0xffff) >>> 16;
      }
      starts[index + 1] = size;
    }
  }

  /** Scores the candidates by all terms that the article shares with them. */
  #rank(candidates: Uint32Array): void {
    const [ranking, scores, starts] = [this.#ranking, this.#scores, this.#sharedStarts];
    const [sharedPlaces, sharedImpacts] = [this.#sharedPlaces, this.#sharedImpacts];
    for (let index = 0; index < candidates.length; index += 1) {
      const end = starts[index + 1] ?? 0;
      let score = 0;
      for (let slot = starts[index] ?? 0; slot < end; slot += 1) {
        score += (ranking[sharedPlaces[slot] ?? 0] ?? 0) * (sharedImpacts[slot] ?? 0);
      }
      scores[candidates[index] ?? 0] = score;
    }
  }

  /** Weighs the terms anew by how much the best candidates use them. */
  #consultJury(own: Uint32Array, candidates: Uint32Array, jury: Uint32Array): void {
    const agreement = this.#agreement;
    for (const member of jury) {
      const index = candidates.indexOf(member);
      const end = this.#sharedStarts[index + 1] ?? 0;
      for (let slot = this.#sharedStarts[index] ?? 0; slot < end; slot += 1) {
        const place = this.#sharedPlaces[slot] ?? 0;
        agreement[place] = (agreement[place] ?? 0) + (this.#sharedImpacts[slot] ?? 0) / (255 * jury.length);
      }
    }
    for (const term of own) {
      const place = (this.#places[term] ?? 0) - 1;
      this.#ranking[place] = (this.#ranking[place] ?? 0) * (DOUBT + (agreement[place] ?? 0));
      agreement[place] = 0;
    }
  }

  /** Clears scores, since the next article starts from none. */
  #forget(positions: Uint32Array): void {
    for (const position of positions) this.#scores[position] = 0;
  }
}

function useOf(count: number): number {
  return 1 + Math.log(count);
}
