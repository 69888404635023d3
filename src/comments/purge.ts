import type { Desk } from './desk.ts';
import { faultFacts } from './log.ts';
import { forgetNetworks } from './networks.ts';

const HOUR = 60 * 60 * 1000;

/**
 * Forgets what is kept for a time only, now and every hour.
 * @param desk whose database
 * @returns what ends it
 */
export function startPurging({ database, log, now }: Desk): () => void {
  const once = (): void => {
    forgetNetworks(database, now()).catch((fault: unknown) =>
      log.error(faultFacts(fault), 'what is kept for a time only could not be forgotten'),
    );
  };
  once();
  const timer = setInterval(once, HOUR);
  timer.unref();
  return () => clearInterval(timer);
}
