import { join, relative } from 'node:path';
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { digest, provenDigest, type Digest } from '../kernel/digest.ts';
import { DamagedFile, isDamage, openDatabase, removeDatabase, type Condition } from './database.ts';

/** The ledger's file in the cache folder. */
export const LEDGER = 'ledger.sqlite';

/** The parts of a page's key: when view, layout and toolchain are the same, so is the page. */
export interface PageKey {
  readonly view: Digest;
  /** Of what the view was composed from: while that is the same, the view need not be composed to know that it is. */
  readonly inputs: Digest;
  /** The layouts' sources, with what all pages share. */
  readonly layout: Digest;
  readonly toolchain: Digest;
}

/** What the ledger knows of a written file. */
export interface LedgerRow extends PageKey {
  /** The output file, relative to the output folder. */
  readonly file: string;
  /** The digest of the bytes that were written. */
  readonly bytes: Digest;
  /** Their number, and the file's modification time in milliseconds, which together tell cheaply whether it was touched. */
  readonly size: number;
  readonly modified: number;
  /** The view as JSON, so that `explain` can say which part of it changed. */
  readonly json: string;
}

/** What was written by earlier builds, one row an output file. */
export interface Ledger {
  /** As they were when it was opened. */
  readonly rows: ReadonlyMap<string, KnownRow>;
  readonly json: (file: string) => string | undefined;
  /** Notes what is about to be written. Nothing counts before `commit`, so a build that dies leaves the ledger as it was. */
  readonly record: (row: LedgerRow) => void;
  /** Notes anew what is known of a file that stays as it is. */
  readonly confirm: (row: KnownRow) => void;
  readonly forget: (file: string) => void;
  readonly commit: () => void;
  /** Gives up what was not committed. */
  readonly close: () => void;
  readonly condition: Condition;
}

/** A row without the view. */
export type KnownRow = Omit<LedgerRow, 'json'>;

// Views stand apart, since every build reads all rows, and hardly ever a view. Since all are read, pages have no index but the one in
// memory: one on disk could be damaged apart from them, and would hide what is written from then on.
const TABLES = `
  CREATE TABLE IF NOT EXISTS pages (
    place INTEGER PRIMARY KEY, output TEXT, file TEXT, inputs TEXT, view TEXT, layout TEXT, toolchain TEXT, bytes TEXT,
    size INTEGER, modified REAL, proof TEXT
  );
  CREATE TABLE IF NOT EXISTS views (output TEXT, file TEXT, json TEXT, PRIMARY KEY (output, file))`;

const SHAPE = 3;

/**
 * Opens the ledger of an output folder. All rows are read, so that damage shows now and not in mid-build.
 * @param cache the cache folder, made when missing
 * @param output the output folder it speaks of; another folder's rows are not this one's
 */
export function openLedger(cache: string, output: string): Ledger {
  const file = join(cache, LEDGER);
  // Two folders that are restored side by side, wherever that is, are what they were.
  const name = relative(cache, output);
  const { database, condition } = openDatabase(file, SHAPE, TABLES);
  try {
    return ledgerIn(database, name, condition);
  } catch (fault) {
    database.close();
    if (!isDamage(fault)) throw fault;
    removeDatabase(file);
    return ledgerIn(openDatabase(file, SHAPE, TABLES).database, name, 'damaged');
  }
}

function ledgerIn(database: DatabaseSync, output: string, found: Condition): Ledger {
  const { rows, places, broken } = readRows(database, output);
  const condition = broken.length > 0 ? 'damaged' : found;
  const selectJson = database.prepare('SELECT json FROM views WHERE output = ? AND file = ?');
  const insert = database.prepare('INSERT OR REPLACE INTO pages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const insertJson = database.prepare('INSERT OR REPLACE INTO views VALUES (?, ?, ?)');
  const remove = database.prepare('DELETE FROM pages WHERE place = ?');
  const removeJson = database.prepare('DELETE FROM views WHERE output = ? AND file = ?');
  let isOpen = false;
  const begin = (): void => {
    if (isOpen) return;
    database.exec('BEGIN IMMEDIATE');
    isOpen = true;
    for (const place of broken) remove.run(place);
  };
  const confirm = (row: KnownRow): void => {
    begin();
    const { file, inputs, view, layout, toolchain, bytes, size, modified } = row;
    const place = places.get(file) ?? null;
    const columns = [output, file, inputs, view, layout, toolchain, bytes, size, modified, proofOf(row)];
    places.set(file, Number(insert.run(place, ...columns).lastInsertRowid));
  };
  return {
    condition,
    rows,
    json(file) {
      const json = selectJson.get(output, file)?.['json'];
      return typeof json === 'string' ? json : undefined;
    },
    record(row) {
      confirm(row);
      insertJson.run(output, row.file, row.json);
    },
    confirm,
    forget(file) {
      begin();
      remove.run(places.get(file) ?? null);
      places.delete(file);
      removeJson.run(output, file);
    },
    commit() {
      if (isOpen) database.exec('COMMIT');
      isOpen = false;
    },
    close: () => database.close(),
  };
}

/** What stands in the ledger, and where in it. */
interface Reading {
  readonly rows: ReadonlyMap<string, KnownRow>;
  readonly places: Map<string, number>;
  /** Where rows stand that are not as they were written, and so are as good as missing. */
  readonly broken: readonly number[];
}

/** @throws {DamagedFile} when rows are out of order or stand twice, so that what is written could not be found again */
function readRows(database: DatabaseSync, output: string): Reading {
  const select = database.prepare(
    'SELECT file, inputs, view, layout, toolchain, bytes, size, modified, proof, place, output FROM pages',
  );
  select.setReturnArrays(true);
  const rows = new Map<string, KnownRow>();
  const places = new Map<string, number>();
  const broken: number[] = [];
  let last = 0;
  for (const columns of select.iterate()) {
    if (!Array.isArray(columns)) continue;
    const [place, folder] = columns.slice(-2);
    if (Number(place) <= last) throw new DamagedFile(LEDGER);
    last = Number(place);
    if (folder !== output) continue;
    const row = rowOf(columns);
    if (row === undefined) broken.push(last);
    else if (places.has(row.file)) throw new DamagedFile(LEDGER);
    else {
      rows.set(row.file, row);
      places.set(row.file, last);
    }
  }
  return { rows, places, broken };
}

function proofOf({ file, inputs, view, layout, toolchain, bytes, size, modified }: KnownRow): Digest {
  return digest(`${file}\n${inputs} ${view} ${layout} ${toolchain} ${bytes} ${size} ${modified}`);
}

/** @returns the row, unless it was tampered with */
function rowOf(columns: readonly SQLOutputValue[]): KnownRow | undefined {
  const [file, inputs, view, layout, toolchain, bytes, size, modified, proof] = columns;
  const row = {
    file: String(file),
    inputs: provenDigest(inputs),
    view: provenDigest(view),
    layout: provenDigest(layout),
    toolchain: provenDigest(toolchain),
    bytes: provenDigest(bytes),
    size: Number(size),
    modified: Number(modified),
  };
  return proof === proofOf(row) ? row : undefined;
}
