import { html, type Html } from '../../src/kernel/html.ts';
import { formatNumber } from '../../src/kernel/number.ts';
import type { ArticleView } from '../../src/view/article.ts';
import type { Messages } from '../../src/view/messages.ts';
import type { SiteView } from '../../src/view/site.ts';
import { kindLabel } from './kind-label.ts';
import { siteWordsOn } from './language.ts';
import { link } from './link.ts';

/** The label of an article's kind, unless a category says it, its categories as links, and its series. What stands first weighs most. */
export function badges(view: ArticleView, site: SiteView, words: Messages): Html {
  const siteWords = siteWordsOn(view, site);
  const kind = kindLabel(
    view,
    words,
    view.badges.map(({ name }) => name),
  );
  const number = view.series?.part;
  const part =
    number !== undefined &&
    html`<span class="badge-part">${words.part(number, formatNumber(number, view.language))}</span>`;
  return html`
<ul class="badges">
  ${kind && html`<li class="badge-kind">${kind}</li>`}
  ${view.badges.map((badge) => html`<li class="badge">${link(badge, siteWords(badge.name))}</li>`)}
  ${view.series && html`<li class="badge-series">${link(view.series, siteWords(view.series.name))} ${part}</li>`}
</ul>`;
}
