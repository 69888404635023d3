import type { Asking, Transaction } from './database.ts';

/**
 * Counts a change that a published page may have to follow.
 * @returns the revision of the change; no two transactions get the same, and the later has the greater
 */
export async function nextRevision(transaction: Transaction): Promise<number> {
  const [row] = await transaction.query('UPDATE revisions SET latest = latest + 1 WHERE single = 1 RETURNING latest');
  return Number(row?.['latest']);
}

/** @returns the revision of the last change that a published page may have to follow */
export async function latestRevision(asking: Asking): Promise<number> {
  const [row] = await asking.query('SELECT latest FROM revisions WHERE single = 1');
  return Number(row?.['latest'] ?? 0);
}
