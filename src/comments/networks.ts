import type { Database } from './database.ts';

/** How long it is kept from which network a comment came, in milliseconds: 30 days. */
const KEPT = 30 * 24 * 60 * 60 * 1000;

/**
 * Forgets what is kept for a time only: the networks of comments and of attempts to sign in after 30 days, sessions and what may
 * be used once as soon as they are over.
 * @param now epoch milliseconds
 */
export async function forgetNetworks(database: Database, now: number): Promise<void> {
  await database.write(async ({ query }) => {
    await query('UPDATE comments SET network = NULL WHERE network IS NOT NULL AND received < $1', [now - KEPT]);
    await query('DELETE FROM attempts WHERE at < $1', [now - KEPT]);
    await query('DELETE FROM sessions WHERE expires <= $1', [now]);
    await query('DELETE FROM spent WHERE expires <= $1', [now]);
  });
}
