import { html, type Html } from '../../src/kernel/html.ts';
import type { ArticleKind } from '../../src/schema/article.ts';
import type { Messages } from '../../src/view/messages.ts';

/** @returns the label of an article that is more than plain news, or `undefined` */
export function kindLabel(kind: ArticleKind, words: Messages): Html | undefined {
  return kind === 'news' ? undefined : html`<span class="kind kind-${kind}">${words.kinds[kind]}</span>`;
}
