import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';

import { type Asking, type Database, rowOf, storable, type Transaction } from './database.ts';
import { outcomeOf } from './outcome.ts';
import { tablesOf } from './tables.ts';

/** A piece of work that waits for its turn. */
interface Waiting {
  /** Does it, and says how to answer once all is on disk. */
  readonly run: (transaction: Transaction) => Promise<{ readonly isKept: boolean; readonly answer: () => void }>;
  readonly reject: (fault: unknown) => void;
}

/** How many statements are kept prepared; a search of many words makes ever new ones. */
const MOST_PREPARED = 100;
/** A write is not kept waiting for others for ever. */
const MOST_TURNS = 20;

/**
 * Opens the embedded database: one file, in write-ahead mode, every acknowledged write on disk. Writes that come while the disk is
 * busy are committed together, since it is the disk's confirmation that costs, not the writing.
 * @param file its path; `:memory:` for one that is forgotten
 * @see https://www.sqlite.org/pragma.html#pragma_synchronous
 */
export function openSqlite(file: string): Database {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const database = connect(file, false);
  // What is erased is overwritten, not merely left out.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; BEGIN IMMEDIATE');
  const dialect = { serial: 'INTEGER PRIMARY KEY AUTOINCREMENT', integer: 'INTEGER', text: 'TEXT' };
  for (const table of tablesOf(dialect)) database.exec(table);
  database.exec('COMMIT');
  const asking = askingOf(database);
  // Who reads has a connection of its own, so that it sees nothing of a transaction that may still fail.
  const reading = file === ':memory:' ? database : connect(file, true);
  let waiting: Waiting[] = [];
  let working: Promise<void> | undefined;

  /** Waits while each turn of the event loop brings further writes, since one confirmation of the disk is enough for all. */
  const gather = async (): Promise<void> => {
    for (let turn = 0, known = -1; turn < MOST_TURNS && waiting.length > known; turn += 1) {
      known = waiting.length;
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const commitAll = async (): Promise<void> => {
    await gather();
    while (waiting.length > 0) {
      const together = waiting;
      waiting = [];
      await commit(database, asking, together);
      await gather();
    }
    working = undefined;
  };

  return {
    query: askingOf(reading).query,
    write(work) {
      return new Promise((resolve, reject) => {
        waiting.push({
          run: async (transaction) => {
            const done = await outcomeOf(transaction, work);
            if ('fault' in done) return { isKept: false, answer: () => reject(done.fault) };
            return { isKept: true, answer: () => resolve(done.result) };
          },
          reject,
        });
        working ??= commitAll();
      });
    },
    async close() {
      await working;
      if (reading !== database) reading.close();
      database.close();
    },
  };
}

function connect(file: string, readOnly: boolean): DatabaseSync {
  const database = new DatabaseSync(file, { readOnly, timeout: 10_000 });
  database.function('lower_case', { deterministic: true }, (text) => String(text).toLowerCase());
  return database;
}

/** Does pieces of work in one transaction; one that fails leaves the others as they are. */
async function commit(database: DatabaseSync, { query }: Asking, together: readonly Waiting[]): Promise<void> {
  // One process writes one transaction at a time, so a lock has nobody to wait for.
  const transaction: Transaction = { query, lock: async () => {} };
  const answers: (() => void)[] = [];
  try {
    database.exec('BEGIN IMMEDIATE');
    for (const { run } of together) {
      database.exec('SAVEPOINT one');
      const { isKept, answer } = await run(transaction);
      answers.push(answer);
      database.exec(isKept ? 'RELEASE one' : 'ROLLBACK TO one; RELEASE one');
    }
    database.exec('COMMIT');
  } catch (fault) {
    for (const { reject } of together) reject(fault);
    if (database.isOpen && database.isTransaction) database.exec('ROLLBACK');
    return;
  }
  for (const answer of answers) answer();
}

function askingOf(database: DatabaseSync): Asking {
  const prepared = new Map<string, StatementSync>();
  const prepare = (statement: string): StatementSync => {
    if (prepared.size >= MOST_PREPARED) prepared.clear();
    const known = prepared.get(statement) ?? database.prepare(statement);
    prepared.set(statement, known);
    return known;
  };
  return {
    async query(statement, values = []) {
      const named = Object.fromEntries(values.map((value, index) => [`$${index + 1}`, storable(value)]));
      return prepare(statement).all(named).map(rowOf);
    },
  };
}
