import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { SHELVES, type Shelf, type Shelves, type Snapshot } from '../kernel/cache.ts';
import { digest, type Digest } from '../kernel/digest.ts';
import { openDatabase, type Condition } from './database.ts';
import { LEDGER } from './ledger.ts';
import { openSnapshot } from './snapshot.ts';

/** The cache on disk. */
export interface DiskCache {
  readonly shelves: Shelves;
  /** What the last build handed over. */
  readonly handover: { readonly snapshot: Snapshot; readonly edition: Digest };
  /** Keeps what was set since the last commit. */
  readonly commit: () => void;
  /** Forgets the files that are not among these. */
  readonly sweep: (files: ReadonlySet<string>) => void;
  readonly close: () => void;
  /** How it was found, as far as that is known by now. */
  readonly condition: () => Condition;
}

const TABLES = `
  ${SHELVES.map((name) => `CREATE TABLE IF NOT EXISTS ${name}_shelf (file TEXT PRIMARY KEY, mark TEXT, proof TEXT, text TEXT)`).join(';')};
  CREATE TABLE IF NOT EXISTS edition (name TEXT PRIMARY KEY)`;
const SHAPE = 2;

// Every build asks these for every file, and what they hold is short: reading them whole takes a seventh of the time.
const READ_WHOLE: ReadonlySet<string> = new Set<keyof Shelves>(['articles', 'references']);

/**
 * Opens the cache of finished work, `cache.sqlite`. Each text is kept with a digest of itself, its file and its mark: one that was
 * tampered with is as good as missing, so a damaged cache can cost time but never make a wrong page.
 * @param folder the cache folder
 * @param edition the digest of the code that does the work; what another edition made is thrown away
 */
export function openCache(folder: string, edition: Digest): DiskCache {
  // A ledger beside it says that the site was built before, and that this cache was lost.
  const wasBuilt = existsSync(join(folder, LEDGER));
  const { database, condition } = openDatabase(join(folder, 'cache.sqlite'), SHAPE, TABLES);
  const [known] = database.prepare('SELECT name FROM edition').all();
  if (known?.['name'] !== edition) {
    database.exec(
      ['edition', ...SHELVES.map((name) => `${name}_shelf`)].map((table) => `DELETE FROM ${table}`).join(';'),
    );
    database.prepare('INSERT INTO edition VALUES (?)').run(edition);
  }
  const isForeign = known !== undefined && known['name'] !== edition;
  const found = isForeign ? 'of another version' : condition === 'missing' && wasBuilt ? 'lost' : condition;
  let damaged = false;
  const proven: Proven = (file, mark, proof, text) => {
    if (typeof text === 'string' && proof === proofOf(file, mark, text)) return text;
    damaged = true;
    return undefined;
  };
  let isOpen = false;
  const begin = (): void => {
    if (!isOpen) database.exec('BEGIN IMMEDIATE');
    isOpen = true;
  };
  const shelf = (name: keyof Shelves): Shelf =>
    (READ_WHOLE.has(name) ? wholeShelf : shelfIn)(database, name, { begin, proven });
  return {
    handover: { snapshot: openSnapshot(join(folder, 'snapshot')), edition },
    condition: () => (damaged ? 'damaged' : found),
    shelves: {
      articles: shelf('articles'),
      references: shelf('references'),
      prose: shelf('prose'),
      terms: shelf('terms'),
    },
    commit() {
      if (isOpen) database.exec('COMMIT');
      isOpen = false;
    },
    sweep(files) {
      const gone = database
        .prepare('SELECT file FROM articles_shelf')
        .all()
        .flatMap(({ file }) => (typeof file === 'string' && !files.has(file) ? [file] : []));
      for (const name of SHELVES) {
        const remove = database.prepare(`DELETE FROM ${name}_shelf WHERE file = ?`);
        for (const file of gone) {
          begin();
          remove.run(file);
        }
      }
    },
    close: () => database.close(),
  };
}

function proofOf(file: string, mark: string, text: string): Digest {
  return digest(`${file}\n${mark}\n${text}`);
}

/** Passes a kept text on when its proof is right. */
type Proven = (file: string, mark: string, proof: unknown, text: unknown) => string | undefined;

/** What all shelves of a cache share: the transaction that they write in, and what proves their texts. */
interface Common {
  readonly begin: () => void;
  readonly proven: Proven;
}

function shelfIn(database: DatabaseSync, name: keyof Shelves, { begin, proven }: Common): Shelf {
  const select = database.prepare(`SELECT proof, text FROM ${name}_shelf WHERE file = ? AND mark = ?`);
  const insert = database.prepare(`INSERT OR REPLACE INTO ${name}_shelf VALUES (?, ?, ?, ?)`);
  return {
    has: (file, mark) => select.get(file, mark) !== undefined,
    get(file, mark) {
      const row = select.get(file, mark);
      return row === undefined ? undefined : proven(file, mark, row['proof'], row['text']);
    },
    set(file, mark, text) {
      begin();
      insert.run(file, mark, proofOf(file, mark, text), text);
    },
  };
}

/** A shelf that is read at the first question. */
function wholeShelf(database: DatabaseSync, name: keyof Shelves, common: Common): Shelf {
  const { set } = shelfIn(database, name, common);
  let kept: Map<string, readonly unknown[]> | undefined;
  const rows = (): Map<string, readonly unknown[]> => {
    if (kept !== undefined) return kept;
    const select = database.prepare(`SELECT file, mark, proof, text FROM ${name}_shelf`);
    select.setReturnArrays(true);
    kept = new Map();
    for (const row of select.iterate()) if (Array.isArray(row)) kept.set(String(row[0]), row);
    return kept;
  };
  return {
    has: (file, mark) => rows().get(file)?.[1] === mark,
    get(file, mark) {
      const [, markThen, proof, text] = rows().get(file) ?? [];
      return markThen === mark ? common.proven(file, mark, proof, text) : undefined;
    },
    set(file, mark, text) {
      set(file, mark, text);
      kept?.set(file, [file, mark, proofOf(file, mark, text), text]);
    },
  };
}
