import { html } from '../src/kernel/html.ts';
import { page } from '../src/render/page.ts';
import { document } from './parts/document.ts';
import { pageHead } from './parts/page-head.ts';
import { wordsFor } from './parts/words.ts';

/** What is shown without a network; layouts/client/offline.ts lists the articles that this reader's browser keeps. */
export default page('offline', (view, site) => {
  const words = wordsFor(view.language);
  return document(
    view,
    site,
    html`
<div class="not-found">
  ${pageHead(view, words, view.title, { note: words.offlineNote })}
  <section class="not-found-latest" aria-labelledby="kept">
    <h2 class="block-heading" id="kept">${words.keptArticles}</h2>
    <p class="nothing-kept">${words.nothingKept}</p>
    <ul class="kept"></ul>
  </section>
</div>`,
  );
});
