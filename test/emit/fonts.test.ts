import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cutFont } from '../../src/emit/fonts.ts';
import { PROJECT } from '../site.ts';

const FONTS = join(PROJECT, 'node_modules/@fontsource-variable');
const SERIF = 'source-serif-4-latin-opsz-normal.woff2';
const SANS_ITALIC = 'source-sans-3-latin-wght-italic.woff2';
const serif = readFileSync(join(FONTS, 'source-serif-4/files', SERIF));

it('cuts the font of the text by a third at least, and makes the same of it each time', async () => {
  const [cut, again] = [await cutFont(SERIF, serif), await cutFont(SERIF, serif)];
  expect(cut.length).toBeLessThan((serif.length * 2) / 3);
  expect(Buffer.from(cut).subarray(0, 4).toString()).toBe('wOF2');
  expect(again).toEqual(cut);
});

it('leaves fonts alone that few pages need', async () => {
  const italic = readFileSync(join(FONTS, 'source-sans-3/files', SANS_ITALIC));
  expect(await cutFont(SANS_ITALIC, italic)).toBe(italic);
});
