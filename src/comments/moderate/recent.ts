import { lastActOf, type AuditEntry } from '../audit.ts';
import type { Session } from '../sessions.ts';
import type { Room } from './room.ts';

// What was done longer ago is no slip any more; the comment's own page still tells of it.
const RECENT = 15 * 60_000;

/** @returns what the moderator did last, all of it; empty when that is a while ago */
export async function recentActOf({ desk }: Room, { moderator }: Session): Promise<readonly AuditEntry[]> {
  const act = await lastActOf(desk.database, moderator);
  return (act[0]?.at ?? 0) > desk.now() - RECENT ? act : [];
}
