import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Asking, Database, Row, Transaction, Value } from './database.ts';
import { tablesOf } from './tables.ts';

/** A piece of work that waits for its turn. */
interface Waiting {
  readonly run: () => Promise<void>;
  readonly settle: (fault?: unknown) => void;
}

/**
 * Opens the embedded database: one file, in write-ahead mode, every acknowledged write on disk. Writes that come while the disk is
 * busy are committed together, since it is the disk's confirmation that costs, not the writing.
 * @param file its path; `:memory:` for one that is forgotten
 * @see https://www.sqlite.org/pragma.html#pragma_synchronous
 */
export function openSqlite(file: string): Database {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file);
  database.exec('PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  for (const table of tablesOf({ serial: 'INTEGER PRIMARY KEY AUTOINCREMENT', integer: 'INTEGER' }))
    database.exec(table);
  const asking = askingOf(database);
  // One process writes one transaction at a time, so a lock has nobody to wait for.
  const transaction: Transaction = { ...asking, lock: async () => {} };
  let waiting: Waiting[] = [];
  let working: Promise<void> | undefined;

  const commitAll = async (): Promise<void> => {
    // Lets in all that this turn of the event loop still brings.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      const together = waiting;
      waiting = [];
      await commit(database, together);
      await new Promise((resolve) => setImmediate(resolve));
    }
    working = undefined;
  };

  return {
    ...asking,
    write(work) {
      return new Promise((resolve, reject) => {
        let result: Awaited<ReturnType<typeof work>>;
        waiting.push({
          run: async () => {
            result = await work(transaction);
          },
          settle: (fault) => (fault === undefined ? resolve(result) : reject(fault)),
        });
        working ??= commitAll();
      });
    },
    async close() {
      await working;
      database.close();
    },
  };
}

/** Does pieces of work in one transaction; one that fails leaves the others as they are. */
async function commit(database: DatabaseSync, together: readonly Waiting[]): Promise<void> {
  const failed = new Map<Waiting, unknown>();
  try {
    database.exec('BEGIN IMMEDIATE');
    for (const one of together) {
      database.exec('SAVEPOINT one');
      try {
        await one.run();
      } catch (fault) {
        failed.set(one, fault ?? new Error('the work failed'));
        database.exec('ROLLBACK TO one');
      }
      database.exec('RELEASE one');
    }
    database.exec('COMMIT');
  } catch (fault) {
    if (database.isTransaction) database.exec('ROLLBACK');
    for (const one of together) one.settle(failed.get(one) ?? fault);
    return;
  }
  for (const one of together) one.settle(failed.get(one));
}

function askingOf(database: DatabaseSync): Asking {
  const prepared = new Map<string, StatementSync>();
  const prepare = (statement: string): StatementSync => {
    const known = prepared.get(statement) ?? database.prepare(statement);
    prepared.set(statement, known);
    return known;
  };
  return {
    async query(statement, values = []) {
      const named = Object.fromEntries(values.map((value, index) => [`$${index + 1}`, value]));
      return prepare(statement).all(named).map(rowOf);
    },
  };
}

function rowOf(found: Record<string, unknown>): Row {
  return Object.fromEntries(Object.entries(found).map(([column, value]) => [column, valueOf(value)]));
}

function valueOf(value: unknown): Value {
  if (typeof value === 'string' || typeof value === 'number' || value === null) return value;
  throw new TypeError(`a column holds ${typeof value}, which none of ours does`);
}
