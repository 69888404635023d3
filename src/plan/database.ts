import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** An opened database, and whether what was there had to be given up. */
export interface Opened {
  readonly database: DatabaseSync;
  readonly fresh: 'unreadable' | undefined;
}

/**
 * Opens a database of finished work. One that is damaged, or of another shape, is begun anew: everything in it can be made again.
 * @param file its path; the folder is made when missing
 * @param shape the version of its tables
 * @param tables what creates them
 */
export function openDatabase(file: string, shape: number, tables: string): Opened {
  mkdirSync(dirname(file), { recursive: true });
  try {
    return { database: open(file, shape, tables), fresh: undefined };
  } catch {
    for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
    return { database: open(file, shape, tables), fresh: 'unreadable' };
  }
}

function open(file: string, shape: number, tables: string): DatabaseSync {
  const database = new DatabaseSync(file);
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000');
    const found = Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
    if (found !== 0 && found !== shape) throw new Error(`tables of shape ${found}`);
    database.exec(`${tables}; PRAGMA user_version = ${shape}`);
    return database;
  } catch (fault) {
    database.close();
    throw fault;
  }
}
