import { html, type Html } from '../../src/kernel/html.ts';
import type { ArticleKind } from '../../src/schema/article.ts';
import { kindName, type Messages } from '../../src/view/messages.ts';
import { unmarked } from './words.ts';

/**
 * @param article what it is
 * @param said names that stand beside the label; "Opinion" in the section "Opinion" is said once
 * @returns the label of an article that is more than plain news, or `undefined`
 */
export function kindLabel(
  { articleKind, ended }: { readonly articleKind: ArticleKind; readonly ended: boolean },
  words: Messages,
  said: readonly string[],
): Html | undefined {
  if (articleKind === 'news') return undefined;
  const name = kindName({ articleKind, ended }, words);
  if (said.includes(unmarked(name))) return undefined;
  return html`<span class="kind kind-${ended ? 'ended' : articleKind}">${name}</span>`;
}
