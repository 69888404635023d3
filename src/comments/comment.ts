import { parseUrlPath, type UrlPath } from '../kernel/url-path.ts';
import type { Row, Value } from './database.ts';

/** What was decided about a comment; `held` is what nobody has decided about. */
export const STATUSES = ['held', 'approved', 'rejected', 'spam'] as const;
export type Status = (typeof STATUSES)[number];

/** A comment as it is kept. Its e-mail address is for moderators' eyes only. */
export interface StoredComment {
  /** Counts comments as they came. */
  readonly sequence: number;
  readonly id: string;
  readonly article: UrlPath;
  readonly parent: string | null;
  readonly name: string;
  readonly email: string;
  readonly website: string | null;
  readonly text: string;
  readonly newsroom: boolean;
  readonly status: Status;
  /** Why it was held, in words for moderators. */
  readonly reasons: readonly string[];
  /** Epoch milliseconds. */
  readonly received: number;
  /** The revision of the last change that a published page may show. */
  readonly revision: number;
}

/** The columns that `commentOf` reads. */
export const COLUMNS =
  'sequence, id, article, parent, name, email, website, text, newsroom, status, reasons, received, revision';

/** @param row of the table of comments, with `COLUMNS` */
export function commentOf(row: Row): StoredComment {
  const reasons: unknown = JSON.parse(textOf(row['reasons']));
  return {
    sequence: Number(row['sequence']),
    id: textOf(row['id']),
    article: parseUrlPath(textOf(row['article'])) ?? broken(row),
    parent: textOrNull(row['parent']),
    name: textOf(row['name']),
    email: textOf(row['email']),
    website: textOrNull(row['website']),
    text: textOf(row['text']),
    newsroom: row['newsroom'] === 1,
    status: statusOf(row['status']) ?? broken(row),
    reasons: Array.isArray(reasons) ? reasons.map(String) : [],
    received: Number(row['received']),
    revision: Number(row['revision']),
  };
}

/** @param text what may be a status */
export function statusOf(text: unknown): Status | undefined {
  return STATUSES.find((status) => status === text);
}

function textOf(value: Value | undefined): string {
  return String(value ?? '');
}

function textOrNull(value: Value | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}

/** Only our own programs write this table. */
function broken(row: Row): never {
  throw new Error(`the comment ${String(row['id'])} in the database is none of ours`);
}
