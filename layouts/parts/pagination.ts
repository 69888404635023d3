import { html, type Child } from '../../src/kernel/html.ts';
import { formatNumber } from '../../src/kernel/number.ts';
import { encodePath } from '../../src/kernel/url-path.ts';
import type { ListView } from '../../src/view/list.ts';
import type { Messages } from '../../src/view/messages.ts';

/** The ways to newer and older articles of a list. */
export function pagination({ newer, older, page, language }: ListView, words: Messages): Child {
  if (newer === undefined && older === undefined) return undefined;
  return html`
<nav class="pagination" aria-label="${words.pages}">
  ${newer !== undefined && html`<a class="pagination-newer" rel="prev" href="${encodePath(newer)}">${words.newer}</a>`}
  ${page !== undefined && html`<span class="pagination-here">${words.pageNumber(page, formatNumber(page, language))}</span>`}
  ${older !== undefined && html`<a class="pagination-older" rel="next" href="${encodePath(older)}">${words.older}</a>`}
</nav>`;
}
