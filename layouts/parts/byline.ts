import { html, type Html } from '../../src/kernel/html.ts';
import type { ArticleView } from '../../src/view/article.ts';
import type { Messages } from '../../src/view/messages.ts';
import type { SiteView } from '../../src/view/site.ts';
import { joined } from './joined.ts';
import { foreign } from './language.ts';
import { link, timeElement } from './link.ts';

/** Who wrote an article, where and when, and how long it takes to read, unless it is still being written. */
export function byline(view: ArticleView, site: SiteView, words: Messages): Html {
  const { articleKind, authors, dateline, published, updated, readingMinutes } = view;
  const names = authors.map((author) => html`<span class="byline-author">${link(author, foreign(author.name, site.language, view.language))}</span>`);
  const [only, another] = authors;
  return html`
<div class="byline">
  ${names.length > 0 && html`<p class="byline-authors"><span class="byline-by">${words.by}</span> ${joined(names, words.and)}</p>`}
  ${only?.role !== undefined && another === undefined && html`<p class="byline-role">${foreign(only.role, site.language, view.language)}</p>`}
  ${dateline !== undefined && html`<p class="dateline">${dateline}</p>`}
  <p class="byline-time"><span class="byline-label">${words.published}</span> ${timeElement(published)}</p>
  ${updated && html`<p class="byline-time byline-updated"><span class="byline-label">${words.updated}</span> ${timeElement(updated)}</p>`}
  ${articleKind !== 'live' && html`<p class="byline-minutes">${words.minutes(readingMinutes)}</p>`}
</div>`;
}
