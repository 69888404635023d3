import { affectedBy, SEES_MORE, UNCONCERNED } from './affected.ts';
import { ASKING_TERMS, Inquiry } from './inquiry.ts';
import { Labels, type Labelled } from './labels.ts';
import { invert } from './postings.ts';
import { Newcomers } from './newcomers.ts';
import { keptOf, NO_ORIGIN, originsOf } from './origins.ts';
import type { Found, Lists, Handover } from './handover.ts';
import { strongest } from './strongest.ts';
import { saysTheSame, tabulate } from './term-table.ts';
import type { TermVector } from './terms.ts';
import { TUNING, type Tuning } from './tuning.ts';

/** The articles of one language in the order of time, the oldest first, and what can be asked of each; it is asked when needed. */
export interface Archive<Article> {
  readonly articles: readonly Article[];
  /**
   * Gives a line that stands for an article's terms, its labels and its place in time: when one of these changes, it does. Its first
   * word may change with the text alone; the rest then stands for all but the terms.
   */
  readonly identityOf: (article: Article) => string;
  readonly labelsOf: (article: Article) => Labelled;
  readonly vectorOf: (article: Article) => TermVector;
}

/** Stands where an article has no further related one. */
export const NO_ARTICLE = 0xffff_ffff;
const NO_PLACE = 0xffff;

/**
 * Finds for each article of an archive those that are about the same. With what the last build handed over, the cost grows with
 * what has changed since; the lists are the same as without.
 * @param archive the articles
 * @param count how many to find for each at the most
 * @param handover where the last build left what it found, and where this one does
 * @param tuning how far to look
 * @returns the positions of the related articles, the best first, `count` for each article, filled up with `NO_ARTICLE`
 */
export function relateArchive<Article>(
  archive: Archive<Article>,
  count: number,
  handover?: Handover,
  tuning: Tuning = TUNING,
): Uint32Array {
  const identities = archive.articles.map(archive.identityOf);
  if (handover === undefined) return find(archive, undefined, count, tuning).related;
  const lines = Buffer.from(identities.join('\n'));
  const lists = handover.lists();
  if (lists?.identities.equals(lines)) return lists.related;
  const earlier = lists && earlierOf(archive, lists, identities, lines, handover);
  const kept = earlier ? keptOf(earlier.origins) : 0;
  const isSame = kept === identities.length && earlier?.table.articleStarts.length === kept + 1;
  const found = earlier && isSame ? earlier : find(archive, earlier, count, tuning);
  handover.leave(identities, lines, found, earlier ? lists.stamps : [], kept);
  return found.related;
}

/** What an earlier build found, and where the articles of this one stood in it. */
interface Earlier extends Found {
  readonly origins: Uint32Array;
}

function earlierOf<Article>(
  archive: Archive<Article>,
  lists: Lists,
  identities: readonly string[],
  lines: Buffer,
  handover: Handover,
): Earlier | undefined {
  const found = handover.recall(lists);
  if (found === undefined) return undefined;
  const articles = found.table.articleStarts.length - 1;
  const origins = originsOf(identities, lines, lists.identities, articles);
  settleRewritten(archive, lists, identities, { ...found, origins });
  return { ...found, origins };
}

/** Takes an article for the one that it was if it only says more than is read of it: most edits change nothing here. */
function settleRewritten<Article>(
  { articles, vectorOf }: Archive<Article>,
  lists: Lists,
  identities: readonly string[],
  { origins, table }: Earlier,
): void {
  let before: readonly string[] | undefined;
  for (const [position, article] of articles.entries()) {
    if (origins[position] !== NO_ORIGIN) continue;
    before ??= lists.identities.toString().split('\n');
    const rest = restOf(identities[position]);
    if (rest !== undefined && rest === restOf(before[position]) && saysTheSame(table, position, vectorOf(article))) {
      origins[position] = position;
    }
  }
}

/** What follows the first word of an identity. */
function restOf(identity: string | undefined): string | undefined {
  const space = identity?.indexOf(' ') ?? -1;
  return space === -1 ? undefined : identity?.slice(space);
}

function find<Article>(
  { articles, labelsOf, vectorOf }: Archive<Article>,
  earlier: Earlier | undefined,
  count: number,
  tuning: Tuning,
): Found {
  const table = tabulate(articles, vectorOf, earlier?.origins, earlier?.table);
  const postings = { ...table, ...invert(table) };
  const found: Found = {
    related: continued(earlier?.related, new Uint32Array(articles.length * count).fill(NO_ARTICLE)),
    asked: continued(earlier?.asked, new Uint16Array(articles.length * ASKING_TERMS).fill(NO_PLACE)),
    thresholds: continued(earlier?.thresholds, new Float64Array(articles.length)),
    looks: continued(earlier?.looks, new Uint32Array(articles.length)),
    table,
  };
  const concerned = earlier && affectedBy({ ...earlier, postings, tuning });
  const inquiry = new Inquiry(postings, tuning);
  const newcomers = new Newcomers(postings, inquiry, earlier ? keptOf(earlier.origins) : 0, tuning);
  const labels = new Labels(articles, labelsOf);
  for (let position = 0; position < articles.length; position += 1) {
    if (concerned?.[position] === UNCONCERNED) continue;
    if (concerned?.[position] === SEES_MORE && newcomers.stayOut(position, found)) continue;
    const { asked, threshold, looks, ...candidates } = inquiry.ask(position);
    labels.lift(position, candidates.positions, candidates.scores);
    const best = strongest(candidates.positions, candidates.scores, count, position);
    replace(found.related, position * count, count, best, NO_ARTICLE);
    replace(found.asked, position * ASKING_TERMS, ASKING_TERMS, asked, NO_PLACE);
    found.thresholds[position] = threshold;
    found.looks[position] = looks;
  }
  return found;
}

/** What an earlier build found stands, as far as the archive reaches, until it is found anew. */
function continued<Numbers extends Uint16Array | Uint32Array | Float64Array>(
  earlier: Numbers | undefined,
  now: Numbers,
): Numbers {
  now.set(earlier?.subarray(0, now.length) ?? []);
  return now;
}

function replace(
  all: Uint16Array | Uint32Array,
  at: number,
  length: number,
  by: Uint16Array | Uint32Array,
  rest: number,
): void {
  all.fill(rest, at, at + length);
  all.set(by, at);
}
