import { execFile } from 'node:child_process';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { NODE } from '../cli/courant.ts';
import { PROJECT } from '../site.ts';
import { ARTICLE_EDITS } from './article-edits.ts';
import { bytesOf } from './folders.ts';
import { firstIssue } from './newspaper.ts';
import { Press, Studio } from './press.ts';
import { SEQUENCES } from './sequence.ts';

const RUNS = Math.ceil(SEQUENCES * 0.04);

/** Builds in a process that is killed when it is about to change the file system for the so-manieth time. */
function killedAt(strike: number, press: Press): Promise<string | undefined> {
  const orders = JSON.stringify({ options: press.options, strike });
  return new Promise((resolve, reject) => {
    execFile(NODE, [join(PROJECT, 'test/build/child.ts'), orders], (fault) => {
      // A copy may claim an address that is taken; a build that refuses that has nothing to lose.
      if (fault === null || fault.signal === 'SIGKILL' || /^Unpublishable/m.test(fault.message)) resolve(fault?.signal);
      else reject(fault);
    });
  });
}

it(
  'a build that is killed at any moment leaves whole files, and the next one what a clean build makes',
  async () => {
    const studio = new Studio();
    let killed = 0;
    const edits = fc.array(
      fc.tuple(
        fc.constantFrom('add', 'editTitle', 'remove', 'rename', 'changeCategory', 'copy'),
        fc.nat(60),
        fc.nat(60),
      ),
      {
        minLength: 1,
        maxLength: 3,
      },
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(110), edits, fc.boolean(), async (strike, changes, isFirst) => {
        const press = new Press(studio, firstIssue(9));
        try {
          if (!isFirst) await press.check();
          const before = bytesOf(press.output);
          for (const [name, at, what] of changes)
            press.paper = ARTICLE_EDITS[name]?.(press.paper, at, what) ?? press.paper;
          press.write();
          if ((await killedAt(strike, press)) === 'SIGKILL') killed += 1;
          const left = bytesOf(press.output);
          press.unsettle();
          await press.check();
          const after = bytesOf(press.output);
          const torn = [...left].filter(
            ([file, bytes]) => ![before, after].some((site) => site.get(file)?.equals(bytes)),
          );
          expect(torn.map(([file]) => file)).toEqual([]);
        } finally {
          press.close();
        }
      }),
      { numRuns: RUNS },
    );
    expect(killed).toBeGreaterThan(0);
  },
  RUNS * 10_000,
);
