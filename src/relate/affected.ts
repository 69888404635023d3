import { ASKING_TERMS } from './inquiry.ts';
import { keptOf } from './origins.ts';
import { positionAt, usesBefore, type Postings } from './postings.ts';
import type { Tabulated, TermTable } from './term-table.ts';
import type { Tuning } from './tuning.ts';

/** What has changed in an archive. An article has changed if another, or none, was or is at its position. */
export interface Change {
  /** What its articles said earlier. */
  readonly table: TermTable;
  /** What each earlier article asked with, `ASKING_TERMS` places among its own terms each. */
  readonly asked: Uint16Array;
  /** By position, where the earlier archive held the same article. */
  readonly origins: Uint32Array;
  readonly postings: Postings & Tabulated;
  readonly tuning: Tuning;
}

/** A change does not concern an article. */
export const UNCONCERNED = 0;
const AFFECTED = 1;
/** It weighs its terms as before, but sees newer articles that were not there. */
export const SEES_MORE = 2;

const UNCHANGED = 0xffff_ffff;

/**
 * Finds the articles whose related articles may differ from those of the earlier archive: those that have changed, those that weigh a
 * term otherwise, and those that asked with a term of a changed article so near in time that they saw or see it.
 * @param change what has changed
 * @returns by position, how the change concerns an article
 */
export function affectedBy(change: Change): Uint8Array {
  const { table, origins, tuning } = change;
  const before = table.articleStarts.length - 1;
  // Where the warm-up is not over, an article more makes every term rarer.
  const isWarm = Math.min(before, tuning.warmUp) === Math.min(origins.length, tuning.warmUp);
  if (!isWarm) return new Uint8Array(origins.length).fill(AFFECTED);
  const trace = new Trace(change);
  const last = Math.max(origins.length, before);
  for (let position = 0; position < last; position += 1) if (origins[position] !== position) trace.differ(position);
  trace.weighAnew();
  return trace.affected;
}

/** Follows what depends on the changed articles. Terms have the numbers of the new archive. */
class Trace {
  readonly affected: Uint8Array;
  readonly #change: Change;
  /** By term, the first position where it is used more or less often than before. */
  readonly #differsFrom: Uint32Array;
  /** By term, how many uses more it has than before. */
  readonly #gain: Int32Array;
  readonly #differing: number[] = [];
  /** What it means to have asked with a term of a changed article. */
  readonly #reached: number;
  /** By term, the slot behind the last changed article, plus one: so far has been looked through already. */
  readonly #walked: Uint32Array;

  constructor(change: Change) {
    const { hashes } = change.postings;
    this.#change = change;
    const earlier = change.table.articleStarts.length - 1;
    this.#reached = keptOf(change.origins) === earlier ? SEES_MORE : AFFECTED;
    this.affected = new Uint8Array(change.origins.length);
    this.#differsFrom = new Uint32Array(hashes.length).fill(UNCHANGED);
    this.#gain = new Int32Array(hashes.length);
    this.#walked = new Uint32Array(hashes.length);
  }

  /** Notes that the article at a position has changed; positions come in their order. */
  differ(position: number): void {
    const { table, postings } = this.#change;
    const before = [...termsAt(table, position)].map(postings.renumber).filter((term) => term >= 0);
    const now = [...termsAt(postings, position)];
    this.#compareUses(position, before, now);
    this.#compareOrder(position, before, now);
    if (position < this.affected.length) this.affected[position] = AFFECTED;
    for (const term of before) this.#lookAround(position, term);
    for (const term of now) this.#lookAround(position, term);
  }

  /** Marks those that weigh terms otherwise: since more or fewer articles used them earlier, or since just one uses them at all. */
  weighAnew(): void {
    const { postings, tuning } = this.#change;
    for (const term of this.#differing) {
      const from = this.#differsFrom[term] ?? 0;
      const uses = (postings.termStarts[term + 1] ?? 0) - (postings.termStarts[term] ?? 0);
      const isAsShared = uses > 1 === uses - (this.#gain[term] ?? 0) > 1;
      this.#markUsers(term, from >= tuning.warmUp && isAsShared ? from : 0);
    }
  }

  #compareUses(position: number, before: readonly number[], now: readonly number[]): void {
    const gains = new Map<number, number>();
    for (const term of before) gains.set(term, (gains.get(term) ?? 0) - 1);
    for (const term of now) gains.set(term, (gains.get(term) ?? 0) + 1);
    for (const [term, gain] of gains) {
      if (gain === 0) continue;
      this.#gain[term] = (this.#gain[term] ?? 0) + gain;
      if (this.#differsFrom[term] !== UNCHANGED) continue;
      this.#differsFrom[term] = position;
      this.#differing.push(term);
    }
  }

  /** Of terms that weigh the same, an article asks with the one that was met first. */
  #compareOrder(position: number, before: readonly number[], now: readonly number[]): void {
    const { postings } = this.#change;
    const isMetHere = (term: number): boolean =>
      positionAt(postings, postings.termStarts[term] ?? 0) === position && (this.#differsFrom[term] ?? 0) > position;
    const order = now.filter(isMetHere);
    if (order.join() !== before.filter(isMetHere).join()) for (const term of order) this.#markUsers(term, 0);
  }

  #markUsers(term: number, from: number): void {
    const { postings } = this.#change;
    const end = postings.termStarts[term + 1] ?? 0;
    const start = (postings.termStarts[term] ?? 0) + (from === 0 ? 0 : usesBefore(postings, term, from));
    for (let slot = start; slot < end; slot += 1) this.affected[positionAt(postings, slot)] = AFFECTED;
  }

  /**
   * Marks those that asked with a term and looked as far as a position. Where another changed article uses the term, what lies beyond
   * is looked through from there.
   */
  #lookAround(position: number, term: number): void {
    const { origins, postings, tuning } = this.#change;
    const start = postings.termStarts[term] ?? 0;
    const end = postings.termStarts[term + 1] ?? 0;
    const middle = start + usesBefore(postings, term, position);
    let next = middle;
    while (next < end && positionAt(postings, next) === position) next += 1;
    if (this.#walked[term] === next + 1) return;
    this.#walked[term] = next + 1;
    const isUnchanged = (slot: number): boolean => origins[positionAt(postings, slot)] === positionAt(postings, slot);
    for (let slot = middle - 1; slot >= Math.max(start, middle - tuning.nearest) && isUnchanged(slot); slot -= 1) {
      this.#markAsking(positionAt(postings, slot), term);
    }
    for (let slot = next; slot < Math.min(end, next + tuning.nearest) && isUnchanged(slot); slot += 1) {
      this.#markAsking(positionAt(postings, slot), term);
    }
  }

  #markAsking(other: number, term: number): void {
    if (this.affected[other] !== UNCONCERNED) return;
    const { asked, postings } = this.#change;
    const start = postings.articleStarts[other] ?? 0;
    const own = postings.articleStarts[other + 1] ?? 0;
    for (let index = other * ASKING_TERMS; index < (other + 1) * ASKING_TERMS; index += 1) {
      const slot = start + (asked[index] ?? 0);
      // What follows the last one points beyond the article.
      if (slot >= own) return;
      if (postings.terms[slot] === term) {
        this.affected[other] = this.#reached;
        return;
      }
    }
  }
}

function termsAt({ articleStarts, terms }: TermTable, position: number): Uint32Array {
  return terms.subarray(articleStarts[position] ?? terms.length, articleStarts[position + 1] ?? terms.length);
}
