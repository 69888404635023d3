import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { lockCache } from '../../src/plan/lock.ts';
import { makeFolder } from '../site.ts';

it('lets one build at a time into a cache, and tells the other that it waits', async () => {
  const folder = join(makeFolder(), '.cache');
  const events: string[] = [];
  const release = await lockCache(folder, () => void events.push('the first waits'));
  const second = lockCache(folder, () => events.push('the second waits'));
  await setTimeout(100);
  events.push('the first is done');
  release();
  (await second)();
  events.push('the second was in');
  expect(events).toEqual(['the second waits', 'the first is done', 'the second was in']);
});

it('is freed when the build that holds it is killed', async () => {
  const folder = makeFolder();
  const lock = JSON.stringify(new URL('../../src/plan/lock.ts', import.meta.url).href);
  const held = `await (await import(${lock})).lockCache(${JSON.stringify(folder)})`;
  const program = `${held}; console.log('in'); setInterval(() => {}, 1e6)`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');
  const waits: string[] = [];
  (await lockCache(folder, () => waits.push('waits')))();
  expect(waits).toEqual([]);
});

it('survives a lock file that is no database', async () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'lock.sqlite'), 'This is not a database. '.repeat(400));
  (await lockCache(folder))();
});
