import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { StoredComment } from '../../src/comments/comment.ts';
import type { Database } from '../../src/comments/database.ts';
import { openDatabase } from '../../src/comments/open.ts';
import { admit, type Submission } from '../../src/comments/submissions.ts';
import { parseUrlPath, type UrlPath } from '../../src/kernel/url-path.ts';
import { makeFolder } from '../site.ts';
import { startPostgres } from './postgres-server.ts';

/** The PostgreSQL server of this file's tests. */
export const SERVER = await startPostgres(makeFolder());
afterAll(() => SERVER.stop('immediate'));

/** What a database is called, and what gives the address of an empty one. */
type Place = readonly [name: string, newPlace: () => Promise<string>];

/** Both databases. */
export const PLACES: readonly [Place, Place] = [
  ['SQLite', async () => join(makeFolder(), 'comments.sqlite')],
  ['PostgreSQL', () => SERVER.newPlace()],
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

/**
 * Takes a comment in.
 * @throws where it isn't added
 */
export async function added(database: Database, sent: Submission = submission()): Promise<StoredComment> {
  const admission = await admit(database, sent);
  if (admission.outcome !== 'added') throw new Error(`the comment was ${admission.outcome}`);
  return admission.comment;
}
