import type { Found } from './handover.ts';
import { ASKING_TERMS, type Inquiry } from './inquiry.ts';
import { usesBefore, type Postings } from './postings.ts';
import type { Tuning } from './tuning.ts';

/** The newest articles of an archive, which an earlier build did not know, as far as older ones can see them. */
export class Newcomers {
  readonly #postings: Postings;
  readonly #inquiry: Inquiry;
  readonly #first: number;
  readonly #tuning: Tuning;
  /** By newcomer, what it scores with the article that is looked at. */
  readonly #scores: Float64Array;

  /**
   * @param postings the archive
   * @param inquiry weighs terms
   * @param first the position of the first newcomer; no article before it has changed
   * @param tuning how far articles look
   */
  constructor(postings: Postings, inquiry: Inquiry, first: number, tuning: Tuning) {
    this.#postings = postings;
    this.#inquiry = inquiry;
    this.#first = first;
    this.#tuning = tuning;
    this.#scores = new Float64Array(postings.articleStarts.length - 1 - first);
  }

  /**
   * Finds out whether an article's candidates stay the same although it sees newcomers. Most of them score too little to be
   * among the candidates, and to find that out costs a hundredth of asking again. It sums up in the order of the search, so that the
   * sums are the same to the last bit.
   * @param position of an article that weighs its terms as before
   * @param found what it found earlier; how often it looked is brought up to date
   */
  stayOut(position: number, { asked, thresholds, looks }: Found): boolean {
    const { articleStarts, terms, counts, termStarts, uses } = this.#postings;
    const [start, next] = [articleStarts[position] ?? 0, articleStarts[position + 1] ?? 0];
    let [more, looksMore] = [0, 0];
    const seen: number[] = [];
    for (let index = position * ASKING_TERMS; index < (position + 1) * ASKING_TERMS; index += 1) {
      const slot = start + (asked[index] ?? 0);
      // What follows the last one points beyond the article.
      if (slot >= next) break;
      looksMore = more;
      const term = terms[slot] ?? 0;
      const end = termStarts[term + 1] ?? 0;
      if ((uses[end - 1] ?? 0) >>> 8 < this.#first) continue;
      const before = usesBefore(this.#postings, term, position);
      const middle = (termStarts[term] ?? 0) + before;
      const weight = this.#inquiry.askingWeight(position, term, counts[slot] ?? 1, before);
      for (let use = Math.min(end, middle + 1 + this.#tuning.nearest) - 1; use > middle; use -= 1) {
        const newcomer = ((uses[use] ?? 0) >>> 8) - this.#first;
        if (newcomer < 0) break;
        const score = this.#scores[newcomer] ?? 0;
        if (score === 0) seen.push(newcomer);
        this.#scores[newcomer] = score + weight * ((uses[use] ?? 0) & 255);
        more += 1;
      }
    }
    let best = 0;
    for (const newcomer of seen) {
      best = Math.max(best, this.#scores[newcomer] ?? 0);
      this.#scores[newcomer] = 0;
    }
    const looked = (looks[position] ?? 0) + looksMore;
    if (looked >= this.#tuning.enough || best >= (thresholds[position] ?? 0)) return false;
    looks[position] = looked;
    return true;
  }
}
