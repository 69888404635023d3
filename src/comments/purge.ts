import type { Desk } from './desk.ts';
import { faultFacts } from './log.ts';
import { forgetNetworks } from './networks.ts';

const HOUR = 60 * 60 * 1000;

/**
 * Forgets what is no longer needed.
 * @param desk whose database
 */
export function purge({ database, now }: Pick<Desk, 'database' | 'now'>): Promise<void> {
  return forgetNetworks(database, now());
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
