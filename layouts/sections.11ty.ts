import { html, type Child } from '../src/kernel/html.ts';
import { page } from '../src/render/page.ts';
import type { Messages } from '../src/view/messages.ts';
import type { LinkView } from '../src/view/view.ts';
import { document } from './parts/document.ts';
import { link } from './parts/link.ts';
import { pageHead } from './parts/page-head.ts';
import { wordsFor } from './parts/words.ts';

/** All sections, each with its newest headline. */
export default page('sections', (view, site) => {
  const words = wordsFor(view.language);
  return document(
    view,
    site,
    html`
<div class="overview">
  ${pageHead(view, words, view.title)}
  <ul class="overview-sections">${view.sections.map(
    (section) => html`
    <li class="overview-section">
      <h2 class="overview-heading">${link(section)}</h2>
      ${section.description !== undefined && html`<p class="overview-description">${section.description}</p>`}
      ${newest(section.newest, words)}
    </li>`,
  )}</ul>
</div>`,
  );
});

function newest(article: LinkView | undefined, words: Messages): Child {
  if (article === undefined) return undefined;
  return html`<p class="overview-newest">
        <span class="overview-label">${words.latest}</span> ${link(article, html`<bdi>${article.name}</bdi>`)}
      </p>`;
}
