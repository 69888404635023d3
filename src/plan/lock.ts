import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { error, Unpublishable } from '../kernel/problem.ts';
import { isDamage, removeDatabase } from './database.ts';

// Often enough that nobody waits for nothing, and for as long as the largest of archives takes.
const PAUSE = 50;
const MOST_PAUSES = (30 * 60 * 1000) / PAUSE;

/**
 * Keeps a cache folder to one build at a time. The lock is SQLite's, so that the operating system frees it when a build is killed.
 * @param folder the cache folder, made when missing
 * @param waiting is told, once, when another build is at work
 * @returns what frees it
 * @throws Unpublishable when the other build does not end
 */
export async function lockCache(folder: string, waiting: () => void = () => {}): Promise<() => void> {
  mkdirSync(folder, { recursive: true });
  for (let pauses = 0; pauses <= MOST_PAUSES; pauses += 1) {
    const release = tryLock(join(folder, 'lock.sqlite'));
    if (release !== undefined) return release;
    if (pauses === 0) waiting();
    await setTimeout(PAUSE);
  }
  throw new Unpublishable([error('another build is at work', undefined, 'wait for it, or name another --cache')]);
}

// What SQLite says while somebody else holds the lock.
const BUSY = 5;

function tryLock(file: string): (() => void) | undefined {
  const database = new DatabaseSync(file);
  try {
    database.exec('BEGIN EXCLUSIVE');
    return () => database.close();
  } catch (fault) {
    database.close();
    if (isDamage(fault)) removeDatabase(file);
    else if (!(fault instanceof Error && 'errcode' in fault && fault.errcode === BUSY)) throw fault;
    return undefined;
  }
}
