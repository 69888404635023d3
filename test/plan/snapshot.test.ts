import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openSnapshot } from '../../src/plan/snapshot.ts';
import { makeFolder } from '../site.ts';

const BYTES = Uint8Array.from({ length: 64 }, (_, index) => index);

it('gives what was written last, to another process as well, at a place where numbers may stand', () => {
  const folder = join(makeFolder(), 'deep', 'snapshot');
  expect(openSnapshot(folder).read('part')).toBeUndefined();
  openSnapshot(folder).write('part', new Uint8Array(8));
  openSnapshot(folder).write('part', BYTES);
  const read = openSnapshot(folder).read('part');
  expect([...(read ?? [])]).toEqual([...BYTES]);
  expect((read?.byteOffset ?? 1) % 8).toBe(0);
});

it.each([
  ['was cut off', (file: string) => truncateSync(file, 40)],
  ['was emptied', (file: string) => truncateSync(file, 0)],
  ['was tampered with', (file: string) => writeFileSync(file, readFileSync(file).fill(7, 30, 31))],
])('takes a part that %s for missing', (_, damage) => {
  const folder = makeFolder();
  openSnapshot(folder).write('part', BYTES);
  damage(join(folder, 'part'));
  expect(openSnapshot(folder).read('part')).toBeUndefined();
});
