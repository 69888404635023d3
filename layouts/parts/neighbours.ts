import { html, type Child } from '../../src/kernel/html.ts';
import { encodePath } from '../../src/kernel/url-path.ts';
import type { ArticleView, NeighbourView } from '../../src/view/article.ts';
import type { Messages } from '../../src/view/messages.ts';

/** The articles before and after this one in time. */
export function neighbours({ previous, next }: ArticleView, words: Messages): Child {
  if (previous === undefined && next === undefined) return undefined;
  // "pager" is a name by which reader modes know what is no part of an article.
  return html`
<nav class="neighbours pager" aria-label="${words.neighbours}">
  ${previous && neighbour(previous, 'previous', words)}
  ${next && neighbour(next, 'next', words)}
</nav>`;
}

function neighbour({ name, path, isOpinion }: NeighbourView, place: 'previous' | 'next', words: Messages): Child {
  const relation = place === 'previous' ? 'prev' : 'next';
  return html`
  <a class="neighbour neighbour-${place}${isOpinion && ' neighbour-opinion'}" rel="${relation}" href="${encodePath(path)}">
    <span class="neighbour-label">${words[place]}</span>
    <span class="neighbour-title"><bdi>${name}</bdi></span>
  </a>`;
}
