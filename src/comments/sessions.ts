import { hash, randomBytes } from 'node:crypto';
import { isSealed, seal } from '../kernel/seal.ts';
import type { Asking, Database } from './database.ts';
import { note } from './audit.ts';

/** How long somebody stays signed in, in milliseconds. */
export const SESSION_LENGTH = 12 * 60 * 60_000;

/** Somebody who is signed in. */
export interface Session {
  readonly moderator: string;
  /** What their browser shows to be let in; it is kept nowhere else. */
  readonly token: string;
}

/**
 * Signs somebody in whose password was right.
 * @param now epoch milliseconds
 * @returns the session, whose token nobody can guess: 256 random bits, of which only a digest is kept
 */
export async function openSession(database: Database, moderator: string, now: number): Promise<Session> {
  const token = randomBytes(32).toString('base64url');
  await database.write(async (transaction) => {
    await transaction.query('DELETE FROM sessions WHERE expires <= $1', [now]);
    await transaction.query('INSERT INTO sessions (token, moderator, expires) VALUES ($1, $2, $3)', [
      keyOf(token),
      moderator,
      now + SESSION_LENGTH,
    ]);
    await note(transaction, { actor: moderator, action: 'sign in', at: now });
  });
  return { moderator, token };
}

/** @returns the session that a token opens, or `undefined` where it is none, is over, or its moderator is none any more */
export async function findSession(asking: Asking, token: string, now: number): Promise<Session | undefined> {
  const [row] = await asking.query(
    `SELECT sessions.moderator AS moderator FROM sessions JOIN moderators ON moderators.name = sessions.moderator
      WHERE sessions.token = $1 AND sessions.expires > $2`,
    [keyOf(token), now],
  );
  return row && { moderator: String(row['moderator']), token };
}

/** Signs somebody out. */
export async function closeSession(database: Database, { moderator, token }: Session, now: number): Promise<void> {
  await database.write(async (transaction) => {
    await transaction.query('DELETE FROM sessions WHERE token = $1', [keyOf(token)]);
    await note(transaction, { actor: moderator, action: 'sign out', at: now });
  });
}

/** @returns what every form of a session carries, which another site can't know */
export function formTokenOf(secret: string, { token }: Session): string {
  return seal(secret, FORM, token);
}

/** @returns whether a form was made for the session */
export function isFormOf(secret: string, { token }: Session, given: string): boolean {
  return isSealed(secret, FORM, token, given);
}

const FORM = 'moderation form';

function keyOf(token: string): string {
  return hash('sha256', token, 'base64url');
}
