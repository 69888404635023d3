import { readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARTICLE_EDITS } from './article-edits.ts';
import { buildWith } from './direct-render.ts';
import { bytesOf } from './folders.ts';
import { courantIn } from '../cli/courant.ts';
import { makeSite } from '../site.ts';
import { firstIssue } from './newspaper.ts';
import { Press, Studio } from './press.ts';
import { SEQUENCES } from './sequence.ts';

/** What becomes of a file: by its bytes, and a number that says where. */
const DAMAGES: Readonly<Record<string, (path: string, where: number) => void>> = {
  removed: (path) => rmSync(path),
  emptied: (path) => truncateSync(path),
  truncated: (path, where) => truncateSync(path, where % Math.max(1, readFileSync(path).length)),
  garbled(path, where) {
    const bytes = readFileSync(path);
    for (let at = where % 89; at < bytes.length; at += 89) bytes[at] = (bytes[at] ?? 0) ^ (1 + (where % 255));
    writeFileSync(path, bytes);
  },
  'changed in one byte'(path, where) {
    const bytes = readFileSync(path);
    if (bytes.length > 0) bytes[where % bytes.length] = (bytes[where % bytes.length] ?? 0) ^ 1;
    writeFileSync(path, bytes);
  },
  'zero in the middle'(path, where) {
    const bytes = readFileSync(path);
    const from = where % Math.max(1, bytes.length);
    writeFileSync(path, bytes.fill(0, from, Math.min(bytes.length, from + 4096)));
  },
  'replaced by text': (path) => writeFileSync(path, 'This is nothing of ours.\n'),
  // The number of a database's shape stands here.
  'from another version'(path) {
    const bytes = readFileSync(path);
    if (bytes.length > 63) bytes.writeUInt32BE(4711, 60);
    writeFileSync(path, bytes);
  },
};

/** Damages one file of a folder. */
function damage(folder: string, how: string, which: number, where: number): void {
  const files = [...bytesOf(folder).keys()].filter((file) => file !== '.courant');
  const file = files[which % files.length];
  if (file !== undefined) DAMAGES[how]?.(join(folder, file), where);
}

const blow = fc.tuple(fc.constantFrom(...Object.keys(DAMAGES)), fc.nat(200), fc.nat(100_000));

describe('after any damage, a build leaves what a clean build makes', () => {
  const studio = new Studio();
  const RUNS = Math.ceil(SEQUENCES * 0.1);

  it.each([
    { where: 'to databases and lists', cached: ['cache.sqlite', 'ledger.sqlite'] },
    { where: 'to any file of the cache', cached: ['.'] },
  ])('$where', { timeout: RUNS * 5000 }, async ({ cached }) => {
    const edit = fc.tuple(fc.constantFrom('editBody', 'editTitle', 'add', 'remove'), fc.nat(60), fc.nat(60));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...cached), blow), { minLength: 1, maxLength: 3 }),
        fc.array(blow, { maxLength: 3 }),
        fc.option(edit),
        async (toCache, toOutput, change) => {
          const press = new Press(studio, firstIssue(8));
          try {
            await press.check();
            for (const [file, [how, which, where]] of toCache) {
              if (file === '.') damage(press.cache, how, which, where);
              else if (bytesOf(press.cache).has(file)) DAMAGES[how]?.(join(press.cache, file), where);
            }
            for (const [how, which, where] of toOutput) damage(press.output, how, which, where);
            press.unsettle();
            if (change !== null)
              press.paper = ARTICLE_EDITS[change[0]]?.(press.paper, change[1], change[2]) ?? press.paper;
            press.write();
            await press.check();
            // What was made anew is as good as it ever was.
            await press.check();
          } finally {
            press.close();
          }
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('even when the output is gone and only the cache is left, damaged', { timeout: RUNS * 5000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(blow, { minLength: 1, maxLength: 3 }), async (blows) => {
        const press = new Press(studio, firstIssue(8));
        try {
          await press.check();
          for (const [how, which, where] of blows) damage(press.cache, how, which, where);
          rmSync(press.output, { recursive: true });
          press.unsettle();
          await press.check();
        } finally {
          press.close();
        }
      }),
      { numRuns: RUNS },
    );
  });
});

it('a cache that lies in another folder now, as after a restore, is as good as before', async () => {
  const press = new Press(new Studio(), firstIssue(8));
  await press.check();
  const cache = join(press.folder, 'restored');
  renameSync(press.cache, cache);
  expect(await buildWith({ ...press.options, cache }, press.studio.render)).toMatchObject({ written: 0, removed: 0 });
  press.close();
});

it.each([
  { file: 'cache.sqlite', how: 'truncated' },
  { file: 'cache.sqlite', how: 'removed' },
  { file: 'ledger.sqlite', how: 'removed' },
  { file: 'ledger.sqlite', how: 'replaced by text' },
  { file: 'ledger.sqlite', how: 'from another version' },
])('the program says in one line that $file, $how, is made anew', async ({ file, how }) => {
  const site = makeSite();
  expect(await courantIn(site, 'build')).toMatchObject({ code: 0, stderr: '' });
  DAMAGES[how]?.(join(site.cache, file), 5000);
  const { code, stdout, stderr } = await courantIn(site, 'build');
  const said = `${stdout}${stderr}`.split('\n').filter((line) => /\b(?:cache|ledger)\b/.test(line));
  expect({ code, said }).toEqual({ code: 0, said: [expect.stringContaining(file.replace('.sqlite', ''))] });
  expect(await courantIn(site, 'build')).toMatchObject({ code: 0, stderr: '' });
});
