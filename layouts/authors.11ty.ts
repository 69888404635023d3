import { html } from '../src/kernel/html.ts';
import { page } from '../src/render/page.ts';
import { pictureMarkup } from '../src/view/illustrate.ts';
import { document } from './parts/document.ts';
import { link } from './parts/link.ts';
import { pageHead } from './parts/page-head.ts';
import { wordsFor } from './parts/words.ts';

const SIZES = 'clamp(4rem, 12vw, 6rem)';

/** Everybody who writes for the newspaper. Their names say who is in the picture, so it has no text alternative here. */
export default page('authors', (view, site) =>
  document(
    view,
    site,
    html`
<div class="overview">
  ${pageHead(view, wordsFor(view.language), view.title)}
  <ul class="overview-sections overview-authors">${view.authors.map(
    ({ image, role, bio, ...author }) => html`
    <li class="overview-section overview-author">
      ${image && html`<div class="overview-portrait">${pictureMarkup(image.picture, { alt: '', sizes: SIZES, focus: image.focus })}</div>`}
      <div>
        <h2 class="overview-heading">${link(author, html`<bdi>${author.name}</bdi>`)}</h2>
        ${role !== undefined && html`<p class="overview-label">${role}</p>`}
        ${bio !== undefined && html`<p class="overview-description">${bio}</p>`}
      </div>
    </li>`,
  )}</ul>
</div>`,
  ),
);
