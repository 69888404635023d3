import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** How a database of finished work was found; `lost` is missing where there was one. All but a sound one were begun anew, since everything in them can be made again. */
export type Condition = 'sound' | 'missing' | 'lost' | 'damaged' | 'of another version';

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

/**
 * @param what for example `the cache`
 * @param condition how it was found
 * @returns a line that says so, or none where there is nothing to say: a first build finds nothing, and that is as it should be
 */
export function noteOn(what: string, condition: Condition): readonly string[] {
  if (condition === 'lost') return [`${what} is missing: what it held is made anew`];
  return condition === 'damaged' || condition === 'of another version'
    ? [`${what} was ${condition}: what could not be used is made anew`]
    : [];
}

/** @param file a database that nobody has open */
export function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
}

/** Thrown for a file of the cache that is not what was put there. Whoever throws it has removed the file. */
export class DamagedFile extends Error {
  constructor(file: string) {
    super(`${file} was damaged; build again`);
    this.name = 'DamagedFile';
  }
}

// What SQLite says of a file that lacks a column, is damaged, can't be opened as a database, or is none.
const DAMAGE: ReadonlySet<number> = new Set([1, 11, 14, 26]);

/**
 * @param fault anything thrown
 * @returns whether a database is to blame, so that the work can be done again without it
 * @see https://www.sqlite.org/rescode.html
 */
export function isDamage(fault: unknown): boolean {
  if (fault instanceof DamagedFile) return true;
  return (
    fault instanceof Error &&
    'errcode' in fault &&
    typeof fault.errcode === 'number' &&
    DAMAGE.has(fault.errcode & 0xff)
  );
}

/**
 * Does work with the databases of a cache folder; when they turn out to be damaged in the middle of it, once more without them.
 * @param folder the cache folder
 * @param work what closes them in any case
 */
export async function despiteDamage<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (fault) {
    if (!isDamage(fault)) throw fault;
    if (!(fault instanceof DamagedFile))
      for (const name of ['cache', 'ledger']) removeDatabase(join(folder, `${name}.sqlite`));
    return await work();
  }
}
