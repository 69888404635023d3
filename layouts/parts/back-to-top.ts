import { html, type Html } from '../../src/kernel/html.ts';
import type { Messages } from '../../src/view/messages.ts';

/** The last thing on a page. A plain link, by which the browser scrolls to the masthead and moves focus there. */
export function backToTop(words: Messages): Html {
  return html`
<a class="back-to-top" href="#top">
  <svg class="back-to-top-arrow" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
    <path d="M12 20V5m-6.5 6.5L12 5l6.5 6.5" fill="none" stroke="currentColor" stroke-width="1.75"/>
  </svg>
  <span class="visually-hidden">${words.backToTop}</span>
</a>`;
}
