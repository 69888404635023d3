import type { Database } from './database.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';

/**
 * Opens the database that keeps the comments, and makes its tables where they are missing.
 * @param where `postgres://…` or `postgresql://…` for a server, otherwise the path of a file
 * @throws where it can't be opened, or can't keep what it confirms
 * @see https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS
 */
export async function openDatabase(where: string): Promise<Database> {
  return /^postgres(?:ql)?:\/\//.test(where) ? openPostgres(where) : openSqlite(where);
}
