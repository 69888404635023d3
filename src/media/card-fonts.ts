import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Renderer } from '@takumi-rs/core';
import { digest, digestJson, type Digest } from '../kernel/digest.ts';
import { parseUnicodeRange, type CodePoints } from '../kernel/unicode-range.ts';

/** The files of a font that set social cards. The parts are those into which fontsource cuts it, by script. */
const FONTS = [
  { name: 'serif', family: 'source-serif-4', parts: ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese'] },
  { name: 'sans', family: 'source-sans-3', parts: ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese'] },
  { name: 'naskh', family: 'noto-naskh-arabic', parts: ['arabic'] },
] as const;

interface Part {
  readonly name: string;
  readonly file: string;
  readonly ranges: readonly CodePoints[];
}

function locate(family: string, file: string): string {
  return fileURLToPath(import.meta.resolve(`@fontsource-variable/${family}/${file}`));
}

function readParts(): readonly Part[] {
  return FONTS.flatMap(({ name, family, parts }) => {
    const ranges: Readonly<Record<string, string>> = JSON.parse(readFileSync(locate(family, 'unicode.json'), 'utf8'));
    return parts.map((part) => ({
      name,
      file: locate(family, `files/${family}-${part}-wght-normal.woff2`),
      ranges: parseUnicodeRange(ranges[part] ?? ''),
    }));
  });
}

let known: readonly Part[] | undefined;

/** Read at the first card: a site without cards needs none of it. */
function allParts(): readonly Part[] {
  known ??= readParts();
  return known;
}

// A sign that only asks for emoji is no letter.
const VISIBLE = /(?!\p{Variation_Selector})[\p{L}\p{N}\p{M}]/u;

/**
 * @param text a headline or a name
 * @returns what can be set of it: all, but for emoji and other signs that no font here has; `undefined` when letters or digits
 *   would be missing, since half a headline is worse than none
 */
export function settable(text: string): string | undefined {
  const kept: string[] = [];
  for (const letter of text.normalize('NFC')) {
    const code = letter.codePointAt(0) ?? 0;
    if (allParts().some(({ ranges }) => ranges.some(([first, last]) => first <= code && code <= last))) {
      kept.push(letter);
    } else if (VISIBLE.test(letter)) return undefined;
  }
  const set = kept.join('').replace(/\s+/g, ' ').trim();
  return set === '' ? undefined : set;
}

let digested: Digest | undefined;

/** @returns the digest of all fonts that set cards */
export function fontsDigest(): Digest {
  digested ??= digestJson(allParts().map(({ file, ranges }) => [digest(readFileSync(file)), ranges]));
  return digested;
}

/** @param renderer is told of the fonts `serif`, `sans` and `naskh` */
export async function registerFonts(renderer: Renderer): Promise<void> {
  for (const { name, file, ranges } of allParts()) {
    await renderer.registerFont({ name, data: readFileSync(file), unicodeRange: ranges.map(([a, b]) => [a, b]) });
  }
}
