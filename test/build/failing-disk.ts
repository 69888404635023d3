import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** What changes a file system, of the calls that a build makes. */
const CALLS = [
  'writeFileSync',
  'renameSync',
  'copyFileSync',
  'mkdirSync',
  'rmSync',
  'rmdirSync',
  'unlinkSync',
  'linkSync',
  'utimesSync',
] as const;

/**
 * Counts the calls that change the file system, for as long as some work takes.
 * @param strike is told the number of each call before it is done, from 0; what it throws, the call throws
 * @param work what is done meanwhile
 */
export async function watchingDisk<Value>(strike: (count: number) => void, work: () => Promise<Value>): Promise<Value> {
  let count = 0;
  const originals = CALLS.map((name) => [name, fs[name]] as const);
  for (const [name, original] of originals) {
    const watched = (...parameters: unknown[]): unknown => {
      strike(count);
      count += 1;
      return Reflect.apply(original, fs, parameters);
    };
    Reflect.set(fs, name, watched);
  }
  syncBuiltinESMExports();
  try {
    return await work();
  } finally {
    for (const [name, original] of originals) Reflect.set(fs, name, original);
    syncBuiltinESMExports();
  }
}
