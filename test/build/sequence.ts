import * as fc from 'fast-check';
import { ACTS } from './acts.ts';
import { ARTICLE_EDITS, type Edit } from './article-edits.ts';
import { beginWorkTree, WORK_TREES, type WorkTree } from './git.ts';
import { firstIssue } from './newspaper.ts';
import { Press, type Studio } from './press.ts';
import { SITE_EDITS } from './site-edits.ts';

/** What happens to a newspaper between its first build and its last. A step is a word with two numbers, such as `rename 3 1`. */
export interface Sequence {
  readonly articles: number;
  readonly git: WorkTree;
  /** Whether all files have the same time, whenever they were written. */
  readonly still: boolean;
  readonly steps: readonly string[];
}

/** Every edit, by name. */
export const EDITS: Readonly<Record<string, Edit>> = { ...ARTICLE_EDITS, ...SITE_EDITS };

/** How many sequences are tried: 200, or as many as `SEQUENCES` says. */
export const SEQUENCES = Number(process.env['SEQUENCES'] ?? 200);

/**
 * @param longest how many steps a sequence has at the most
 * @param names the steps that there are; all of them, unless given
 */
export function sequences(
  longest: number,
  names: readonly string[] = [...Object.keys(EDITS), ...Object.keys(ACTS)],
): fc.Arbitrary<Sequence> {
  const step = fc
    .tuple(fc.constantFrom(...names), fc.nat(60), fc.nat(60))
    .map(([name, at, what]) => `${name} ${at} ${what}`);
  return fc.record({
    articles: fc.integer({ min: 6, max: 14 }),
    git: fc.oneof(fc.constant<WorkTree>('none'), fc.constantFrom(...WORK_TREES)),
    still: fc.boolean(),
    steps: fc.array(step, { minLength: 1, maxLength: longest, size: 'max' }),
  });
}

function actOf(name: string): (typeof ACTS)[string] {
  const act = ACTS[name];
  if (act === undefined) throw new Error(`there is no step "${name}"`);
  return act;
}

/**
 * Lives through a sequence, and holds every build against a clean one.
 * @param sequence what happens
 * @param studio what all sequences share
 * @param further edits beside the usual ones
 * @throws AssertionError with the files that differ, and where; what fails is the last step of a sequence that was shrunk
 */
export async function live(
  { articles, git: kind, still, steps }: Sequence,
  studio: Studio,
  further: Readonly<Record<string, Edit>> = {},
): Promise<void> {
  // Git can't see an edit in place that keeps size and time, if it falls into the second in which the file was added.
  const press = new Press(studio, firstIssue(articles), still && kind === 'none');
  try {
    const git = beginWorkTree(kind, press.folder);
    await press.check();
    for (const step of steps) {
      const [name = '', ...numbers] = step.split(' ');
      const [at = 0, what = 0] = numbers.map(Number);
      // What can't be published is mended before most further steps, and stays for a while before some.
      if (press.refused && what % 4 !== 0) press.paper = press.published.at(-1) ?? press.paper;
      const edit = EDITS[name] ?? further[name];
      if (edit !== undefined) press.paper = edit(press.paper, at, what);
      else await actOf(name)(press, at, what, git);
      press.write(what % 2 === 0);
      await press.check();
    }
  } finally {
    press.close();
  }
}
