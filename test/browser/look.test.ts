import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, it as plainIt } from 'vitest';
import { changesBetween, compareInPicture, readRaster, sketch, type Change, type Raster } from './likeness.ts';
import { PAGES } from './pages.ts';
import { CACHE, ROOT } from './places.ts';
import { openStudio, type Motif } from './studio.ts';

/** How the pages looked when somebody last said that they look right. */
const KEPT = fileURLToPath(new URL('look', import.meta.url));
/** Where a page that looks otherwise is shown. */
const SHOWN = join(CACHE, 'look');
const ACCEPT = process.env['UPDATE_LOOK'] === '1';
/** So many blocks may differ: a hair's breadth in another build of the browser. */
const FEW = 2;
/** All of them, in bytes: they are in everybody's clone for ever, each time anew. */
const MOST_BYTES = 300_000;

const PHONE = { width: 360, height: 2400, reduction: 4 } as const;
const DESK = { width: 1280, height: 2400, reduction: 6 } as const;

const KINDS = [
  'front',
  'news article',
  'opinion',
  'live story',
  'article in Arabic',
  'article with comments',
  'section',
  'author',
  'list of authors',
  'archive',
  'search',
  'corrections',
  'page about the paper',
  'feeds',
  'offline',
  'page for what is not there',
] as const satisfies readonly (keyof typeof PAGES)[];

type Look = Motif & { readonly name: string; readonly reduction: number };

function look(kind: keyof typeof PAGES, how: string, motif: Omit<Look, 'name' | 'path'>): Look {
  return { name: `${kind} ${how}`.replaceAll(' ', '-'), path: PAGES[kind], ...motif };
}

const LOOKS: readonly Look[] = [
  ...KINDS.flatMap((kind) => [look(kind, 'on a phone', PHONE), look(kind, 'at a desk', DESK)]),
  look('front', 'in the dark', { ...DESK, colorScheme: 'dark' }),
  look('live story', 'in the dark', { ...DESK, colorScheme: 'dark' }),
  look('news article', 'in the dark', { ...PHONE, colorScheme: 'dark' }),
  look('news article', 'on paper', { ...DESK, width: 794, media: 'print' }),
];

const it = plainIt.extend(
  'studio',
  { scope: 'file' },
  // oxlint-disable-next-line no-empty-pattern -- Vitest reads off this pattern what a fixture needs: nothing.
  async ({}, { onCleanup }) => {
    const studio = await openStudio(inject('browser'), inject('courierFolder'));
    onCleanup(() => studio.close());
    return studio;
  },
);

/** @returns what to tell whoever changed how a page looks; the page is put where he can see it */
async function report({ name }: Look, photograph: Buffer, before: Raster | undefined, now: Raster): Promise<string> {
  mkdirSync(SHOWN, { recursive: true });
  const page = join(SHOWN, `${name}.png`);
  writeFileSync(page, photograph);
  const accept = 'If it looks as it should: UPDATE_LOOK=1 npm test -- --project browser look';
  if (before === undefined) return `${name} has no picture yet. It is ${relative(ROOT, page)}.\n${accept}`;
  const changes = changesBetween(before, now);
  const comparison = join(SHOWN, `${name}.changes.png`);
  writeFileSync(comparison, await compareInPicture(before, now, changes));
  return [
    `${name} does not look as it did, in ${changes.length} places, the first ${place(changes)} of its small picture.`,
    `Look at ${relative(ROOT, page)}, and at ${relative(ROOT, comparison)}: how it was, how it is, what changed.`,
    accept,
  ].join('\n');
}

function place([first]: readonly Change[]): string {
  return `${first?.x ?? 0} pixels from the left and ${first?.y ?? 0} from the top`;
}

describe('the look of the pages', () => {
  it.for(LOOKS)('has not changed: $name', async (motif, { studio }) => {
    const kept = join(KEPT, `${motif.name}.webp`);
    const photograph = await studio.photograph(motif);
    const small = await sketch(photograph, motif.reduction);
    const now = await readRaster(small);
    const before = existsSync(kept) ? await readRaster(readFileSync(kept)) : undefined;
    if (before !== undefined && changesBetween(before, now).length <= FEW) return;
    if (ACCEPT) writeFileSync(kept, small);
    else expect.fail(await report(motif, photograph, before, now));
  });

  it('is kept in few bytes, and of no page that is not looked at', () => {
    const files = readdirSync(KEPT);
    expect(new Set(files)).toEqual(new Set(LOOKS.map(({ name }) => `${name}.webp`)));
    const bytes = files.map((file) => statSync(join(KEPT, file)).size).reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeLessThan(MOST_BYTES);
  });
});
