import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { convert } from 'fontverter';
import { describe, expect, it } from 'vitest';
import { CUTS, cutFile, cutFont } from '../../layouts/fonts/cut.ts';

const STYLES = fileURLToPath(new URL('../../layouts/styles', import.meta.url));
const CSS = readdirSync(STYLES)
  .map((name) => readFileSync(join(STYLES, name), 'utf8'))
  .join('\n');

/** The descriptors of a `@font-face`, as written. */
type Face = Readonly<Record<string, string>>;

const faces: readonly Face[] = [...CSS.matchAll(/@font-face \{([^}]*)\}/g)].map(([, body = '']) =>
  Object.fromEntries([...body.matchAll(/([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value])),
);
const family = ({ 'font-family': name = '' }: Face): string => name.replaceAll(/["']/g, '');
const file = ({ src = '' }: Face): string | undefined => /url\(["']([^"']+)["']\)/.exec(src)?.[1];
const hosted = faces.filter((face) => file(face) !== undefined);
const standIns = faces.filter((face) => file(face) === undefined);

/** The numbers that WOFF2 writes for tags. @see https://www.w3.org/TR/WOFF2/#table_dir_format */
const KNOWN_TAGS: Readonly<Record<number, string>> = { 1: 'head', 2: 'hhea', 10: 'glyf', 11: 'loca' };
const TAG_FOLLOWS = 63;

/** @returns the ascent and descent that a WOFF2 file asks for, in parts of its em */
function verticalMetrics(path: string): { readonly ascent: number; readonly descent: number } {
  const bytes = readFileSync(path);
  let at = 48;
  const number = (): number => {
    let value = 0;
    for (;;) {
      const byte = bytes[at] ?? 0;
      at += 1;
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  const places = new Map<string, number>();
  let offset = 0;
  for (let table = 0; table < bytes.readUInt16BE(12); table += 1) {
    const flags = bytes[at] ?? 0;
    const isSpelt = (flags & 63) === TAG_FOLLOWS;
    at += isSpelt ? 5 : 1;
    const tag = isSpelt ? bytes.toString('latin1', at - 4, at) : (KNOWN_TAGS[flags & 63] ?? String(flags & 63));
    const isOutline = tag === 'glyf' || tag === 'loca';
    const isTransformed = isOutline ? flags >> 6 !== 3 : flags >> 6 !== 0;
    const length = number();
    places.set(tag, offset);
    offset += isTransformed ? number() : length;
  }
  const tables = brotliDecompressSync(bytes.subarray(at, at + bytes.readUInt32BE(20)));
  const em = tables.readUInt16BE((places.get('head') ?? 0) + 18);
  const hhea = places.get('hhea') ?? 0;
  return { ascent: tables.readInt16BE(hhea + 4) / em, descent: -tables.readInt16BE(hhea + 6) / em };
}

function weightsOf(weights: (typeof CUTS)[number]['axes']['wght']): string {
  return typeof weights === 'number' ? String(weights) : `${weights.min} ${weights.max}`;
}

describe('the fonts', () => {
  it('are those that are cut from the packages, each under the weights that it was cut to', () => {
    const linked = hosted.map((face) => `${join(STYLES, file(face) ?? '')} ${face['font-weight']}`);
    const cut = CUTS.map((font) => `${cutFile(font)} ${weightsOf(font.axes.wght)}`);
    expect(new Set(linked)).toEqual(new Set(cut));
    expect(linked).toHaveLength(cut.length);
  });

  it.each(CUTS.map((font) => [font.name, font] as const))('hold what cutting gives: %s', async (_, font) => {
    const made = await cutFont(font);
    expect(Buffer.compare(readFileSync(cutFile(font)), made), 'run `npm run fonts`').toBe(0);
  });

  it.each(CUTS.map((font) => [font.name, font] as const))(
    'bear no name that the licence reserves: %s',
    async (_, font) => {
      const bytes = Buffer.from(await convert(readFileSync(cutFile(font)), 'truetype')).toString('latin1');
      // Names are in UTF-16, so half of a Latin name is zeros.
      const text = bytes.replaceAll('\0', '');
      expect(text).toMatch(/Copyright|©/);
      expect(text).not.toMatch(/Source ?S/);
    },
  );

  it('are there at once or on the next page, so that nothing moves, and are fetched by script', () => {
    expect(hosted.filter((face) => face['unicode-range'] === undefined)).toEqual([]);
    expect(hosted.filter((face) => face['font-display'] !== 'optional')).toEqual([]);
  });

  it('come from our own host alone', () => {
    expect(hosted.filter((face) => /https?:|\/\//.test(face['src'] ?? ''))).toEqual([]);
  });

  it('have stand-ins that take up as much height, so that nothing moves when they arrive', () => {
    expect(standIns.length).toBeGreaterThan(4);
    for (const face of standIns) {
      const original = hosted.find(
        (own) =>
          family(face).startsWith(`${family(own)} as `) &&
          file(own)?.includes('-latin-') === true &&
          own['font-style'] === face['font-style'],
      );
      const { ascent, descent } = verticalMetrics(join(STYLES, (original && file(original)) ?? ''));
      const size = Number.parseFloat(face['size-adjust'] ?? '') / 100;
      expect((Number.parseFloat(face['ascent-override'] ?? '') / 100) * size, family(face)).toBeCloseTo(ascent, 3);
      expect((Number.parseFloat(face['descent-override'] ?? '') / 100) * size, family(face)).toBeCloseTo(descent, 3);
    }
  });
});
