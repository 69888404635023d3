import { mkdirSync, readdirSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { digest } from '../../src/kernel/digest.ts';
import { despiteDamage } from '../../src/plan/database.ts';
import { openLedger, type Ledger, type LedgerRow } from '../../src/plan/ledger.ts';
import { makeFolder } from '../site.ts';

const FILE = 'ledger.sqlite';

function rowOf(file: string): LedgerRow {
  const parts = {
    inputs: digest(`${file} inputs`),
    view: digest(`${file} view`),
    layout: digest('layout'),
    toolchain: digest('tools'),
  };
  return { file, ...parts, bytes: digest(file), size: 7, modified: 1_700_000_000_000.25, json: `{"file":"${file}"}` };
}

/** Opens a ledger, works with it, and closes it whatever happens. */
function within<Result>(cache: string, output: string, work: (ledger: Ledger) => Result): Result {
  const ledger = openLedger(cache, output);
  try {
    return work(ledger);
  } finally {
    ledger.close();
  }
}

function write(cache: string, output: string, ...files: readonly string[]): void {
  within(cache, output, (ledger) => {
    for (const file of files) ledger.record(rowOf(file));
    ledger.commit();
  });
}

const filesIn = (cache: string, output: string): string[] =>
  within(cache, output, (ledger) => [...ledger.rows.keys()].toSorted());

describe('openLedger', () => {
  it('remembers from build to build what was written', () => {
    const cache = makeFolder();
    write(cache, '/out', 'a.html', 'b/index.html');
    within(cache, '/out', (ledger) => {
      const { json, ...row } = rowOf('b/index.html');
      expect(ledger.condition).toBe('sound');
      expect(ledger.rows.get('b/index.html')).toEqual(row);
      expect(ledger.json('b/index.html')).toBe(json);
      expect(ledger.json('c.html')).toBeUndefined();
      ledger.forget('a.html');
      ledger.commit();
    });
    expect(filesIn(cache, '/out')).toEqual(['b/index.html']);
  });

  it('forgets what was not committed', () => {
    const cache = makeFolder();
    write(cache, '/out', 'a.html');
    within(cache, '/out', (ledger) => {
      ledger.forget('a.html');
      ledger.record(rowOf('b.html'));
    });
    expect(filesIn(cache, '/out')).toEqual(['a.html']);
  });

  it('keeps the rows of two output folders apart', () => {
    const cache = makeFolder();
    write(cache, '/one', 'a.html', 'b.html');
    write(cache, '/two', 'a.html');
    within(cache, '/two', (ledger) => {
      ledger.forget('a.html');
      ledger.forget('b.html');
      ledger.commit();
    });
    expect(filesIn(cache, '/one')).toEqual(['a.html', 'b.html']);
    expect(filesIn(cache, '/two')).toEqual([]);
  });

  it.each([
    ['is no database', 'damaged', (file: string) => writeFileSync(file, 'This is not a database. '.repeat(400))],
    ['was cut off', 'damaged', (file: string) => truncateSync(file, 5000)],
    ['was cut off within its first page', 'damaged', (file: string) => truncateSync(file, 60)],
    [
      'is of another version',
      'of another version',
      (file: string) => {
        const database = new DatabaseSync(file);
        database.exec('PRAGMA user_version = 99');
        database.close();
      },
    ],
  ])('begins anew when the file %s', (_, condition, damage) => {
    const cache = makeFolder();
    write(cache, '/out', ...Array.from({ length: 200 }, (_file, index) => `${index}.html`));
    damage(join(cache, FILE));
    within(cache, '/out', (ledger) => {
      expect(ledger.condition).toBe(condition);
      expect(ledger.rows.size).toBe(0);
    });
    write(cache, '/out', 'a.html');
    expect(filesIn(cache, '/out')).toEqual(['a.html']);
  });

  it('begins anew when a page in the middle of the file is damaged', () => {
    const cache = makeFolder();
    write(cache, '/out', ...Array.from({ length: 200 }, (_, index) => `${index}.html`));
    const bytes = readFileSync(join(cache, FILE));
    bytes.fill(0x55, 4096);
    writeFileSync(join(cache, FILE), bytes);
    expect(filesIn(cache, '/out')).toEqual([]);
  });

  it('takes no row at its word that was tampered with', () => {
    const cache = makeFolder();
    write(cache, '/out', 'a.html', 'b.html');
    const database = new DatabaseSync(join(cache, FILE));
    database.exec(`UPDATE pages SET bytes = '${digest('forged')}' WHERE file = 'a.html'`);
    database.close();
    expect(filesIn(cache, '/out')).toEqual(['b.html']);
  });

  it('notes anew what is known of a file that stays, and keeps its view', () => {
    const cache = makeFolder();
    write(cache, '/out', 'a.html');
    const { json, ...row } = rowOf('a.html');
    within(cache, '/out', (ledger) => {
      ledger.confirm({ ...row, inputs: digest('other inputs') });
      ledger.commit();
    });
    within(cache, '/out', (ledger) => {
      expect(ledger.rows.get('a.html')).toEqual({ ...row, inputs: digest('other inputs') });
      expect(ledger.json('a.html')).toBe(json);
    });
  });

  it('knows its output folder wherever both are moved together', () => {
    const folder = makeFolder();
    write(join(folder, 'here', '.cache'), join(folder, 'here', '_site'), 'a.html');
    renameSync(join(folder, 'here'), join(folder, 'there'));
    expect(filesIn(join(folder, 'there', '.cache'), join(folder, 'there', '_site'))).toEqual(['a.html']);
  });

  it('makes the cache folder', () => {
    const cache = join(makeFolder(), 'deep', 'cache');
    write(cache, '/out', 'a.html');
    expect(readdirSync(cache)).toContain(FILE);
  });

  it('does not take for a ledger what it may not remove', () => {
    const cache = makeFolder();
    mkdirSync(join(cache, FILE));
    expect(() => openLedger(cache, '/out')).toThrow();
  });
});

it('knows again what was written after a byte of it was changed, wherever that was', async () => {
  const cache = makeFolder();
  const files = Array.from({ length: 12 }, (_, index) => `2026/11/story-${index}/index.html`);
  write(cache, '/out', ...files);
  const path = join(cache, FILE);
  const sound = readFileSync(path);
  const forgotten: number[] = [];
  for (let offset = 100; offset < sound.length; offset += 13) {
    const damaged = Uint8Array.from(sound, (byte, index) => (index === offset ? byte ^ 0xff : byte));
    writeFileSync(path, damaged);
    // What shows only in mid-work is done again without it, as a build does.
    await despiteDamage(cache, async () => write(cache, '/out', ...files));
    const { rows, condition } = within(cache, '/out', (ledger) => ledger);
    if (rows.size !== files.length || condition !== 'sound') forgotten.push(offset);
  }
  expect(forgotten).toEqual([]);
});
