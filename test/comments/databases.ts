import { join } from 'node:path';
import { type Database } from '../../src/comments/database.ts';
import { openDatabase } from '../../src/comments/open.ts';
import type { Submission } from '../../src/comments/submissions.ts';
import { parseUrlPath, type UrlPath } from '../../src/kernel/url-path.ts';
import { makeFolder } from '../site.ts';
import { startPostgres } from './postgres-server.ts';

const server = await startPostgres();

/** Both databases by name: each gives the address of an empty one. */
export const PLACES: readonly (readonly [string, () => Promise<string>])[] = [
  ['SQLite', async () => join(makeFolder(), 'comments.sqlite')],
  ['PostgreSQL', () => server.newDatabase()],
];

/**
 * Opens a database for some work.
 * @param where its address
 */
export async function using<Result>(where: string, work: (database: Database) => Promise<Result>): Promise<Result> {
  const database = await openDatabase(where);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** The article that test comments are about. */
export const ARTICLE: UrlPath = pathOf('/2026/11/harbour-reopens/');

/** @param text an address within the site */
export function pathOf(text: string): UrlPath {
  const path = parseUrlPath(text);
  if (path === undefined) throw new Error(`no path: ${text}`);
  return path;
}

/** The moment that test comments come, in epoch milliseconds. */
export const RECEIVED = Date.parse('2026-11-24T09:00:00Z');

/**
 * @param reply what the reader wrote, where it matters
 * @param further what was found out about it, where it matters
 */
export function submission(
  reply: Partial<Submission['reply']> = {},
  further: Partial<Omit<Submission, 'reply'>> = {},
): Submission {
  return {
    reply: {
      article: ARTICLE,
      parent: null,
      comment: 'I was there.',
      name: 'Kari',
      email: 'kari@example.org',
      website: null,
      ...reply,
    },
    status: 'held',
    reasons: [],
    received: RECEIVED,
    network: null,
    ...further,
  };
}
