import { html, type Html } from '../src/kernel/html.ts';
import { page } from '../src/render/page.ts';
import type { FrontView } from '../src/view/front.ts';
import { messagesFor } from '../src/view/messages.ts';
import { document } from './parts/document.ts';
import { frontBlock } from './parts/front-block.ts';
import { teaser, type Around, type TeaserShape } from './parts/teaser.ts';

const LEAD: TeaserShape = { look: 'lead', level: 2, sizes: '(min-width: 64rem) 50rem, 100vw', first: true, standfirst: true, section: true };
const SECONDARY: TeaserShape = { look: 'secondary', level: 2, standfirst: true, section: true };

/** The front page: the lead and what stands beside it, the latest, then a block per section. */
export default page('front', (view, site) => {
  const words = messagesFor(view.language);
  const around = { view, site };
  return document(
    view,
    site,
    html`
<div class="front">
  ${top(view, around)}
  ${view.latest.length > 0 && html`
  <section class="latest" aria-labelledby="latest">
    <h2 class="block-heading" id="latest">${words.latest}</h2>
    <div class="latest-teasers">${view.latest.map((article) => teaser(article, { look: 'brief', level: 3, time: true }, around))}</div>
  </section>`}
  ${view.blocks.map((block, index) => frontBlock(block, index, around))}
</div>`,
  );
});

function top({ lead, secondary }: FrontView, around: Around): Html {
  return html`
  <div class="front-top">
    ${lead && html`<div class="front-lead">${teaser(lead, LEAD, around)}</div>`}
    <div class="front-secondary">${secondary.map((article, place) =>
      teaser(article, place === 0 ? { ...SECONDARY, sizes: '(min-width: 64rem) 24rem, 100vw' } : SECONDARY, around),
    )}</div>
  </div>`;
}
