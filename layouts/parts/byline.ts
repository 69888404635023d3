import { html, type Child, type Html } from '../../src/kernel/html.ts';
import { formatNumber } from '../../src/kernel/number.ts';
import type { ArticleView } from '../../src/view/article.ts';
import { pictureMarkup } from '../../src/view/illustrate.ts';
import type { Messages } from '../../src/view/messages.ts';
import type { SiteView } from '../../src/view/site.ts';
import { soleAuthor } from '../../src/view/teaser.ts';
import type { TimeView } from '../../src/view/view.ts';
import { joined } from './joined.ts';
import { foreign } from './language.ts';
import { link, timeElement } from './link.ts';

/** Who wrote an article, where and when, how many years ago, and how long it takes to read, unless it is still being written. */
export function byline(view: ArticleView, site: SiteView, words: Messages): Html {
  const { articleKind, dateline, language, published, updated, age, readingMinutes } = view;
  return html`
<div class="byline">
  ${portrait(view)}
  ${names(view, site, words)}
  ${role(view, site)}
  ${dateline !== undefined && html`<p class="dateline">${dateline}</p>`}
  ${moment(words.published, published)}
  ${updated && moment(words.updated, updated)}
  ${age > 0 && html`<p class="byline-age">${words.age(age, formatNumber(age, language))}</p>`}
  ${articleKind !== 'live' && html`<p class="byline-minutes">${words.minutes(readingMinutes, formatNumber(readingMinutes, language))}</p>`}
</div>`;
}

/** An opinion has a face. Its text alternative is the name beside it. */
function portrait({ articleKind, authors, image: lead }: ArticleView): Child {
  const image = soleAuthor(authors)?.image;
  if (articleKind !== 'opinion' || image === undefined) return undefined;
  const sizes = '(min-width: 64rem) 8rem, 4rem';
  const { picture, focus } = image;
  return html`<div class="byline-picture">${pictureMarkup(picture, { alt: '', sizes, first: lead === undefined, focus })}</div>`;
}

function names({ authors, language }: ArticleView, site: SiteView, words: Messages): Child {
  if (authors.length === 0) return undefined;
  const links = joined(authors, language, (author) => link(author, foreign(author.name, site.language, language)));
  return html`<p class="byline-authors"><span class="byline-by">${words.by}</span> ${links}</p>`;
}

function role({ authors, language }: ArticleView, site: SiteView): Child {
  const author = soleAuthor(authors);
  if (author?.role === undefined) return undefined;
  return html`<p class="byline-role">${foreign(author.role, site.language, language)}</p>`;
}

function moment(label: string, time: TimeView): Html {
  return html`<p class="byline-time"><span class="byline-label">${label}</span> ${timeElement(time)}</p>`;
}
