import { html, type Child, type Html } from '../../src/kernel/html.ts';
import { formatNumber } from '../../src/kernel/number.ts';
import type { ArticleView } from '../../src/view/article.ts';
import type { Messages } from '../../src/view/messages.ts';
import type { SiteView } from '../../src/view/site.ts';
import type { TimeView } from '../../src/view/view.ts';
import { joined } from './joined.ts';
import { foreign } from './language.ts';
import { link, timeElement } from './link.ts';

/** Who wrote an article, where and when, how many years ago, and how long it takes to read, unless it is still being written. */
export function byline(view: ArticleView, site: SiteView, words: Messages): Html {
  const { articleKind, dateline, language, published, updated, age, readingMinutes } = view;
  return html`
<div class="byline">
  ${names(view, site, words)}
  ${role(view, site)}
  ${dateline !== undefined && html`<p class="dateline">${dateline}</p>`}
  ${moment(words.published, published)}
  ${updated && moment(words.updated, updated)}
  ${age > 0 && html`<p class="byline-age">${words.age(age, formatNumber(age, language))}</p>`}
  ${articleKind !== 'live' && html`<p class="byline-minutes">${words.minutes(readingMinutes, formatNumber(readingMinutes, language))}</p>`}
</div>`;
}

function names({ authors, language }: ArticleView, site: SiteView, words: Messages): Child {
  if (authors.length === 0) return undefined;
  const links = joined(authors, language, (author) => link(author, foreign(author.name, site.language, language)));
  return html`<p class="byline-authors"><span class="byline-by">${words.by}</span> ${links}</p>`;
}

/** Only of a single author: of several nobody could tell whose it is. */
function role({ authors: [author, another], language }: ArticleView, site: SiteView): Child {
  if (author?.role === undefined || another !== undefined) return undefined;
  return html`<p class="byline-role">${foreign(author.role, site.language, language)}</p>`;
}

function moment(label: string, time: TimeView): Html {
  return html`<p class="byline-time"><span class="byline-label">${label}</span> ${timeElement(time)}</p>`;
}
