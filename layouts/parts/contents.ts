import { html, type Child } from '../../src/kernel/html.ts';
import type { ArticleView } from '../../src/view/article.ts';
import type { Messages } from '../../src/view/messages.ts';

// Shorter texts are seen at a glance, and of two parts everybody finds the second.
const LONG = 900;
const SEVERAL = 3;

/** The parts of a long article, folded away until somebody asks where they are. */
export function contents({ outline, words: length }: ArticleView, words: Messages): Child {
  const parts = outline.filter(({ level }) => level === 2);
  if (length < LONG || parts.length < SEVERAL) return undefined;
  return html`
<nav class="contents" aria-label="${words.onThisPage}">
  <details>
    <summary>${words.onThisPage}</summary>
    <ol>${parts.map(({ id, text }) => html`<li><a href="#${id}">${text}</a></li>`)}</ol>
  </details>
</nav>`;
}
