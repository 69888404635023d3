import { html, type Child, type Html } from '../../src/kernel/html.ts';
import type { Messages } from '../../src/view/messages.ts';
import type { HtmlPageView } from '../../src/view/page-view.ts';
import { crumbs } from './crumbs.ts';

/**
 * The head of a page that is no article.
 * @param title its heading
 * @param extras a label above the heading, a note below
 */
export function pageHead(
  view: HtmlPageView,
  words: Messages,
  title: Child,
  extras: { readonly label?: Child; readonly note?: Child } = {},
): Html {
  const { label, note } = extras;
  return html`
<header class="page-head">
  ${crumbs(view, words)}
  ${label !== undefined && html`<p class="page-label">${label}</p>`}
  <h1 class="page-title">${title}</h1>
  ${note !== undefined && html`<p class="page-note">${note}</p>`}
</header>`;
}
