import type { Asking, Row, Transaction } from './database.ts';
import type { Act } from './moderation.ts';

/** All that the audit may say was done. */
export const ACTIONS = [
  'approve',
  'reject',
  'spam',
  'hold',
  'edit',
  'reply',
  'undo',
  'erase',
  'import',
  'sign in',
  'fail to sign in',
  'sign out',
  'add moderator',
  'remove moderator',
] as const;
export type Action = (typeof ACTIONS)[number];

/** What the audit says of one comment, or of none. */
export interface AuditEntry extends Act {
  readonly sequence: number;
  /** The comment's id; empty where it was about none. */
  readonly comment: string;
  /** The fields that changed, as they were. */
  readonly before: Readonly<Record<string, unknown>> | undefined;
  readonly after: Readonly<Record<string, unknown>> | undefined;
}

/** What an act was about. */
interface Subject {
  readonly comment?: string;
  readonly before?: object;
  readonly after?: object;
}

/**
 * Writes down what somebody did.
 * @param transaction the one that does it, so that nothing is done without being written down
 * @param act who did what and when
 * @param subject what it was about
 */
export async function note(
  transaction: Transaction,
  { actor, action, at }: Act,
  { comment = '', before, after }: Subject = {},
): Promise<void> {
  await transaction.query(
    'INSERT INTO audit (at, actor, action, comment, before, after) VALUES ($1, $2, $3, $4, $5, $6)',
    [at, actor, action, comment, jsonOf(before), jsonOf(after)],
  );
}

const COLUMNS = 'sequence, at, actor, action, comment, before, after';

/** @returns what was done to a comment, the latest first */
export async function historyOf(asking: Asking, comment: string): Promise<readonly AuditEntry[]> {
  const rows = await asking.query(`SELECT ${COLUMNS} FROM audit WHERE comment = $1 ORDER BY sequence DESC LIMIT 200`, [
    comment,
  ]);
  return rows.flatMap(entryOf);
}

/**
 * @param actor a moderator's name
 * @returns what the moderator did last to comments, all of it; empty when there is nothing
 */
export async function lastActOf(asking: Asking, actor: string): Promise<readonly AuditEntry[]> {
  const rows = await asking.query(
    `SELECT ${COLUMNS} FROM audit WHERE actor = $1 AND comment <> '' AND action <> 'erase' AND at =
      (SELECT max(at) FROM audit WHERE actor = $1 AND comment <> '' AND action <> 'erase') ORDER BY sequence`,
    [actor],
  );
  return rows.flatMap(entryOf);
}

function entryOf(row: Row): readonly AuditEntry[] {
  const action = ACTIONS.find((known) => known === row['action']);
  if (action === undefined) return [];
  return [
    {
      sequence: Number(row['sequence']),
      at: Number(row['at']),
      actor: String(row['actor']),
      action,
      comment: String(row['comment']),
      before: fieldsOf(row['before']),
      after: fieldsOf(row['after']),
    },
  ];
}

function jsonOf(fields: object | undefined): string | null {
  return fields === undefined ? null : JSON.stringify(fields);
}

function fieldsOf(json: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof json !== 'string') return undefined;
  const fields: unknown = JSON.parse(json);
  return typeof fields === 'object' && fields !== null ? { ...fields } : undefined;
}
