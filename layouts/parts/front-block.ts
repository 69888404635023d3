import { html, type Html } from '../../src/kernel/html.ts';
import type { FrontView } from '../../src/view/front.ts';
import type { Teaser } from '../../src/view/teaser.ts';
import { link } from './link.ts';
import { teaser, type Around, type TeaserShape } from './teaser.ts';

/** The shapes that a section takes on the front page. */
type BlockShape = 'pictured' | 'columns' | 'opinion' | 'mosaic';

/** What the first picture takes in a block that has others beside it, and in one that has not. */
const FIRST = {
  mosaic: '(min-width: 64rem) min(37rem, 50vw - 3.5rem), (min-width: 48rem) 53vw, 100vw',
  pictured: '(min-width: 64rem) min(30.5rem, 42vw - 3.3rem), (min-width: 48rem) 53vw, 100vw',
};
const QUARTER = '(min-width: 64rem) min(17.5rem, 22vw), 7rem';

const PORTRAIT = '(min-width: 48rem) 5rem, 4rem';

/**
 * A section on the front page. Sections differ in shape, so that the page has a rhythm and neighbours don't look alike.
 * @param index its place on the page
 */
export function frontBlock({ section, teasers }: FrontView['blocks'][number], index: number, around: Around): Html {
  const shape = shapeOf(teasers, index);
  const ordered = shape === 'pictured' || shape === 'mosaic' ? picturesFirst(teasers, around.view.language) : teasers;
  const members = ordered.map((article, place) =>
    teaser(article, teaserShape(article, shape, place, teasers.length), around),
  );
  return html`
<section class="block block-${shape}${index % 2 === 1 ? ' block-mirrored' : ''}" aria-labelledby="block-${index}">
  <h2 class="block-heading" id="block-${index}">${link(section)}</h2>
  <div class="block-teasers">${members}</div>
</section>`;
}

type Teasers = readonly Teaser[];

function shapeOf(teasers: Teasers, index: number): BlockShape {
  if (teasers.every(({ articleKind }) => articleKind === 'opinion')) return 'opinion';
  const pictures = teasers.filter(({ image }) => image !== undefined).length;
  // One section in six is words alone: a rest for the eye.
  if (pictures === 0 || index % 6 === 1) return 'columns';
  return index % 3 === 0 ? 'pictured' : 'mosaic';
}

/** Articles with pictures come first, and before these one in the language of the page. */
function picturesFirst(teasers: Teasers, pageLanguage: string): Teasers {
  const rank = ({ image, language }: Teaser): number => (image === undefined ? 2 : language === pageLanguage ? 0 : 1);
  const [leading, ...rest] = teasers.toSorted((left, right) => rank(left) - rank(right));
  if (leading === undefined) return [];
  return [
    leading,
    ...rest.toSorted((left, right) => Number(left.image === undefined) - Number(right.image === undefined)),
  ];
}

function teaserShape({ image }: Teaser, shape: BlockShape, place: number, count: number): TeaserShape {
  const isFirst = place === 0;
  if (shape === 'opinion') return { look: 'quote', level: 3, standfirst: true, signed: true, portrait: PORTRAIT };
  if (shape === 'columns') return { look: 'brief', level: 3, standfirst: true };
  if (isFirst) return { look: 'secondary', level: 3, sizes: FIRST[shape], standfirst: true };
  // Among small pictures, words take the place of a missing one.
  if (shape === 'mosaic') return { look: 'brief', level: 3, sizes: QUARTER, standfirst: image === undefined };
  return { look: 'brief', level: 3, standfirst: count < 5 };
}
