import { html, type Child } from '../../src/kernel/html.ts';
import type { ArticleView } from '../../src/view/article.ts';
import type { Messages } from '../../src/view/messages.ts';
import { outwardLink } from './link.ts';

/** Plain links to other sites' share forms: nothing is loaded from them, and nobody is told of a reader who does not click. */
export function share({ share: places }: ArticleView, words: Messages): Child {
  if (places.length === 0) return undefined;
  return html`
<section class="share" aria-labelledby="share">
  <h2 class="share-heading" id="share">${words.share}</h2>
  <ul>${places.map(({ name, url }) => html`<li>${outwardLink(url, url.startsWith('mailto:') ? words.email : name, 'nofollow noopener')}</li>`)}</ul>
</section>`;
}
