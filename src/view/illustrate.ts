import { Html, html } from '../kernel/html.ts';
import type { Picture } from '../media/picture.ts';
import { encodePath } from '../kernel/url-path.ts';

/** How a picture stands in its place. `sizes` is what the layout really gives it. */
export interface Placement {
  readonly alt: string;
  readonly sizes: string;
  /** Set for the one picture that a reader sees first; all others load when they come near. */
  readonly first?: boolean;
}

/** A body's column is 40rem; wide and full figures use more, and the browser may then take the next larger file. */
const BODY_SIZES = '(min-width: 44rem) 40rem, calc(100vw - 2rem)';

const PLACEHOLDER = /<img data-picture="([^"]*)" alt="([^"]*)">/g;

/**
 * Puts developed pictures where prose left placeholders.
 * @param prose the rendered body
 * @param pictures developed pictures by the `src` that editors wrote
 */
export function illustrate(prose: Html, pictures: ReadonlyMap<string, Picture>): Html {
  const markup = prose.toString();
  if (!markup.includes('data-picture')) return prose;
  return Html.trusted(
    markup.replace(PLACEHOLDER, (_, source: string, alt: string) => {
      const picture = pictures.get(unescapeAttribute(source));
      return picture === undefined
        ? ''
        : pictureMarkup(picture, { alt: unescapeAttribute(alt), sizes: BODY_SIZES }).toString();
    }),
  );
}

/**
 * @param picture a developed picture
 * @param placement how it stands
 * @returns `<picture>` with every variant, and the size that keeps the page from shifting
 * @see https://html.spec.whatwg.org/multipage/images.html
 */
export function pictureMarkup(picture: Picture, { alt, sizes, first = false }: Placement): Html {
  const sources = picture.sources.map(
    ({ type, variants }) =>
      html`<source
        type="${type}"
        srcset="${variants.map(({ path, width }) => `${encodePath(path)} ${width}w`).join(', ')}"
        sizes="${sizes}"
      />`,
  );
  const loading = first ? html` fetchpriority="high"` : html` loading="lazy" decoding="async"`;
  return html`<picture
    >${sources}<img
      src="${encodePath(picture.fallback.path)}"
      alt="${alt}"
      width="${picture.width}"
      height="${picture.height}"
      ${loading}
  /></picture>`;
}

function unescapeAttribute(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
