import { html, type Child, type Html } from '../../kernel/html.ts';
import { absoluteUrl, type UrlPath } from '../../kernel/url-path.ts';
import type { Typed } from '../body.ts';
import type { StoredComment } from '../comment.ts';
import type { FieldFault } from '../faults.ts';
import { documentOf, type Setting } from './document.ts';
import { fieldsOf, hiddenFields } from './fields.ts';
import type { Notice } from './messages.ts';

/** Why a comment has to be sent once more: there was no token yet, one that is too young, or one that was used. */
export type Hurdle = 'untouched' | 'early' | 'spent';

/** What a page about a reply shows. */
export interface ReplyPage extends Setting {
  /** Where replies are sent. */
  readonly action: string;
  readonly article: UrlPath | undefined;
  readonly typed: Typed;
}

/**
 * Shows what was typed and asks for one press of a button, which no robot that only sends forms makes.
 * @param page with the token that makes the button work
 * @param hurdle why it is asked
 */
export function confirmPage(page: ReplyPage, hurdle: Hurdle): Html {
  const { words } = page.language;
  const { title, text, button } = words.confirm;
  return documentOf(
    title,
    page,
    html`
<p>${text}</p>
${hurdle !== 'untouched' && html`<p class="warning" role="alert">${words.confirm[hurdle]}</p>`}
${shown(page)}
<form method="post" action="${page.action}" accept-charset="utf-8">
${hiddenFields(page.typed)}<p><button type="submit">${button}</button></p>
</form>
${wayBack(page)}`,
  );
}

/**
 * Shows the reply form below the comment that is answered.
 * @param page the form
 * @param answered the comment; without one the form is for a comment on the article itself
 */
export function answerPage(page: ReplyPage, answered: Pick<StoredComment, 'name' | 'text'> | undefined): Html {
  const { words } = page.language;
  return documentOf(
    answered === undefined ? words.leaveReply : words.replyTo(answered.name),
    page,
    html`
${
  answered !== undefined &&
  html`<p class="byline"><bdi>${answered.name}</bdi></p>
<div class="typed" dir="auto">${answered.text}</div>`
}
${replyForm(page, [])}
${wayBack(page)}`,
  );
}

function replyForm(page: ReplyPage, faults: readonly FieldFault[]): Html {
  const { comment: _comment, name: _name, email: _email, website: _website, ...further } = page.typed;
  const { consent: _consent, subject: _subject, ...hidden } = further;
  return html`<form method="post" action="${page.action}" accept-charset="utf-8" novalidate>
${hiddenFields(hidden)}${fieldsOf(page.typed, faults, page.language)}
<p><button type="submit">${page.language.words.post}</button></p>
</form>`;
}

/**
 * Shows the reply form again with all that was typed.
 * @param page the form
 * @param notice what is the matter
 * @param faults what is to be mended, told above the form and at each field
 */
export function amendPage(page: ReplyPage, notice: Notice, faults: readonly FieldFault[]): Html {
  return documentOf(
    notice.title,
    page,
    html`
<p>${notice.text}</p>
${
  faults.length > 0 &&
  html`<ul class="faults" role="alert">${faults.map((fault) => html`<li>${faultLine(fault, page)}</li>`)}</ul>`
}
${replyForm(page, faults)}
${wayBack(page)}`,
  );
}

/**
 * Says why nothing became of a request, and gives back what was typed.
 * @param page as far as it is known
 * @param notice what is the matter
 */
export function noticePage(page: ReplyPage, notice: Notice): Html {
  return documentOf(notice.title, page, html`\n<p>${notice.text}</p>\n${shown(page)}\n${wayBack(page)}`);
}

function faultLine({ field, say }: FieldFault, { language: { words } }: ReplyPage): Child {
  const label = field in words.labels ? Reflect.get(words.labels, field) : undefined;
  if (typeof label !== 'string') return say(words);
  return html`<a href="#reply-${field}">${field === 'consent' ? undefined : `${label} – `}${say(words)}</a>`;
}

function shown({ typed, language: { words } }: ReplyPage): Child {
  if (typed.comment === undefined || typed.comment === '') return undefined;
  return html`<h2>${words.typed}</h2>
<p class="byline"><bdi>${typed.name}</bdi></p>
<div class="typed" dir="auto">${typed.comment}</div>`;
}

function wayBack({ article, site, language: { words } }: ReplyPage): Child {
  if (article === undefined) return undefined;
  return html`<p><a href="${absoluteUrl(site.origin, article)}">${words.backToArticle}</a></p>`;
}
