import { invert, type Postings } from './postings.ts';
import type { TermVector } from './terms.ts';

/** An article as it is related. */
export interface RelateArticle {
  readonly id: string;
  readonly language: string;
  /** When it was published, in epoch milliseconds. */
  readonly epoch: number;
  readonly categories: readonly string[];
  readonly topics: readonly string[];
  readonly vector: TermVector;
}

// The article asks with its most telling terms for candidates; for each it sees the nearest in time, older and newer.
const ASKING_TERMS = 25;
const NEAREST = 256;
const CANDIDATES = 48;
// More terms, each weighing less steeply, then rank the candidates.
const RANKING_TERMS = 40;
// The first candidates of a first ranking say which of the terms the subject is made of.
const JURY = 10;
const DOUBT = 0.2;
// Editors' labels confirm, but what the text says decides.
const SHARED_SECTION = 0.05;
const SHARED_TOPIC = 0.1;
const MOST_SHARED_TOPICS = 2;
// Of two that fit as well, the nearer in time; after a year the difference is all but gone.
const AGE_SHARE = 0.1;
const AGE_HALF_LIFE = 180 * 24 * 3600 * 1000;

/** A term of an article, with its weight in a question. */
interface Weighed {
  readonly term: number;
  readonly asking: number;
  readonly ranking: number;
}

interface Scored {
  readonly position: number;
  readonly score: number;
}

/**
 * Finds for each article those that are about the same. Languages are not mixed. What an article asks with depends only on
 * itself and on older articles, and what it sees of newer ones is bounded, so that publishing changes few lists, and the cost
 * grows with the number of articles and no faster.
 * @param articles in any order
 * @param count how many to find at the most
 * @returns the ids of the related articles of each id, the best first
 */
export function relate(articles: readonly RelateArticle[], count: number): ReadonlyMap<string, readonly string[]> {
  const related = new Map<string, readonly string[]>();
  for (const group of Map.groupBy(articles, ({ language }) => language.split('-')[0]).values()) {
    const archive = group.toSorted((left, right) => left.epoch - right.epoch || (left.id < right.id ? -1 : 1));
    const postings = invert(archive.map(({ vector }) => vector));
    const seen = new Uint32Array(postings.early.length);
    const columns = new Uint16Array(seen.length);
    const search = makeSearch(postings, seen);
    for (const [position, article] of archive.entries()) {
      const terms = weigh(position, postings, seen);
      const candidates = search(position, best(terms, 'asking', ASKING_TERMS));
      const ranked = rank(position, candidates, best(terms, 'ranking', RANKING_TERMS), postings, columns);
      const lifted = ranked.map((found) => ({ ...found, score: found.score * lift(article, archive[found.position]) }));
      const order = lifted.toSorted((left, right) => inOrder(left, right, position));
      related.set(
        article.id,
        order.slice(0, count).flatMap((found) => archive[found.position]?.id ?? []),
      );
      for (const term of postings.terms[position] ?? []) seen[term] = (seen[term] ?? 0) + 1;
    }
  }
  return related;
}

/** Weighs the terms of an article by how often it uses them and how rare they were until then. */
function weigh(position: number, { terms, counts, early, starts, known }: Postings, seen: Uint32Array): Weighed[] {
  const total = known(position);
  const weighed: Weighed[] = [];
  for (const [index, term] of (terms[position] ?? []).entries()) {
    if ((starts[term + 1] ?? 0) - (starts[term] ?? 0) < 2) continue;
    const frequency = Math.max((seen[term] ?? 0) + 1, early[term] ?? 0);
    const rarity = Math.log(1 + (total - frequency + 0.5) / (frequency + 0.5));
    const use = 1 + Math.log(counts[position]?.[index] ?? 1);
    weighed.push({ term, asking: use * rarity, ranking: use * Math.sqrt(rarity) });
  }
  return weighed;
}

function best(terms: Weighed[], by: 'asking' | 'ranking', count: number): readonly Weighed[] {
  return terms.toSorted((left, right) => right[by] - left[by] || left.term - right.term).slice(0, count);
}

