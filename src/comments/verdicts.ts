import type { Status } from './comment.ts';

/** What a moderator may decide about a comment, and what becomes of it. */
export const VERDICTS = { approve: 'approved', reject: 'rejected', spam: 'spam' } as const satisfies Record<
  string,
  Status
>;
export type Verdict = keyof typeof VERDICTS;

/** @returns the verdict that a form or link names, or `undefined` */
export function verdictOf(text: string | null | undefined): Verdict | undefined {
  return VERDICT_NAMES.find((verdict) => verdict === text);
}

/** In the order in which they are offered. */
export const VERDICT_NAMES = ['approve', 'reject', 'spam'] as const satisfies readonly Verdict[];
