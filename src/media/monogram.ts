import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Renderer, type ContainerNode, type Node } from '@takumi-rs/core';

const SIDE = 512;
/** Makes a capital half as high as the square: still a letter at 16 pixels, and clear of the corners that phones round off. */
const LETTER_SIZE = 384;
/** How far a capital of Source Serif must rise for its middle to meet the middle of its line: (0.85 − 0.67 / 2) − 0.5 em. */
const RISE = 0.015 * LETTER_SIZE;

/** The parts of the font, the most used first; the first that has the letter draws it. */
const SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese', 'cyrillic-ext'];
/** No font has this one; what is drawn for it is what is drawn for any letter that is missing. */
const MISSING = '\u{10FFFD}';

/** @returns the relative luminance of a colour `#rrggbb`, see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @returns white or near-black, whichever stands out more from the colour */
function inkOn(color: string): string {
  const contrastWithWhite = 1.05 / (luminance(color) + 0.05);
  const contrastWithInk = (luminance(color) + 0.05) / (luminance('#111111') + 0.05);
  return contrastWithWhite >= contrastWithInk ? '#ffffff' : '#111111';
}

function square(accent: string, children: Node[]): ContainerNode {
  const style = {
    width: SIDE,
    height: SIDE,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
  } as const;
  return { type: 'container', style: { ...style, backgroundColor: accent }, children };
}

function lettered(letter: string, accent: string): ContainerNode {
  const style = {
    fontFamily: 'monogram',
    fontWeight: 700,
    fontSize: LETTER_SIZE,
    lineHeight: 1,
    color: inkOn(accent),
  };
  return square(accent, [{ type: 'text', text: letter, style: { ...style, position: 'relative', top: -RISE } }]);
}

/** A front page in miniature: masthead, picture and headlines, on a grid of 16 so that it is crisp at 32 pixels too. */
function frontPage(accent: string): ContainerNode {
  const box = (left: number, top: number, width: number, height: number): Node => ({
    type: 'container',
    style: { position: 'absolute', left, top, width, height, backgroundColor: inkOn(accent) },
  });
  const headlines = [192, 272, 352].map((top) => box(272, top, 128, 48));
  return square(accent, [box(112, 112, 288, 48), box(112, 192, 128, 208), ...headlines]);
}

// Articles that stand before a newspaper's name without being what people call it by, in languages that have them.
const ARTICLE = /^(?:the|le|la|les|el|los|il|lo|der|die|das|de|het|o|os)\s+(?=\p{L})|^l['’](?=\p{L})/iu;

/**
 * @param title the site's title, for example `The Northreach Courier`
 * @returns the letter that stands for it, here `N`, in upper case; empty for a title without a letter or digit
 */
export function initialOf(title: string): string {
  const name = title.normalize('NFC').trim().replace(ARTICLE, '');
  return (/[\p{L}\p{N}]/u.exec(name)?.[0] ?? '').toUpperCase();
}

/**
 * Draws the site's mark: its initial in the masthead's serif, as an outline, so that it looks the same on a machine without
 * the font; or a small front page, when the font has no such letter.
 * @param letter one character, or none for the front page
 * @param accent the ground, as `#rrggbb`
 * @returns an SVG document, 512 units square and full-bleed, without text, scripts or references
 */
export async function drawMonogram(letter: string, accent: string): Promise<string> {
  const renderer = new Renderer();
  const draw = (node: Node): Promise<string> => renderer.renderSvg(node, { width: SIDE, height: SIDE });
  if (letter === '') return draw(frontPage(accent));
  for (const subset of SUBSETS) {
    const file = import.meta.resolve(
      `@fontsource-variable/source-serif-4/files/source-serif-4-${subset}-wght-normal.woff2`,
    );
    await renderer.registerFont({ name: 'monogram', data: readFileSync(fileURLToPath(file)) });
    const drawn = await draw(lettered(letter, accent));
    if (drawn !== (await draw(lettered(MISSING, accent)))) return drawn;
  }
  return draw(frontPage(accent));
}
