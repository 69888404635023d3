import { userInfo } from 'node:os';
import type { Action } from '../../comments/audit.ts';
import type { Status, StoredComment } from '../../comments/comment.ts';
import { decide, findComments, type Act } from '../../comments/moderation.ts';
import { formatMoment, momentAt, currentEpoch } from '../../kernel/time.ts';
import { UsageError } from '../options.ts';
import { print } from '../print.ts';
import { printable } from '../printable.ts';
import { counted } from '../report.ts';
import { atDatabase, type DatabaseFlags } from './database.ts';

/** The flags of `courant comments list`. */
export interface ListFlags extends DatabaseFlags {
  readonly status?: Status;
  readonly article?: string;
  readonly search?: string;
  readonly limit: number;
  readonly format: 'text' | 'json';
}

/** `courant comments list`: the newest first. It is a moderator's view, with the addresses that nobody else sees. */
export async function runList({ status, article, search, limit, format, ...flags }: ListFlags): Promise<void> {
  const found = await atDatabase(flags, (database) =>
    findComments(database, { status, article, words: search, limit }),
  );
  if (format === 'json') print(JSON.stringify(found, null, 2));
  else if (found.length === 0) print('no comments');
  else print(found.map(lineOf).join('\n\n'));
}

function lineOf({ id, status, received, name, email, article, text, reasons }: StoredComment): string {
  const time = formatMoment(momentAt(received, 'UTC'), 'dateTime', { zone: 'UTC', locale: 'en-GB' });
  const why = reasons.length === 0 ? '' : ` (${reasons.join('; ')})`;
  const words = text.split('\n').map((line) => `  ${printable(line)}`);
  return [
    `${id}  ${status}${why}  ${time} UTC`,
    `${printable(name)} <${printable(email)}> on ${article}`,
    ...words,
  ].join('\n');
}

/**
 * `courant comments approve | reject | spam | hold`: decides about comments by their ids.
 * @param status what becomes of them
 * @param ids as typed
 * @param flags as typed
 * @throws UsageError when none of them is there
 */
export async function runDecide(status: Status, ids: readonly string[], flags: DatabaseFlags): Promise<void> {
  const changed = await atDatabase(flags, async (database) => {
    const decisions = await decide(database, ids, { status }, actOf(ACTIONS_OF[status]));
    if (decisions.length > 0) return decisions.length;
    const all = await findComments(database, { limit: 1 });
    throw new UsageError(
      all.length === 0 ? 'there are no comments' : `none of these is a comment that is not ${status} already`,
    );
  });
  print(`${counted(changed, 'comment')}: ${status}`);
}

const ACTIONS_OF: Readonly<Record<Status, Action>> = {
  held: 'hold',
  approved: 'approve',
  rejected: 'reject',
  spam: 'spam',
};

/** @param action what is done; it goes into the audit with the name of the user who runs the command */
export function actOf(action: Action): Act {
  return { actor: `${userInfo().username} at the command line`, action, at: currentEpoch() };
}
