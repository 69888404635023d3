import { html, type Child } from '../../src/kernel/html.ts';
import type { ArticleView } from '../../src/view/article.ts';
import type { Messages } from '../../src/view/messages.ts';
import { outwardLink } from './link.ts';

/**
 * Plain links to other sites' share forms: nothing is loaded from them, and who does not click is not seen by them. The buttons are
 * for layouts/client/share.ts.
 */
export function share({ share: places }: ArticleView, words: Messages): Child {
  if (places.length === 0) return undefined;
  const links = places.map(({ name, url }) =>
    outwardLink(url, url.startsWith('mailto:') ? words.email : name, 'nofollow noopener'),
  );
  return html`
<section class="share" aria-labelledby="share">
  <h2 class="share-heading" id="share">${words.share}</h2>
  <ul>${links.map((target) => html`<li>${target}</li>`)}
    <li hidden><button type="button" data-copied="${words.linkCopied}">${words.copyLink}</button> <span role="status"></span></li>
    <li hidden><button type="button">${words.shareVia}</button></li></ul>
</section>`;
}
