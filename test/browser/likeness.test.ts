import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { BLOCK, changesBetween, compareInPicture, readRaster, sketch, type Change } from './likeness.ts';

const REDUCTION = 4;
const PAGE = { width: 360, height: 640 };

/** What a page is made of in these tests: a picture, a badge above it, and lines of letters below. */
interface Drawing {
  readonly picture?: string;
  readonly badge?: string;
  /** CSS pixels. */
  readonly indent?: number;
  readonly letter?: number;
  readonly length?: number;
  /** Whether edges are smoothed; letters then lie a little beside the pixels, too. */
  readonly smooth?: boolean;
}

/** Letters are strokes, since a drawing with real ones would depend on the fonts of the machine. */
function draw({
  picture = '#1d4e68',
  badge = '#9c2a1c',
  indent = 16,
  letter = 8,
  length = PAGE.height,
  smooth = true,
}: Drawing): Promise<Buffer> {
  const shift = smooth ? 0.3 : 0;
  const strokes: string[] = [];
  for (let line = 0; line < 12; line += 1)
    for (let at = 0; at < 38; at += 1)
      if ((at * 5 + line * 7) % 17 > 3) {
        const [x, y] = [indent + at * letter + shift, 300 + line * letter * 3 + shift];
        strokes.push(`<rect x="${x}" y="${y}" width="${letter / 2}" height="${letter * 1.5}"/>`);
      }
  const rendering = smooth ? 'geometricPrecision' : 'crispEdges';
  return sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${PAGE.width}" height="${length}" shape-rendering="${rendering}">
      <rect width="100%" height="100%" fill="#fffefb"/>
      <rect x="16" y="20" width="48" height="14" fill="${badge}"/>
      <rect x="16" y="60" width="328" height="200" fill="${picture}"/>
      ${strokes.join('')}</svg>`),
  )
    .png()
    .toBuffer();
}

async function changes(before: Drawing, after: Drawing): Promise<readonly Change[]> {
  const [left, right] = await Promise.all([before, after].map(async (drawing) => small(drawing)));
  return left && right ? changesBetween(left, right) : [];
}

async function small(drawing: Drawing): Promise<Awaited<ReturnType<typeof readRaster>>> {
  return readRaster(await sketch(await draw(drawing), REDUCTION));
}

describe('comparing small pictures of a page', () => {
  it('passes over how letters are smoothed', async () => {
    expect(await readRaster(await draw({ smooth: true }))).not.toEqual(await readRaster(await draw({ smooth: false })));
    expect(await changes({ smooth: true }, { smooth: false })).toEqual([]);
  });

  it.each<readonly [string, Drawing, number]>([
    ['a picture that is lost', { picture: '#fffefb' }, 200],
    ['a column that moved by twelve pixels', { indent: 28 }, 30],
    ['letters that are a twentieth larger', { letter: 8.4 }, 50],
    ['a badge in another colour', { badge: '#1c5d9c' }, 3],
  ])('notices %s', async (_, drawing, least) => {
    expect((await changes({}, drawing)).length).toBeGreaterThanOrEqual(least);
  });

  it('says where something changed', async () => {
    for (const { x, y } of await changes({}, { badge: '#1c5d9c' })) {
      expect(x * REDUCTION).toBeLessThan(16 + 48);
      expect((y + BLOCK) * REDUCTION).toBeGreaterThan(20);
      expect(y * REDUCTION).toBeLessThan(20 + 14);
    }
  });

  it('notices a page that grew, but not by a hair', async () => {
    const grown = await changes({}, { length: PAGE.height + 60 });
    expect(grown.length).toBeGreaterThan(10);
    expect(Math.min(...grown.map(({ y }) => y))).toBeGreaterThanOrEqual(PAGE.height / REDUCTION - BLOCK);
    expect(await changes({}, { length: PAGE.height + 8 })).toEqual([]);
  });

  it('shows both, and what changed in colour between what is pale', async () => {
    const [before, after] = [await small({}), await small({ badge: '#1c5d9c' })];
    const shown = await readRaster(await compareInPicture(before, after, changesBetween(before, after)));
    expect(shown.height).toBe(after.height);
    const colourAt = (x: number, y: number): readonly number[] => [
      ...shown.pixels.subarray((y * shown.width + x) * 3, (y * shown.width + x) * 3 + 3),
    ];
    const marks = shown.width - after.width;
    expect(Math.min(...colourAt(marks + 40, 40))).toBeGreaterThanOrEqual(230);
    expect(Math.min(...colourAt(marks + 88, 100))).toBeGreaterThanOrEqual(230);
    expect(Math.min(...colourAt(marks + 10, 6))).toBeLessThan(120);
  });
});
