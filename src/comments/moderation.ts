import { note, type Action } from './audit.ts';
import { COLUMNS, commentOf, type Status, type StoredComment } from './comment.ts';
import type { Asking, Database, Transaction, Value } from './database.ts';
import { nextRevision } from './revisions.ts';

/** Which comments are wanted, the newest first. */
export interface Search {
  readonly status?: Status | undefined;
  readonly article?: string | undefined;
  readonly email?: string | undefined;
  /** Words of the text, the name or the address. */
  readonly words?: string | undefined;
  /** Only those that came before the one of this sequence. */
  readonly before?: number | undefined;
  readonly limit: number;
}

/** What can be changed in a comment. */
export interface Change {
  readonly status?: Status;
  readonly text?: string;
  readonly name?: string;
  readonly website?: string | null;
}

const CHANGEABLE = ['status', 'text', 'name', 'website'] as const satisfies readonly (keyof Change)[];

/** A comment before and after a change. */
export interface Decision {
  readonly before: StoredComment;
  readonly after: StoredComment;
}

/** @returns the comments that fit */
export async function findComments(asking: Asking, search: Search): Promise<readonly StoredComment[]> {
  const values: Value[] = [];
  const tests: string[] = [];
  const test = (condition: (place: string) => string, value: Value | undefined): void => {
    if (value === undefined) return;
    values.push(value);
    tests.push(condition(`$${values.length}`));
  };
  test((place) => `status = ${place}`, search.status);
  test((place) => `article = ${place}`, search.article);
  test((place) => `lower_case(email) = lower_case(${place})`, search.email);
  test((place) => `sequence < ${place}`, search.before);
  for (const word of (search.words ?? '').split(/\s+/).filter((each) => each !== '')) {
    const pattern = `%${word.toLowerCase().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
    const like = (column: string, place: string): string => `lower_case(${column}) LIKE ${place} ESCAPE '\\'`;
    test(
      (place) => `(${['text', 'name', 'email', 'article'].map((column) => like(column, place)).join(' OR ')})`,
      pattern,
    );
  }
  values.push(search.limit);
  const where = tests.length === 0 ? '' : `WHERE ${tests.join(' AND ')}`;
  const rows = await asking.query(
    `SELECT ${COLUMNS} FROM comments ${where} ORDER BY sequence DESC LIMIT $${values.length}`,
    values,
  );
  return rows.map(commentOf);
}

/** @returns the comment, or `undefined` */
export async function findComment(asking: Asking, id: string): Promise<StoredComment | undefined> {
  const [row] = await asking.query(`SELECT ${COLUMNS} FROM comments WHERE id = $1`, [id]);
  return row && commentOf(row);
}

/** @returns how many comments there are of each status */
export async function countComments(asking: Asking): Promise<Readonly<Record<Status, number>>> {
  const counts = { held: 0, approved: 0, rejected: 0, spam: 0 };
  const rows = await asking.query('SELECT status, count(*) AS number FROM comments GROUP BY status');
  return { ...counts, ...Object.fromEntries(rows.map((row) => [String(row['status']), Number(row['number'])])) };
}

/** Who does something, what it is called, and when, in epoch milliseconds. */
export interface Act {
  readonly actor: string;
  readonly action: Action;
  readonly at: number;
}

/**
 * Changes comments, and writes down who did.
 * @param ids which; those that aren't there are left out
 * @param change what becomes of each, or how it follows from what it was
 * @returns what changed; a comment that was so already is not among it
 */
export function decide(
  database: Database,
  ids: readonly string[],
  change: Change | ((comment: StoredComment) => Change),
  act: Act,
): Promise<readonly Decision[]> {
  return database.write((transaction) => decideWithin(transaction, ids, change, act));
}

/** Does the same as part of a transaction that does more. */
export async function decideWithin(
  transaction: Transaction,
  ids: readonly string[],
  change: Change | ((comment: StoredComment) => Change),
  act: Act,
): Promise<readonly Decision[]> {
  // Who decides at the same time finds what was decided, not what was before.
  await transaction.lock('decisions');
  const decisions: Decision[] = [];
  for (const id of ids) {
    const before = await findComment(transaction, id);
    if (before === undefined) continue;
    const after = { ...before, ...(typeof change === 'function' ? change(before) : change) };
    if (JSON.stringify(after) === JSON.stringify(before)) continue;
    decisions.push({ before, after: { ...after, revision: await rewrite(transaction, before, after) } });
    await note(transaction, act, { comment: id, ...changedFields(before, after) });
  }
  return decisions;
}

async function rewrite(transaction: Transaction, before: StoredComment, after: StoredComment): Promise<number> {
  // What no page shows and showed changes no page.
  const isSeen = before.status === 'approved' || after.status === 'approved';
  const revision = isSeen ? await nextRevision(transaction) : before.revision;
  await transaction.query(
    'UPDATE comments SET status = $2, text = $3, name = $4, website = $5, revision = $6 WHERE id = $1',
    [after.id, after.status, after.text, after.name, after.website, revision],
  );
  return revision;
}

function changedFields(
  before: StoredComment,
  after: StoredComment,
): { readonly before: object; readonly after: object } {
  const changed = CHANGEABLE.filter((field) => before[field] !== after[field]);
  const say = (comment: StoredComment): object => Object.fromEntries(changed.map((field) => [field, comment[field]]));
  return { before: say(before), after: say(after) };
}
