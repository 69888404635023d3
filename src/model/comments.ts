import { error, warning, type Outcome, type Place, type Problem } from '../kernel/problem.ts';
import { didYouMean } from '../kernel/suggest.ts';
import { parseMoment, type Moment } from '../kernel/time.ts';
import type { UrlPath } from '../kernel/url-path.ts';
import type { SourceFile } from '../read/source-file.ts';
import { commentsSchema, type CommentRecord } from '../schema/comments.ts';
import { check } from './check.ts';

/** An approved comment with its answers, oldest first. */
export interface Comment extends Pick<CommentRecord, 'id' | 'name' | 'website' | 'text' | 'newsroom'> {
  readonly date: Moment;
  readonly replies: readonly Comment[];
}

/** The threads of each article, by its address. */
export type Threads = ReadonlyMap<UrlPath, readonly Comment[]>;

/** A comment's record, and where somebody may read it. */
interface Filed {
  readonly record: CommentRecord;
  readonly place: (() => Place) | undefined;
}

/**
 * @param source the export file of approved comments, if there is one
 * @param zone the site's time zone
 * @param fetched approved comments from elsewhere; what they say goes before what the file says of the same comment
 * @param homesOf gives the address of the article at each address, present or former; a comment at any other is a warning
 * @returns threads in a fixed order; an answer to a comment that isn't there starts a thread, so that no comment is lost
 */
export function threadsOf(
  source: SourceFile | undefined,
  zone: string,
  fetched: readonly CommentRecord[],
  homesOf: () => ReadonlyMap<string, UrlPath>,
): Outcome<Threads> {
  const { value: filed, problems } = filedIn(source);
  const known = new Set(fetched.map(({ id }) => id));
  const all: readonly Filed[] = [
    ...filed.filter(({ record }) => !known.has(record.id)),
    ...fetched.map((record) => ({ record, place: undefined })),
  ];
  if (all.length === 0) return { value: new Map(), problems };
  const homes = homesOf();
  return { value: grow(all, zone, homes), problems: [...problems, ...homeless(all, homes)] };
}

function filedIn(source: SourceFile | undefined): Outcome<readonly Filed[]> {
  if (source === undefined) return { value: [], problems: [] };
  const { value, problems } = check(commentsSchema, source);
  if (value === undefined) return { value: [], problems };
  const filed = value.comments.map((record, index) => ({
    record,
    place: () => source.locate(['comments', index, 'article']),
  }));
  return { value: filed, problems: doubledIds(value.comments, source) };
}

function grow(all: readonly Filed[], zone: string, homes: ReadonlyMap<string, UrlPath>): Threads {
  const dated = all.map(({ record }) => ({
    ...record,
    article: homes.get(record.article) ?? record.article,
    moment: parseMoment(record.date, zone) ?? { epoch: 0, iso: '' },
  }));
  const records = dated.toSorted(
    (left, right) => left.moment.epoch - right.moment.epoch || (left.id < right.id ? -1 : 1),
  );
  const ranks = new Map(records.map(({ id }, rank) => [id, rank]));
  // An answer is younger than what it answers; with that, no circle of parents can swallow a thread.
  const answers = Map.groupBy(records, ({ article, parent }, rank) => {
    const above = parent === null ? undefined : ranks.get(parent);
    return above !== undefined && above < rank && records[above]?.article === article ? parent : null;
  });
  const withAnswers = (record: (typeof records)[number]): Comment => ({
    id: record.id,
    name: record.name,
    website: record.website,
    text: record.text,
    newsroom: record.newsroom,
    date: record.moment,
    replies: (answers.get(record.id) ?? []).map(withAnswers),
  });
  const roots = Map.groupBy(answers.get(null) ?? [], ({ article }) => article);
  return new Map([...roots].map(([article, comments]) => [article, comments.map(withAnswers)]));
}

function doubledIds(comments: readonly CommentRecord[], source: SourceFile): Problem[] {
  const seen = new Set<string>();
  return comments.flatMap(({ id }, index) => {
    if (seen.has(id))
      return [error(`two comments have the id "${id}"`, source.locate(['comments', index, 'id']), 'give one a new id')];
    seen.add(id);
    return [];
  });
}

/** A comment that no page shows is not lost, since it is kept where it came from, but somebody should know. */
function homeless(comments: readonly Filed[], homes: ReadonlyMap<string, UrlPath>): Problem[] {
  return comments.flatMap(({ record: { id, article }, place }) => {
    if (homes.has(article)) return [];
    const hint = didYouMean(article, homes.keys()) ?? 'give the article this address as an alias';
    return [warning(`the comment "${id}" belongs to ${article}, where there is no article`, place?.(), hint)];
  });
}
