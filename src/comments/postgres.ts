import { setTimeout } from 'node:timers/promises';
import { DatabaseError, Pool, types, type PoolClient } from 'pg';

import { type Asking, type Database, type Row, rowOf, storable, type Transaction, type Value } from './database.ts';
import { outcomeOf } from './outcome.ts';
import { tablesOf } from './tables.ts';

/** Milliseconds between attempts when the server is gone: it is back from a restart within these seconds, or the work fails. */
const UNTIL_BACK: readonly number[] = [50, 100, 200, 400, 800, 1600];
/** Milliseconds between attempts when two transactions were in each other's way. */
const UNTIL_FREE: readonly number[] = [5, 20, 80, 320];

const MOST_NAMED = 100;

/** The server went, or is not there; whatever was begun is undone, since nobody has asked to commit it. */
class ConnectionLost extends Error {
  constructor(cause: Error) {
    super(`no connection to the comments' database: ${'code' in cause ? String(cause.code) : cause.message}`, {
      cause,
    });
  }
}

/**
 * Opens a database on a PostgreSQL server, for several instances of the service at once. A connection that breaks ends
 * nothing: what was not yet to be committed is tried again for some seconds; where the answer to a commit was lost, the
 * write rejects, and may or may not be there. Between it and the server, a pooler has to keep sessions apart.
 * @param url `postgres://user:password@host:port/database`, with the parameters that libpq has for TLS
 * @throws where the server can't be reached, refuses, or is set up so that it loses what it has confirmed
 * @see https://www.postgresql.org/docs/current/wal-async-commit.html
 */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new Pool({
    connectionString: url,
    max: 16,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    query_timeout: 30_000,
    types: { getTypeParser },
    onConnect: (client) => client.query('SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY'),
  });
  // A connection that breaks is replaced when the next is needed; without an ear, Node would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const underway = new Set<Promise<unknown>>();
  const patient = <Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result> => {
    const done = patiently(() => withClient(pool, work));
    const isOver = (): boolean => underway.delete(done);
    underway.add(done);
    done.then(isOver, isOver);
    return done;
  };
  const database: Database = {
    query: (statement, values) => patient((client) => ask(client, statement, values)),
    write: (work) => patient((client) => transact(client, work)),
    async close() {
      // The pool would forget those that wait for a connection.
      await Promise.allSettled(underway);
      await pool.end();
    },
  };
  try {
    await refuseForgetful(database);
    await database.write(makeTables);
  } catch (fault) {
    await pool.end();
    throw fault;
  }
  return database;
}

const { INT2, INT4, INT8, NUMERIC, BOOL } = types.builtins;
const NUMBERS = new Set<number>([INT2, INT4, INT8, NUMERIC]);
const TRUTHS = new Set<number>([BOOL]);

/** Numbers come as numbers, yes and no as 1 and 0, all else as text. */
function getTypeParser(type: number): (text: string) => Value {
  if (TRUTHS.has(type)) return (text) => (text === 't' ? 1 : 0);
  return NUMBERS.has(type) ? Number : String;
}

/** Takes a connection for some work; one on which the work failed in an unknown way is not used again. */
async function withClient<Result>(pool: Pool, work: (client: PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect().catch(rethrow);
  try {
    const result = await work(client);
    client.release();
    return result;
  } catch (fault) {
    client.release(!(fault instanceof DatabaseError));
    throw fault;
  }
}

async function transact<Result>(
  client: PoolClient,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  await ask(client, 'BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE');
  const query: Asking['query'] = (statement, values) => ask(client, statement, values);
  const lock = async (key: string): Promise<void> => {
    await query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`courant ${key}`]);
  };
  const done = await outcomeOf({ query, lock }, work);
  if ('fault' in done) {
    if (!(done.fault instanceof ConnectionLost)) await query('ROLLBACK');
    throw done.fault;
  }
  // Not `ask`: if the answer is lost, nobody knows what became of it, and the work must not be done twice.
  const { command } = await client.query('COMMIT');
  // What fails without having been waited for turns a commit into its opposite.
  if (command !== 'COMMIT') throw new Error('a statement failed, so nothing of its transaction was kept');
  return done.result;
}

async function ask(client: PoolClient, statement: string, values: readonly Value[] = []): Promise<readonly Row[]> {
  const given = { ...nameOf(statement), text: statement, values: values.map(storable) };
  const { rows } = await client.query<Row>(given).catch(rethrow);
  return rows.map(rowOf);
}

const named = new Map<string, { readonly name: string }>();

/** A statement with a name is read and planned once for each connection; a search of many words makes ever new ones. */
function nameOf(statement: string): { readonly name?: string } {
  if (named.size < MOST_NAMED && !named.has(statement)) named.set(statement, { name: `courant ${named.size}` });
  return named.get(statement) ?? {};
}

/** @throws what was thrown, or that the connection was lost */
function rethrow(fault: Error): never {
  // Shutting down, starting, too many connections; what is no word of the server's comes from the connection.
  const isLost = fault instanceof DatabaseError ? /^(?:57P0[1-3]|53300|08)/.test(fault.code ?? '') : true;
  throw isLost ? new ConnectionLost(fault) : fault;
}

/** Does work again when that may help. Nothing that may have been committed comes here as one of these faults. */
async function patiently<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempts = 0; ; attempts += 1) {
    try {
      return await work();
    } catch (fault) {
      const pause = pausesAfter(fault)[attempts];
      if (pause === undefined) throw fault;
      await setTimeout(pause);
    }
  }
}

function pausesAfter(fault: unknown): readonly number[] {
  // Who has waited for long, or closed the database, won't wait again.
  if (fault instanceof ConnectionLost) return /timeout|after calling end/.test(String(fault.cause)) ? [] : UNTIL_BACK;
  if (!(fault instanceof DatabaseError)) return [];
  // The second time, the work finds what another transaction wrote at the same time.
  if (fault.code === '23505') return [0];
  return fault.code === '40001' || fault.code === '40P01' ? UNTIL_FREE : [];
}

/** Two instances that start at once would else make the same table. */
async function makeTables({ query, lock }: Transaction): Promise<void> {
  await lock('tables');
  await query(`CREATE OR REPLACE FUNCTION lower_case(given text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT lower(given COLLATE "und-x-icu") $$`);
  const serial = 'BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY';
  for (const table of tablesOf({ serial, integer: 'BIGINT', text: 'TEXT COLLATE "C"' })) await query(table);
}

/** @throws where the server confirms what isn't on disk, or can't hold every language */
async function refuseForgetful({ query }: Asking): Promise<void> {
  const needed = { fsync: /^on$/, full_page_writes: /^on$/, synchronous_commit: /^(?!off)/, server_encoding: /^UTF8$/ };
  for (const [name, wanted] of Object.entries(needed)) {
    const [row] = await query('SELECT current_setting($1) AS value', [name]);
    const value = String(row?.['value']);
    if (!wanted.test(value))
      throw new Error(`PostgreSQL's ${name} is ${value} for the comments' database, so that comments could be lost`);
  }
}
