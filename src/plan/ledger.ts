import { join } from 'node:path';
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { recalledDigest, type Digest } from '../kernel/digest.ts';
import { openDatabase } from './database.ts';

/** The parts of a page's key: when all are the same, so is the page. */
export interface PageKey {
  readonly view: Digest;
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
  readonly rows: () => ReadonlyMap<string, Omit<LedgerRow, 'json'>>;
  readonly json: (file: string) => string | undefined;
  /** Notes what is about to be written. Nothing counts before `commit`, so a build that dies leaves the ledger as it was. */
  readonly record: (row: LedgerRow) => void;
  readonly forget: (file: string) => void;
  readonly commit: () => void;
  /** Gives up what was not committed. */
  readonly close: () => void;
  /** Set when the ledger that was there could not be used and a new one was begun. */
  readonly fresh: 'unreadable' | undefined;
}

// Asking for a maximum goes through every row, so that damage shows when the ledger is opened, not in mid-build.
const TABLES = `
  CREATE TABLE IF NOT EXISTS pages (
    output TEXT NOT NULL, file TEXT NOT NULL, view TEXT NOT NULL, layout TEXT NOT NULL, toolchain TEXT NOT NULL,
    bytes TEXT NOT NULL, size INTEGER NOT NULL, modified REAL NOT NULL, json TEXT NOT NULL, PRIMARY KEY (output, file)
  );
  SELECT max(modified) FROM pages`;
const SHAPE = 1;

/**
 * Opens the ledger of an output folder.
 * @param cache the cache folder, made when missing
 * @param output the output folder it speaks of; another folder's rows are not this one's
 */
export function openLedger(cache: string, output: string): Ledger {
  const { database, fresh } = openDatabase(join(cache, 'ledger.sqlite'), SHAPE, TABLES);
  return ledgerIn(database, output, fresh);
}

function ledgerIn(database: DatabaseSync, output: string, fresh: 'unreadable' | undefined): Ledger {
  const select = database.prepare(
    'SELECT file, view, layout, toolchain, bytes, size, modified FROM pages WHERE output = ?',
  );
  const selectJson = database.prepare('SELECT json FROM pages WHERE output = ? AND file = ?');
  const insert = database.prepare('INSERT OR REPLACE INTO pages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const remove = database.prepare('DELETE FROM pages WHERE output = ? AND file = ?');
  let isOpen = false;
  const begin = (): void => {
    if (!isOpen) database.exec('BEGIN IMMEDIATE');
    isOpen = true;
  };
  return {
    fresh,
    rows: () => new Map(select.all(output).map((row) => [text(row['file']), rowOf(row)])),
    json: (file) => {
      const row = selectJson.get(output, file);
      return row && text(row['json']);
    },
    record({ file, view, layout, toolchain, bytes, size, modified, json }) {
      begin();
      insert.run(output, file, view, layout, toolchain, bytes, size, modified, json);
    },
    forget(file) {
      begin();
      remove.run(output, file);
    },
    commit() {
      if (isOpen) database.exec('COMMIT');
      isOpen = false;
    },
    close: () => database.close(),
  };
}

function rowOf(row: Record<string, SQLOutputValue>): Omit<LedgerRow, 'json'> {
  return {
    file: text(row['file']),
    view: recalledDigest(row['view']),
    layout: recalledDigest(row['layout']),
    toolchain: recalledDigest(row['toolchain']),
    bytes: recalledDigest(row['bytes']),
    size: Number(row['size']),
    modified: Number(row['modified']),
  };
}

function text(value: SQLOutputValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
