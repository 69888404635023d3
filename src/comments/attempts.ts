import { seal } from '../kernel/seal.ts';
import type { Database } from './database.ts';

/** So many failures within so many milliseconds lock a name, or a network, out. */
export const FAILURES = 5;
export const WINDOW = 15 * 60_000;

/** What an attempt to sign in may do. */
export type Turn = { readonly locked: false; readonly succeeded: () => Promise<void> } | LockedOut;
interface LockedOut {
  readonly locked: true;
  /** Milliseconds until the next attempt is let in. */
  readonly retryAfter: number;
}

/**
 * Counts an attempt to sign in as a failure before the password is looked at, so that many at once are no way around the limit.
 * @param database where attempts are counted
 * @param secret names are kept as seals, since people type passwords where names belong, and addresses are personal
 * @param who the name, and the network where it is known
 * @param now epoch milliseconds
 */
export function attempt(
  database: Database,
  secret: string,
  who: { readonly name: string; readonly network: string | undefined },
  now: number,
): Promise<Turn> {
  const keys = [`name ${seal(secret, 'attempt by name', who.name.toLowerCase())}`];
  if (who.network !== undefined) keys.push(`network ${seal(secret, 'attempt by network', who.network)}`);
  return database.write(async (transaction) => {
    await transaction.query('DELETE FROM attempts WHERE at <= $1', [now - WINDOW]);
    let free = now;
    for (const key of keys) {
      await transaction.lock(`attempts ${key}`);
      const recent = await transaction.query('SELECT at FROM attempts WHERE who = $1 ORDER BY at DESC LIMIT $2', [
        key,
        FAILURES,
      ]);
      if (recent.length >= FAILURES) free = Math.max(free, Number(recent.at(-1)?.['at']) + WINDOW);
    }
    if (free > now) return { locked: true, retryAfter: free - now };
    for (const key of keys) await transaction.query('INSERT INTO attempts (who, at) VALUES ($1, $2)', [key, now]);
    return { locked: false, succeeded: () => forget(database, keys, now) };
  });
}

/** A name that was right begins anew; of its network only this attempt is forgiven, or one password would free all guessing. */
async function forget(database: Database, [name = '', network = '']: readonly string[], at: number): Promise<void> {
  await database.write(async (transaction) => {
    await transaction.query('DELETE FROM attempts WHERE who = $1', [name]);
    await transaction.query('DELETE FROM attempts WHERE who = $1 AND at = $2', [network, at]);
  });
}
