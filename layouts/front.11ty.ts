import { html, type Html } from '../src/kernel/html.ts';
import { page } from '../src/render/page.ts';
import type { FrontView } from '../src/view/front.ts';
import type { Messages } from '../src/view/messages.ts';
import type { Teaser } from '../src/view/teaser.ts';
import { document } from './parts/document.ts';
import { frontBlock } from './parts/front-block.ts';
import { LEAD_SIZES, teaser, type Around, type TeaserShape } from './parts/teaser.ts';
import { wordsFor } from './parts/words.ts';

const LEAD: TeaserShape = {
  look: 'lead',
  level: 2,
  sizes: LEAD_SIZES,
  first: true,
  standfirst: true,
  section: true,
  signed: true,
};
const SECOND: TeaserShape = {
  look: 'secondary',
  level: 2,
  sizes: '(min-width: 64rem) min(24rem, 33vw - 3rem), (min-width: 48rem) 44vw, 100vw',
  standfirst: true,
  section: true,
  signed: 'opinion',
};
const THIRD: TeaserShape = {
  look: 'standard',
  level: 2,
  sizes: '(min-width: 64rem) min(15.5rem, 19vw), (min-width: 48rem) 28vw, 100vw',
  standfirst: true,
  section: true,
  signed: 'opinion',
  portrait: '(min-width: 80rem) 11rem, (min-width: 64rem) 12vw, (min-width: 48rem) 18.6vw, 4rem',
};
const LATEST: TeaserShape = { look: 'brief', level: 3, signed: 'opinion', time: true };

/** The front page: the lead and what stands beside and below it, the latest, then a block per section. */
export default page('front', (view, site) => {
  const around = { view, site };
  return document(
    view,
    site,
    html`
<div class="front">
  ${top(view, around, wordsFor(view.language))}
  ${view.blocks.map((block, index) => frontBlock(block, index, around))}
</div>`,
  );
});

function top(view: FrontView, around: Around, words: Messages): Html {
  const { lead, secondary } = view;
  const [second, ...third] = secondary;
  const below = third.map((article) => teaser(article, THIRD, around));
  return html`
  <div class="front-top">
    ${lead && html`<div class="front-lead">${teaser(lead, LEAD, around)}</div>`}
    ${second && html`<div class="front-second">${teaser(second, SECOND, around)}</div>`}
    ${below.length > 0 && html`<div class="front-third">${below}</div>`}
    ${latest(view, around, words)}
  </div>`;
}

/** The newest that is not shown above already. */
function latest(view: FrontView, around: Around, words: Messages): Html | undefined {
  const shown = new Set([view.lead, ...view.secondary].map((article) => article?.path));
  const fresh = view.latest.filter(({ path }) => !shown.has(path));
  if (fresh.length === 0) return undefined;
  return html`
    <section class="latest" aria-labelledby="latest">
      <h2 class="block-heading" id="latest">${words.latest}</h2>
      <div class="latest-teasers">${fresh.map((article) => teaser(timed(article, view), LATEST, around))}</div>
    </section>`;
}

/** Among today's news the hour says more than the date. */
function timed(article: Teaser, { dateLine }: FrontView): Teaser {
  const { published } = article;
  const isToday = published.iso.slice(0, 10) === dateLine?.iso.slice(0, 10);
  return isToday ? { ...article, published: { ...published, text: published.iso.slice(11, 16) } } : article;
}
