import { error, warning, type Outcome, type Problem } from '../kernel/problem.ts';
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

/**
 * @param source the export file of approved comments, if there is one
 * @param zone the site's time zone
 * @param homesOf gives the address of the article at each address, present or former; a comment at any other is a warning
 * @returns threads in a fixed order; an answer to a comment that isn't there starts a thread, so that no comment is lost
 */
export function threadsOf(
  source: SourceFile | undefined,
  zone: string,
  homesOf: () => ReadonlyMap<string, UrlPath>,
): Outcome<Threads> {
  if (source === undefined) return { value: new Map(), problems: [] };
  const homes = homesOf();
  const { value, problems } = check(commentsSchema, source);
  if (value === undefined) return { value: new Map(), problems };
  const dated = value.comments.map((record) => ({
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
  const grow = (record: (typeof records)[number]): Comment => ({
    id: record.id,
    name: record.name,
    website: record.website,
    text: record.text,
    newsroom: record.newsroom,
    date: record.moment,
    replies: (answers.get(record.id) ?? []).map(grow),
  });
  const roots = Map.groupBy(answers.get(null) ?? [], ({ article }) => article);
  const threads = new Map([...roots].map(([article, comments]) => [article, comments.map(grow)]));
  return {
    value: threads,
    problems: [...doubledIds(value.comments, source), ...homeless(value.comments, source, homes)],
  };
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

/** A comment that no page shows is not lost, since the file has it, but somebody should know. */
function homeless(
  comments: readonly CommentRecord[],
  source: SourceFile,
  homes: ReadonlyMap<string, UrlPath>,
): Problem[] {
  return comments.flatMap(({ id, article }, index) => {
    if (homes.has(article)) return [];
    const hint = didYouMean(article, homes.keys()) ?? 'give the article this address as an alias';
    return [
      warning(
        `the comment "${id}" belongs to ${article}, where there is no article`,
        source.locate(['comments', index, 'article']),
        hint,
      ),
    ];
  });
}
