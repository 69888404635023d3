import { html, type Html } from '../src/kernel/html.ts';
import { absoluteUrl } from '../src/kernel/url-path.ts';
import { page } from '../src/render/page.ts';
import type { SiteView } from '../src/view/site.ts';
import type { LinkView } from '../src/view/view.ts';
import { document } from './parts/document.ts';
import { link } from './parts/link.ts';
import { pageHead } from './parts/page-head.ts';
import { wordsFor } from './parts/words.ts';

/** The feeds, for people. */
export default page('feeds', (view, site) => {
  const words = wordsFor(view.language);
  return document(
    view,
    site,
    html`
<div class="overview">
  ${pageHead(view, words, view.title, { note: words.feedsNote })}
  ${view.groups.map(
    ({ name, feeds }, index) => html`
  <section class="feed-group" aria-labelledby="feeds-${index}">
    <h2 class="feed-group-heading" id="feeds-${index}">${name}</h2>
    <ul class="feed-group-feeds">${feeds.map((feed) => html`<li>${link(feed)} ${address(feed, site)}</li>`)}</ul>
  </section>`,
  )}
</div>`,
  );
});

/** The whole address, since that is what one copies into a feed reader. */
function address({ path }: LinkView, { origin }: SiteView): Html {
  return html`<code class="feed-address" dir="ltr">${absoluteUrl(origin, path)}</code>`;
}
