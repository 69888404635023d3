import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { convert } from 'fontverter';
import subsetFont from 'subset-font';
import { parseUnicodeRange } from '../../src/kernel/unicode-range.ts';
import { renameFont } from './rename.ts';

/**
 * Cuts the fonts of the packages down to what pages set in them, into this folder: `npm run fonts`, when a package or this table
 * changes. Cutting takes seconds, so it is no part of a build; a test holds the files to what this makes.
 */

/** One weight, or all between two. */
type Weights = Parameters<typeof subsetFont>[2]['variationAxes'][string];
const TEXT_WEIGHTS: Weights = { min: 400, max: 700 };
const NAMEPLATE_WEIGHTS: Weights = { min: 400, max: 800 };
/** Italics are hardly ever bold; where they are, browsers thicken them. */
const ITALIC_WEIGHT: Weights = 400;
/**
 * The size, in points, that the serif is drawn for: one that suits headlines and text. With all sizes the file is twice as
 * heavy, and no stand-in keeps the measure of a face that narrows as it grows.
 */
const SERIF_SIZE = 28;

/** What the style sheets ask for: kerning, ligatures, marks, and figures of any kind. */
const FEATURES = ['kern', 'liga', 'calt', 'ccmp', 'locl', 'mark', 'mkmk', 'lnum', 'onum', 'pnum', 'tnum'];

/** A font as pages link it: which file of which package, which letters, and what is left of its axes. */
interface Cut {
  readonly name: string;
  readonly family: string;
  readonly file: string;
  /** One of the package's parts, by script. */
  readonly letters: string;
  readonly axes: { readonly wght: Weights; readonly opsz?: number };
}

const SCRIPTS = ['latin', 'latin-ext', 'cyrillic'];

/** Every font that pages link. */
export const CUTS: readonly Cut[] = [
  ...SCRIPTS.flatMap((letters): readonly Cut[] => [
    serif(letters, 'normal', NAMEPLATE_WEIGHTS),
    serif(letters, 'italic', ITALIC_WEIGHT),
    sans(letters, 'normal', TEXT_WEIGHTS),
    sans(letters, 'italic', ITALIC_WEIGHT),
  ]),
  {
    name: 'serif-hebrew-normal',
    family: 'frank-ruhl-libre',
    file: 'frank-ruhl-libre-hebrew-wght-normal',
    letters: 'hebrew',
    axes: { wght: NAMEPLATE_WEIGHTS },
  },
];

function serif(letters: string, style: string, wght: Weights): Cut {
  const family = 'source-serif-4';
  const axes = { wght, opsz: SERIF_SIZE };
  return { name: `serif-${letters}-${style}`, family, file: `${family}-${letters}-opsz-${style}`, letters, axes };
}

function sans(letters: string, style: string, wght: Weights): Cut {
  const family = 'source-sans-3';
  const axes = { wght };
  return { name: `sans-${letters}-${style}`, family, file: `${family}-${letters}-wght-${style}`, letters, axes };
}

/** @returns the bytes of a font, as WOFF2 */
export async function cutFont({ family, file, letters, axes }: Cut): Promise<Uint8Array> {
  const whole = readFileSync(packageFile(family, `files/${file}.woff2`));
  const cut = await subsetFont(whole, lettersOf(family, letters), {
    targetFormat: 'truetype',
    // Drawn for the screens of today; the instructions for coarse ones are a tenth of the file.
    noHinting: true,
    keepFeatures: FEATURES,
    variationAxes: axes,
  });
  return convert(renameFont(cut), 'woff2');
}

/** @returns where the font stands that pages link */
export function cutFile({ name }: Cut): string {
  return fileURLToPath(new URL(`${name}.woff2`, import.meta.url));
}

function packageFile(family: string, file: string): string {
  return fileURLToPath(import.meta.resolve(`@fontsource-variable/${family}/${file}`));
}

function lettersOf(family: string, part: string): string {
  const parts: Readonly<Record<string, string>> = JSON.parse(readFileSync(packageFile(family, 'unicode.json'), 'utf8'));
  return parseUnicodeRange(parts[part] ?? '')
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)))
    .join('');
}

if (import.meta.main) for (const cut of CUTS) writeFileSync(cutFile(cut), await cutFont(cut));
