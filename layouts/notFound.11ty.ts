import { html, type Child } from '../src/kernel/html.ts';
import { page } from '../src/render/page.ts';
import type { Messages } from '../src/view/messages.ts';
import type { NotFoundView } from '../src/view/overview.ts';
import { document } from './parts/document.ts';
import { link } from './parts/link.ts';
import { pageHead } from './parts/page-head.ts';
import { wordsFor } from './parts/words.ts';

/** What servers show for an address that leads nowhere: a plain word, and a way on. */
export default page('notFound', (view, site) => {
  const words = wordsFor(view.language);
  return document(
    view,
    site,
    html`
<div class="not-found">
  ${pageHead(view, words, view.title, { label: '404', note: words.notFoundNote })}
  ${latest(view, words)}
</div>`,
  );
});

function latest({ latest: articles }: NotFoundView, words: Messages): Child {
  if (articles.length === 0) return undefined;
  return html`
  <section class="not-found-latest" aria-labelledby="latest">
    <h2 class="block-heading" id="latest">${words.latest}</h2>
    <ul>${articles.map((article) => html`<li>${link(article, html`<bdi>${article.name}</bdi>`)}</li>`)}</ul>
  </section>`;
}
