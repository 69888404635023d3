import { html, type Html } from '../../src/kernel/html.ts';
import type { ArticleKind } from '../../src/schema/article.ts';
import type { Messages } from '../../src/view/messages.ts';

/**
 * @param kind what an article is
 * @param said names that stand beside the label; "Opinion" in the section "Opinion" is said once
 * @returns the label of an article that is more than plain news, or `undefined`
 */
export function kindLabel(kind: ArticleKind, words: Messages, said: readonly string[]): Html | undefined {
  if (kind === 'news' || said.includes(words.kinds[kind])) return undefined;
  return html`<span class="kind kind-${kind}">${words.kinds[kind]}</span>`;
}