/** Adds up BM25 scores over the postings nearest in time; the accumulator is shared, since making one per article would cost more. */
function makeSearch({ size, starts, positions, impactsAt }: Postings, seen: Uint32Array) {
  const scores = new Float64Array(size);
  return (position: number, question: readonly Weighed[]): readonly number[] => {
    const touched: number[] = [];
    for (const { term, asking } of question) {
      const start = starts[term] ?? 0;
      const own = start + (seen[term] ?? 0);
      const end = Math.min(starts[term + 1] ?? 0, own + 1 + NEAREST);
      for (let slot = Math.max(start, own - NEAREST); slot < end; slot += 1) {
        const other = positions[slot] ?? 0;
        const score = scores[other] ?? 0;
        if (score === 0) touched.push(other);
        scores[other] = score + asking * (impactsAt[slot] ?? 0);
      }
    }
    const found = strongest(touched, scores, position);
    for (const other of touched) scores[other] = 0;
    return found;
  };
}

/** The few best of many: most are turned away by one look at the worst that is kept. */
function strongest(touched: readonly number[], scores: Float64Array, position: number): readonly number[] {
  const kept: Scored[] = [];
  for (const other of touched) {
    if (other === position) continue;
    const candidate = { position: other, score: scores[other] ?? 0 };
    const last = kept.at(-1);
    if (kept.length === CANDIDATES && last !== undefined && inOrder(last, candidate, position) <= 0) continue;
    let slot = kept.length;
    for (
      let above = kept[slot - 1];
      above !== undefined && inOrder(candidate, above, position) < 0;
      above = kept[slot - 1]
    )
      slot -= 1;
    kept.splice(slot, 0, candidate);
    if (kept.length > CANDIDATES) kept.pop();
  }
  return kept.map((candidate) => candidate.position);
}

/**
 * Ranks candidates, then once more with the terms weighed by how much the best of them use them. `columns` says for every term of
 * the archive which column of the table it has, counted from 1; a map made anew for each article would cost more than all else.
 */
function rank(
  position: number,
  candidates: readonly number[],
  terms: readonly Weighed[],
  postings: Postings,
  columns: Uint16Array,
): readonly Scored[] {
  for (const [column, { term }] of terms.entries()) columns[term] = column + 1;
  const rows = candidates.map((candidate) => rowOf(candidate, terms.length, postings, columns));
  for (const { term } of terms) columns[term] = 0;
  const score = (weights: Float64Array): Scored[] =>
    candidates.map((candidate, index) => ({ position: candidate, score: product(weights, rows[index] ?? weights) }));
  const weights = Float64Array.from(terms, ({ ranking }) => ranking);
  const order = score(weights).map((scored, index) => ({ ...scored, index }));
  const jury = order.toSorted((left, right) => inOrder(left, right, position)).slice(0, JURY);
  const agreed = weights.map((weight, column) => {
    const use = jury.reduce((sum, { index }) => sum + (rows[index]?.[column] ?? 0), 0) / jury.length;
    return weight * (DOUBT + use);
  });
  return score(agreed);
}

/** How much an article uses each term of a question. */
function rowOf(position: number, width: number, { terms, impacts }: Postings, columns: Uint16Array): Float64Array {
  const row = new Float64Array(width);
  const own = terms[position];
  const weights = impacts[position];
  if (own === undefined || weights === undefined) return row;
  for (let index = 0; index < own.length; index += 1) {
    const column = columns[own[index] ?? 0] ?? 0;
    if (column > 0) row[column - 1] = weights[index] ?? 0;
  }
  return row;
}

function product(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < left.length; index += 1) sum += (left[index] ?? 0) * (right[index] ?? 0);
  return sum;
}

function lift(article: RelateArticle, other: RelateArticle | undefined): number {
  if (other === undefined) return 0;
  const section = article.categories[0] === other.categories[0] ? SHARED_SECTION : 0;
  const topics = article.topics.filter((topic) => other.topics.includes(topic)).length;
  const age = 1 - AGE_SHARE + AGE_SHARE * 2 ** (-Math.abs(article.epoch - other.epoch) / AGE_HALF_LIFE);
  return (1 + section + SHARED_TOPIC * Math.min(topics, MOST_SHARED_TOPICS)) * age;
}

/** The better first; of equals the nearer in time, then the older. */
function inOrder(left: Scored, right: Scored, position: number): number {
  return (
    right.score - left.score ||
    Math.abs(left.position - position) - Math.abs(right.position - position) ||
    left.position - right.position
  );
}
