import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { digest } from '../../src/kernel/digest.ts';
import { SeenDigests } from '../../src/read/seen.ts';
import { makeFolder } from '../site.ts';

// Installed long before this test began, so no tick of a clock is in doubt.
const SETTLED = fileURLToPath(import.meta.resolve('sharp'));

describe('the digests that an earlier run saw', () => {
  it('are recalled for a file that has not changed since', () => {
    const list = join(makeFolder(), 'seen.txt');
    const first = new SeenDigests(list);
    expect(first.recall(SETTLED)).toBeUndefined();
    const { digest: taken, bytes } = first.read(SETTLED);
    expect(taken).toBe(digest(bytes));
    first.save();
    expect(new SeenDigests(list).recall(SETTLED)).toBe(taken);
  });

  it('are not written down for a file that changed just before it was read', () => {
    const [cache, content] = [makeFolder(), makeFolder()];
    const file = join(content, 'new.jpg');
    writeFileSync(file, 'one');
    const first = new SeenDigests(join(cache, 'seen.txt'));
    first.read(file);
    first.save();
    expect(new SeenDigests(join(cache, 'seen.txt')).recall(file)).toBeUndefined();
    expect(readdirSync(cache)).toEqual([]);
  });

  it('do not survive a change that keeps size and modification time', () => {
    const content = makeFolder();
    const [list, file] = [join(content, 'seen.txt'), join(content, 'new.jpg')];
    const write = (text: string): bigint => {
      writeFileSync(file, text);
      utimesSync(file, 1e9, 1e9);
      return statSync(file, { bigint: true }).ctimeNs;
    };
    const changed = write('one');
    const { size, ino, mtimeNs } = statSync(file, { bigint: true });
    const line = `${digest('one')} ${size} ${ino} ${mtimeNs} ${changed} ${file}\n`;
    writeFileSync(list, `${digest(line)}\n${line}`);
    expect(new SeenDigests(list).recall(file)).toBe(digest('one'));
    while (write('two') === changed); // until the clock has ticked
    expect(statSync(file, { bigint: true })).toMatchObject({ size, ino, mtimeNs });
    expect(new SeenDigests(list).recall(file)).toBeUndefined();
  });

  it('are not taken from a list that was tampered with', () => {
    const list = join(makeFolder(), 'seen.txt');
    const first = new SeenDigests(list);
    const { digest: taken } = first.read(SETTLED);
    first.save();
    writeFileSync(list, readFileSync(list, 'utf8').replaceAll(taken, digest('forged')));
    expect(new SeenDigests(list).recall(SETTLED)).toBeUndefined();
  });

  it('are forgotten of files that nobody asks for any more', () => {
    const list = join(makeFolder(), 'seen.txt');
    const other = fileURLToPath(import.meta.resolve('luxon'));
    const first = new SeenDigests(list);
    for (const file of [SETTLED, other]) first.read(file);
    first.save();
    const second = new SeenDigests(list);
    second.recall(SETTLED);
    second.read(SETTLED);
    second.save();
    expect(readFileSync(list, 'utf8')).not.toContain(other);
  });

  it('are read anew when the list is damaged', () => {
    const content = makeFolder();
    const list = join(content, 'seen.txt');
    writeFileSync(list, `\u0000\u0000\n{}\n${SETTLED}\nx 1 2 3 4 ${SETTLED}`);
    expect(new SeenDigests(list).recall(SETTLED)).toBeUndefined();
  });
});
