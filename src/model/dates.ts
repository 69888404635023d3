import { error, type Outcome, type Problem } from '../kernel/problem.ts';
import { parseMoment, type Moment } from '../kernel/time.ts';
import type { SourceFile } from '../read/source-file.ts';
import type { ArticleFrontMatter } from '../schema/article.ts';

/** When an article was published and changed, and when it may be seen: from `embargo` until before `expiry`, if it has one, in epoch milliseconds. */
export interface Dates {
  readonly published: Moment;
  readonly updated: Moment | undefined;
  readonly embargo: number;
  readonly expiry: number | undefined;
  /** When a live story ends, where its editor says so. */
  readonly liveUntil: Moment | undefined;
}

/**
 * @param fields checked front matter
 * @param source the file, for places
 * @param zone the site's time zone, for dates without an offset
 * @returns the dates; an article dated in the future waits for its date, unless `publishAt` says otherwise
 */
export function datesOf(fields: ArticleFrontMatter, source: SourceFile, zone: string): Outcome<Dates> {
  const published = momentOf(fields.date, zone);
  const updated = fields.updated === undefined ? undefined : momentOf(fields.updated, zone);
  const embargo = fields.publishAt === undefined ? published.epoch : momentOf(fields.publishAt, zone).epoch;
  const expiry = fields.expireAt === undefined ? undefined : momentOf(fields.expireAt, zone).epoch;
  const liveUntil = fields.liveUntil === undefined ? undefined : momentOf(fields.liveUntil, zone);
  const problems: Problem[] = [];
  if (updated !== undefined && updated.epoch < published.epoch) {
    problems.push(
      error('is updated before it is published', source.locate(['updated']), 'give "updated" a time after "date"'),
    );
  }
  if (expiry !== undefined && expiry <= embargo)
    problems.push(error('expires before it appears', source.locate(['expireAt']), 'give "expireAt" a later time'));
  if (liveUntil !== undefined && liveUntil.epoch < published.epoch) {
    problems.push(error('ends before it is published', source.locate(['liveUntil']), 'give "liveUntil" a later time'));
  }
  return { value: { published, updated, embargo, expiry, liveUntil }, problems };
}

/**
 * @param text a moment that the schema has checked
 * @param zone the site's time zone
 * @throws TypeError for text that the schema would have refused
 */
export function momentOf(text: string, zone: string): Moment {
  const moment = parseMoment(text, zone);
  if (moment === undefined) throw new TypeError(`"${text}" passed its check but is no moment`);
  return moment;
}
