import { html } from '../src/kernel/html.ts';
import { page } from '../src/render/page.ts';
import { messagesFor } from '../src/view/messages.ts';
import { document } from './parts/document.ts';
import { link } from './parts/link.ts';
import { pageHead } from './parts/page-head.ts';

/** The feeds, for people. */
export default page('feeds', (view, site) => {
  const words = messagesFor(view.language);
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
    <ul class="feed-group-feeds">${feeds.map((feed) => html`<li>${link(feed)} <code class="feed-address" dir="ltr">${site.origin}${feed.path}</code></li>`)}</ul>
  </section>`,
  )}
</div>`,
  );
});
