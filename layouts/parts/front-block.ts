import { html, type Html } from '../../src/kernel/html.ts';
import type { FrontView } from '../../src/view/front.ts';
import { link } from './link.ts';
import { teaser, type Around, type TeaserShape } from './teaser.ts';

/** The shapes that a section takes on the front page. */
type BlockShape = 'pictured' | 'columns' | 'opinion' | 'mosaic';

const HALF = '(min-width: 64rem) 38rem, 100vw';
const QUARTER = '(min-width: 64rem) 18rem, (min-width: 40rem) 45vw, 100vw';

/**
 * A section on the front page. Sections differ in shape, so that the page has a rhythm and neighbours don't look alike.
 * @param index its place on the page
 */
export function frontBlock({ section, teasers }: FrontView['blocks'][number], index: number, around: Around): Html {
  const shape = shapeOf(teasers, index);
  const ordered = shape === 'pictured' || shape === 'mosaic' ? pictureFirst(teasers, around.view.language) : teasers;
  const members = ordered.map((article, place) => teaser(article, teaserShape(shape, place, teasers.length), around));
  return html`
<section class="block block-${shape}${index % 2 === 1 ? ' block-mirrored' : ''}" aria-labelledby="block-${index}">
  <h2 class="block-heading" id="block-${index}">${link(section)}</h2>
  <div class="block-teasers">${members}</div>
</section>`;
}

type Teasers = FrontView['blocks'][number]['teasers'];

function shapeOf(teasers: Teasers, index: number): BlockShape {
  if (teasers.every(({ articleKind }) => articleKind === 'opinion')) return 'opinion';
  const pictures = teasers.filter(({ image }) => image !== undefined).length;
  if (pictures === 0) return 'columns';
  if (pictures >= 3 && index % 3 === 2) return 'mosaic';
  return index % 3 === 1 ? 'columns' : 'pictured';
}

/** An article with a picture leads, if there is one in the language of the page. */
function pictureFirst(teasers: Teasers, pageLanguage: string): Teasers {
  const pictured = teasers.filter(({ image }) => image !== undefined);
  const leading = pictured.find(({ language }) => language === pageLanguage) ?? pictured[0];
  return leading === undefined ? teasers : [leading, ...teasers.filter((article) => article !== leading)];
}

function teaserShape(shape: BlockShape, place: number, count: number): TeaserShape {
  if (shape === 'opinion') return { look: 'quote', level: 3, standfirst: true, signed: true };
  if (shape === 'mosaic') {
    return place === 0
      ? { look: 'secondary', level: 3, sizes: HALF, standfirst: true }
      : { look: 'brief', level: 3, sizes: QUARTER };
  }
  if (shape === 'columns') return { look: 'brief', level: 3, standfirst: true, ...(place === 0 && { sizes: QUARTER }) };
  return place === 0
    ? { look: 'secondary', level: 3, sizes: HALF, standfirst: true }
    : { look: 'brief', level: 3, standfirst: count < 5 };
}
