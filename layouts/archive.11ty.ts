import { html } from '../src/kernel/html.ts';
import { localDigits } from '../src/kernel/number.ts';
import { page } from '../src/render/page.ts';
import { document } from './parts/document.ts';
import { link } from './parts/link.ts';
import { pageHead } from './parts/page-head.ts';
import { wordsFor } from './parts/words.ts';

/** Every month in which something was published. */
export default page('archive', (view, site) => {
  const words = wordsFor(view.language);
  return document(
    view,
    site,
    html`
<div class="overview">
  ${pageHead(view, words, view.title)}
  ${view.years.map(
    ({ year, months }) => html`
  <section class="year" aria-labelledby="year-${year}">
    <h2 class="year-heading" id="year-${year}">${localDigits(year, view.language)}</h2>
    <ul class="year-months">${months.map((month) => html`<li>${link(month)}</li>`)}</ul>
  </section>`,
  )}
</div>`,
  );
});
