import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { courantIn, NODE, type Run } from '../cli/courant.ts';
import { article, makeFolder, makeSite, PROJECT, type TestSite } from '../site.ts';
import { bytesOf, differences } from './folders.ts';

/** Whether a build did its work, or said in one line that another one is at work. */
function isClear({ code, stderr }: Run): boolean {
  return code === 0 || /^[^\n]*another build is at work[^\n]*\n$/i.test(stderr);
}

function writeStories(site: TestSite, round: number): void {
  for (let index = 0; index < 12; index += 1) {
    const fields = { title: `Story ${index} of round ${round}`, topics: `[Round ${round}]` };
    site.write(`articles/2026/10/story-${index}.md`, article(fields));
  }
}

async function expectClean(site: TestSite): Promise<void> {
  const clean = makeFolder();
  const folders = ['--output', join(clean, 'out'), '--cache', join(clean, 'cache')];
  expect(await courantIn(site, 'build', ...folders)).toMatchObject({ code: 0 });
  expect(differences(bytesOf(site.output), bytesOf(join(clean, 'out')))).toEqual([]);
}

/** Starts a build that stops half way, with some pages staged, until a file is there. */
async function holdBuild(site: TestSite): Promise<{ readonly child: ChildProcess; readonly release: () => void }> {
  const hold = join(site.folder, 'go');
  const orders = JSON.stringify({ options: site.options(), hold });
  const child = spawn(NODE, [join(PROJECT, 'test/build/child.ts'), orders], { stdio: ['ignore', 'pipe', 'inherit'] });
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  expect(child.exitCode).toBeNull();
  return { child, release: () => writeFileSync(hold, '') };
}

describe('two builds at once on one cache', () => {
  it('each end well or say that another is at work, and leave a clean site', { timeout: 60_000 }, async () => {
    const site = makeSite();
    for (const round of [1, 2]) {
      writeStories(site, round);
      const runs = await Promise.all([courantIn(site, 'build'), courantIn(site, 'build')]);
      expect(runs.filter((run) => !isClear(run))).toEqual([]);
      expect(runs.map(({ code }) => code)).toContain(0);
      // Neither the cache nor the ledger came to harm: there is nothing left to do, nor to undo.
      const { code, stdout } = await courantIn(site, 'build', '--format', 'json');
      const report: unknown = JSON.parse(stdout);
      expect({ code, report }).toMatchObject({ code: 0, report: { written: 0, removed: 0, problems: [] } });
    }
    await expectClean(site);
  });

  it(
    'do each other no harm when one comes while the other has half of its pages ready',
    { timeout: 60_000 },
    async () => {
      const site = makeSite();
      writeStories(site, 1);
      const { child, release } = await holdBuild(site);
      const second = courantIn(site, 'build');
      // A second build that waits, waits for the first, however long that takes.
      await Promise.race([second, setTimeout(8000)]);
      release();
      const [code] = await once(child, 'exit');
      expect(code).toBe(0);
      expect(await second).toSatisfy(isClear);
      await expectClean(site);
    },
  );

  it('are not thought of where one was killed', async () => {
    const site = makeSite();
    writeStories(site, 1);
    const { child } = await holdBuild(site);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await courantIn(site, 'build')).toMatchObject({ code: 0, stderr: '' });
    await expectClean(site);
  });
});
