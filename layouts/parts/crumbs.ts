import { html, type Child } from '../../src/kernel/html.ts';
import type { Messages } from '../../src/view/messages.ts';
import type { HtmlPageView } from '../../src/view/page-view.ts';
import { isolated } from './language.ts';
import { link } from './link.ts';

/** The way down from the front page, for pages that stand below another one. */
export function crumbs({ crumbs: way, language }: HtmlPageView, words: Messages): Child {
  if (way.length === 0) return undefined;
  const steps = way.map((step) => html`<li>${link(step, isolated(step.name, language))}</li>`);
  return html`
<nav class="crumbs" aria-label="${words.youAreHere}">
  <ol><li><a href="/">${words.home}</a></li>${steps}</ol>
</nav>`;
}
