import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** How a database of finished work was found. All but a sound one were begun anew, since everything in them can be made again. */
export type Condition = 'sound' | 'missing' | 'damaged' | 'of another version';

/** An opened database, and how it was found. */
export interface Opened {
  readonly database: DatabaseSync;
  readonly condition: Condition;
}

/**
 * Opens a database of finished work, or begins a new one.
 * @param file its path; the folder is made when missing
 * @param shape the version of its tables
 * @param tables what creates them
 */
export function openDatabase(file: string, shape: number, tables: string): Opened {
  const isThere = existsSync(file);
  mkdirSync(dirname(file), { recursive: true });
  try {
    const database = open(file);
    const found = Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
    if (found === shape || !isThere) {
      database.exec(`${tables}; PRAGMA user_version = ${shape}`);
      return { database, condition: isThere ? 'sound' : 'missing' };
    }
    database.close();
    return anew(file, shape, tables, found === 0 ? 'damaged' : 'of another version');
  } catch (fault) {
    if (!isDamage(fault)) throw fault;
    return anew(file, shape, tables, 'damaged');
  }
}

function open(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000');
    return database;
  } catch (fault) {
    database.close();
    throw fault;
  }
}

function anew(file: string, shape: number, tables: string, condition: Condition): Opened {
  removeDatabase(file);
  const database = open(file);
  database.exec(`${tables}; PRAGMA user_version = ${shape}`);
  return { database, condition };
}

/** @param file a database that nobody has open */
export function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
}

// What SQLite says of a file that is damaged, is no database, lacks a table, or can't be opened as one.
const DAMAGE: ReadonlySet<number> = new Set([1, 11, 14, 26]);

/**
 * @param fault anything thrown
 * @returns whether a database is to blame, so that work can be done again without it
 * @see https://www.sqlite.org/rescode.html
 */
export function isDamage(fault: unknown): boolean {
  return (
    fault instanceof Error &&
    'errcode' in fault &&
    typeof fault.errcode === 'number' &&
    DAMAGE.has(fault.errcode & 0xff)
  );
}
