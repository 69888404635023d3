import type { Desk } from './desk.ts';
import { faultFacts } from './log.ts';

const HOUR = 60 * 60 * 1000;
const NETWORKS_KEPT = 30 * 24 * HOUR;

/**
 * Forgets what is no longer needed: from which network a comment of thirty days ago came, and tokens that nobody could use now.
 * @param desk whose database
 */
export function purge({ database, now }: Pick<Desk, 'database' | 'now'>): Promise<void> {
  return database.write(async ({ query }) => {
    await query('UPDATE comments SET network = NULL WHERE network IS NOT NULL AND received < $1', [
      now() - NETWORKS_KEPT,
    ]);
    await query('DELETE FROM spent WHERE expires < $1', [now()]);
  });
}

/**
 * Purges now and every hour.
 * @returns what ends it
 */
export function startPurging(desk: Desk): () => void {
  const once = (): void => {
    purge(desk).catch((fault: unknown) => desk.log.error(faultFacts(fault), 'old facts could not be purged'));
  };
  once();
  const timer = setInterval(once, HOUR);
  timer.unref();
  return () => clearInterval(timer);
}
