import { Html, html } from '../kernel/html.ts';
import type { Picture } from '../media/picture.ts';
import { encodePath } from '../kernel/url-path.ts';

/** A point of a picture, in percent from the left and from the top. */
export type Focus = readonly [x: number, y: number];

/** How a picture stands in its place. `sizes` is what the layout really gives it. */
export interface Placement {
  readonly alt: string;
  readonly sizes: string;
  /** Set for the one picture that a reader sees first; all others load when they come near. */
  readonly first?: boolean;
  /** What must stay in sight where it is cropped: percent from the left and from the top. */
  readonly focus?: Focus | undefined;
}

/** What the styles give a figure of each width. */
const FIGURE_SIZES: Readonly<Record<string, string>> = {
  column: '(min-width: 44rem) 40rem, calc(100vw - 2rem)',
  wide: '(min-width: 64rem) min(56rem, 75vw - 4rem), 100vw',
  full: '(min-width: 80rem) 76rem, 100vw',
  half: '(min-width: 44rem) 20rem, (min-width: 33rem) 45vw, calc(100vw - 2rem)',
  pair: '(min-width: 64rem) min(28rem, 37vw - 2rem), (min-width: 33rem) 45vw, calc(100vw - 2rem)',
  third: '(min-width: 80rem) 18rem, (min-width: 48rem) 14rem, (min-width: 33rem) 45vw, calc(100vw - 2rem)',
};

// Prose writes a picture right behind the tag of its figure, whose class tells the width.
const PLACEHOLDER =
  /(?<=(?:class="figure figure-(wide|full|half|pair|third)">)?)<img data-picture="([^"]*)" alt="([^"]*)">/g;

/**
 * Puts developed pictures where prose left placeholders.
 * @param prose the rendered body
 * @param pictures developed pictures by the `src` that editors wrote
 */
export function illustrate(prose: Html, pictures: ReadonlyMap<string, Picture>): Html {
  const markup = prose.toString();
  if (!markup.includes('data-picture')) return prose;
  return Html.trusted(
    markup.replace(PLACEHOLDER, (_, width: string | undefined, source: string, alt: string) => {
      const sizes = FIGURE_SIZES[width ?? 'column'] ?? '100vw';
      const picture = pictures.get(unescapeAttribute(source));
      return picture === undefined ? '' : pictureMarkup(picture, { alt: unescapeAttribute(alt), sizes }).toString();
    }),
  );
}

/**
 * @param picture a developed picture
 * @param placement how it stands
 * @returns `<picture>` with every variant, and the size that keeps the page from shifting
 * @see https://html.spec.whatwg.org/multipage/images.html
 */
export function pictureMarkup(picture: Picture, { alt, sizes, first = false, focus }: Placement): Html {
  const { fallback, width, height, sources } = picture;
  const offers = sources.map(({ type, variants }) => {
    const srcset = variants.map((variant) => `${encodePath(variant.path)} ${variant.width}w`).join(', ');
    return html`<source type="${type}" srcset="${srcset}" sizes="${sizes}">`;
  });
  const loading = first ? html` fetchpriority="high"` : html` loading="lazy" decoding="async"`;
  const classes = [...(picture.opaque ? [toneOf(picture.color)] : []), ...focusOf(focus)];
  const look = classes.length > 0 && html` class="${classes.join(' ')}"`;
  return html`<picture>${offers}<img${look} src="${encodePath(fallback.path)}" alt="${alt}" width="${width}" height="${height}"${loading}></picture>`;
}

/** How many levels a class tells of red, of green and of blue. */
const LEVELS = 3;

/**
 * A page has no inline styles, so the placeholder's colour is one of 27 that the style sheet knows.
 * @param color as `#rrggbb`
 * @returns the class that shows the nearest of them while a picture loads, for example `tone-012`
 */
export function toneOf(color: string): string {
  const levels = [1, 3, 5].map((at) => Math.floor((Number.parseInt(color.slice(at, at + 2), 16) * LEVELS) / 256));
  return `tone-${levels.join('')}`;
}

const STEP = 10;

/** The classes for a crop that is not around the middle, in steps of a tenth. */
function focusOf([x, y]: Focus = [50, 50]): string[] {
  const [left, top] = [x, y].map((part) => Math.round(part / STEP) * STEP);
  return [...(left === 50 ? [] : [`focus-x-${left}`]), ...(top === 50 ? [] : [`focus-y-${top}`])];
}

function unescapeAttribute(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
