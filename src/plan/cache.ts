import { join } from 'node:path';
import type { Cache } from '../kernel/cache.ts';
import { digest } from '../kernel/digest.ts';
import { openDatabase } from './database.ts';

/** A cache on disk. */
export interface DiskCache extends Cache {
  /** Keeps what was set since the last commit, and forgets what no build has asked for in a while. */
  readonly commit: () => void;
  readonly close: () => void;
}

const TABLES = 'CREATE TABLE IF NOT EXISTS texts (key TEXT PRIMARY KEY, proof TEXT NOT NULL, text TEXT NOT NULL)';
const SHAPE = 1;

/**
 * Opens the cache of finished work, `cache.sqlite`. Each text is kept with its digest: one that was tampered with is as good as
 * missing, so a damaged cache can cost time but never make a wrong page.
 * @param folder the cache folder
 */
export function openCache(folder: string): DiskCache {
  const { database } = openDatabase(join(folder, 'cache.sqlite'), SHAPE, TABLES);
  const select = database.prepare('SELECT proof, text FROM texts WHERE key = ?');
  const insert = database.prepare('INSERT OR REPLACE INTO texts VALUES (?, ?, ?)');
  let isOpen = false;
  return {
    get(key) {
      const row = select.get(key);
      const text = row?.['text'];
      return typeof text === 'string' && row?.['proof'] === digest(text) ? text : undefined;
    },
    set(key, text) {
      if (!isOpen) database.exec('BEGIN IMMEDIATE');
      isOpen = true;
      insert.run(key, digest(text), text);
    },
    commit() {
      if (isOpen) database.exec('COMMIT');
      isOpen = false;
    },
    close: () => database.close(),
  };
}
