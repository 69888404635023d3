import { join } from 'node:path';
import type { Database } from '../../comments/database.ts';
import { folderMeant } from '../options.ts';

/** The flag of every command that looks into the database. */
export interface DatabaseFlags {
  readonly database?: string;
}

/** Where the comments service keeps what is its own, seen from where the command was started. */
export const OFFICE = '.comments';

/**
 * @param flags as typed; what they leave open the environment says, or the usual place
 * @param environment the process's
 * @returns a PostgreSQL address as it is, a file as an absolute path
 */
export function databaseMeant(
  { database }: DatabaseFlags,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string {
  const said = database ?? environment['COURANT_COMMENTS_DATABASE'] ?? '';
  const named = said === '' ? join(OFFICE, 'comments.sqlite') : said;
  return /^[a-z]+:\/\//i.test(named) ? named : folderMeant(named);
}

/**
 * Does something with the database, and lets it go.
 * @param flags as typed
 * @param work what is done
 */
export async function atDatabase<Result>(
  flags: DatabaseFlags,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  // Loaded here, since most commands have nothing to do with it.
  const { openDatabase } = await import('../../comments/open.ts');
  const database = await openDatabase(databaseMeant(flags));
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
