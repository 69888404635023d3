import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { courant, type Run } from '../cli/courant.ts';
import { ARTICLE_EDITS } from './article-edits.ts';
import { bytesOf, differences } from './folders.ts';
import { firstIssue } from './newspaper.ts';
import { Press, Studio } from './press.ts';
import { EDITS, SEQUENCES } from './sequence.ts';

const RUNS = Math.ceil(SEQUENCES * 0.005);

/** Builds with the program itself, as its users do. */
function print(press: Press, output = '_site', cache = '.cache'): Promise<Run> {
  const { now, drafts } = press.paper;
  const folders = ['--output', output, '--cache', cache, '--now', new Date(now).toISOString()];
  return courant(['build', ...folders, ...(drafts ? ['--drafts'] : [])], press.folder);
}

it(
  'after some edits, the program and Eleventy leave what they make of it anew, and what the layouts alone make',
  async () => {
    const studio = new Studio();
    const names = [...Object.keys(ARTICLE_EDITS), 'siteTitle', 'pageSizes', 'renameAuthor', 'comment', 'timePasses'];
    const step = fc.tuple(fc.constantFrom(...names), fc.nat(60), fc.nat(60));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 3 }), async (steps) => {
        const press = new Press(studio, firstIssue(12));
        try {
          expect(await print(press)).toMatchObject({ code: 0 });
          for (const [name, at, what] of steps) {
            const before = bytesOf(press.output);
            press.paper = EDITS[name]?.(press.paper, at, what) ?? press.paper;
            press.write();
            const expected = await press.expected();
            const { code } = await print(press);
            expect(code).toBe(expected.kind === 'published' ? 0 : 1);
            const files = expected.kind === 'published' ? expected.files : before;
            expect(differences(bytesOf(press.output), files)).toEqual([]);
          }
          const { code } = await print(press, 'anew', 'anew.cache');
          if (code === 0) expect(differences(bytesOf(press.output), bytesOf(join(press.folder, 'anew')))).toEqual([]);
        } finally {
          press.close();
        }
      }),
      { numRuns: RUNS },
    );
  },
  RUNS * 60_000,
);
