import type { Database } from './database.ts';
import { openSqlite } from './sqlite.ts';

/**
 * @param where the path of a database file
 */
export async function openDatabase(where: string): Promise<Database> {
  return openSqlite(where);
}
