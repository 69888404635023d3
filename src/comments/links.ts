import { isSealed, seal } from '../kernel/seal.ts';
import type { Asking, Transaction } from './database.ts';
import type { Verdict } from './verdicts.ts';

/** How long a link works, in milliseconds. */
export const LINK_LIFE = 7 * 24 * 60 * 60_000;

/** What one link may do, once. */
export interface LinkedAct {
  readonly comment: string;
  readonly verdict: Verdict;
  /** Epoch milliseconds. */
  readonly expires: number;
}

/** Where a link stands. */
export type LinkState = 'good' | 'forged' | 'expired' | 'spent';

/**
 * @param secret what links are sealed with
 * @param act what the link may do
 * @returns its query: what it does in clear, and a seal over all of it
 */
export function linkQuery(secret: string, act: LinkedAct): URLSearchParams {
  const { comment, verdict, expires } = act;
  return new URLSearchParams({ comment, action: verdict, expires: String(expires), seal: sealOf(secret, act) });
}

/** @returns whether a link may still act */
export async function linkState(
  asking: Asking,
  secret: string,
  act: LinkedAct,
  given: string,
  now: number,
): Promise<LinkState> {
  if (!isSealed(secret, PURPOSE, textOf(act), given)) return 'forged';
  if (act.expires <= now) return 'expired';
  const spent = await asking.query('SELECT token FROM spent WHERE token = $1', [keyOf(given)]);
  return spent.length > 0 ? 'spent' : 'good';
}

/**
 * Uses a link up.
 * @param transaction the one that does what the link is for, so that neither happens without the other
 * @returns whether it was still to be used
 */
export async function spendLink(
  transaction: Transaction,
  act: LinkedAct,
  given: string,
  now: number,
): Promise<boolean> {
  await transaction.query('DELETE FROM spent WHERE expires <= $1', [now]);
  const taken = await transaction.query(
    'INSERT INTO spent (token, expires) VALUES ($1, $2) ON CONFLICT (token) DO NOTHING RETURNING token',
    [keyOf(given), act.expires],
  );
  return taken.length > 0;
}

const PURPOSE = 'moderation link';

function sealOf(secret: string, act: LinkedAct): string {
  return seal(secret, PURPOSE, textOf(act));
}

function textOf({ comment, verdict, expires }: LinkedAct): string {
  return `${comment} ${verdict} ${expires}`;
}

function keyOf(given: string): string {
  return `link ${given}`;
}
