import { html, nothing, type Child, type Html } from '../../src/kernel/html.ts';
import type { ArticleView } from '../../src/view/article.ts';
import type { Messages } from '../../src/view/messages.ts';
import type { SiteView } from '../../src/view/site.ts';
import { foreign } from './language.ts';
import { link } from './link.ts';

const required = html` <span class="required">*</span>`;

/**
 * The form for a comment: a plain form that works without a script.
 * @param endpoint where it is sent, as `comment`, `name`, `email`, `website` and `consent`, with the page's address as `article`
 */
export function replyForm(view: ArticleView, site: SiteView, endpoint: string, words: Messages): Html {
  return html`
${answer('reply-held', words.replyHeld)}
${answer('reply-approved', words.replyApproved)}
<section class="reply" aria-labelledby="reply">
  <h2 class="reply-heading" id="reply">${words.leaveReply}</h2>
  <form class="reply-form" method="post" action="${endpoint}" accept-charset="utf-8" data-cancel="${words.cancelReply}">
    <p class="reply-note">
      <span id="reply-email-note">${words.emailKeptPrivate}</span> <span>${words.requiredFields}${required}</span></p>
    <input type="hidden" name="article" value="${view.path}">
    ${view.discussion.seal !== undefined && html`<input type="hidden" name="seal" value="${view.discussion.seal}">`}
    <input type="hidden" name="lang" value="${view.language}">
    <input type="hidden" name="parent" value="">
    <input type="hidden" name="token" value="">
    <p class="field-trap" aria-hidden="true"><label for="reply-subject">${words.leaveEmpty}</label>
      <input id="reply-subject" name="subject" type="text" tabindex="-1" autocomplete="off"></p>
    <p class="field field-text"><label for="reply-text">${words.comment}${required}</label>
      <textarea id="reply-text" name="comment" rows="8" required dir="auto"></textarea></p>
    <p class="field"><label for="reply-name">${words.name}${required}</label>
      <input id="reply-name" name="name" type="text" autocomplete="name" required dir="auto"></p>
    <p class="field"><label for="reply-email">${words.email}${required}</label>
      <input id="reply-email" name="email" type="email" autocomplete="email" required dir="ltr"
        aria-describedby="reply-email-note"></p>
    <p class="field"><label for="reply-website">${words.website}</label>
      <input id="reply-website" name="website" type="url" autocomplete="url" dir="ltr"></p>
    <p class="field field-consent"><input id="reply-consent" name="consent" type="checkbox" value="yes" required>
      <label for="reply-consent">${words.consent}${required}</label>${privacy(view, site)}</p>
    <p class="field field-submit"><button type="submit">${words.postComment}</button></p>
  </form>
</section>`;
}

/** What the service sends the reader back to: hidden until the address names it, so that it needs no script. */
function answer(id: string, words: string): Html {
  return html`<p class="reply-answer" id="${id}" role="status" tabindex="-1">${words}</p>`;
}

/** A way to the page that the consent speaks of, by the name that the site gives it. */
function privacy(view: ArticleView, site: SiteView): Child {
  const page = [...site.footer, ...site.navigation].find(({ path }) => path === '/privacy/');
  return page === undefined
    ? nothing
    : html` <span class="field-aside">${link(page, foreign(page.name, site.language, view.language))}</span>`;
}
