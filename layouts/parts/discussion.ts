import { html, type Child, type Html } from '../../src/kernel/html.ts';
import { formatNumber } from '../../src/kernel/number.ts';
import type { ArticleView, CommentView } from '../../src/view/article.ts';
import type { Messages } from '../../src/view/messages.ts';
import type { SiteView } from '../../src/view/site.ts';
import { outwardLink, timeElement } from './link.ts';
import { replyForm } from './reply-form.ts';

/** The comments on an article and the form for another. */
export function discussion(view: ArticleView, site: SiteView, words: Messages): Child {
  const { state, count, threads } = view.discussion;
  if (state === 'off') return undefined;
  const isSilent = count === 0 && state === 'open';
  return html`${
    !isSilent &&
    html`
<section class="discussion" aria-labelledby="comments">
  <h2 class="discussion-heading" id="comments">${count === 0 ? words.noComments : words.comments(count, formatNumber(count, view.language))}</h2>
  ${threads.length > 0 && html`<ol class="threads">${threads.map((comment) => thread(comment, replyLinks(view, site, words), words))}</ol>`}
  ${state === 'closed' && html`<p class="discussion-closed">${words.commentsClosed}</p>`}
</section>`
  }
${state === 'open' && site.commentsEndpoint !== undefined && replyForm(view, site, site.commentsEndpoint, words)}`;
}

/** Makes the link by which a comment is answered. */
type ReplyLink = (comment: CommentView) => Child;

/** Without a script the service shows a form for the answer; the address says to which comment. */
function replyLinks(
  { path, language, discussion: { state, seal } }: ArticleView,
  site: SiteView,
  words: Messages,
): ReplyLink {
  const endpoint = site.commentsEndpoint?.replace(/\/$/, '');
  if (state !== 'open' || endpoint === undefined) return () => undefined;
  return ({ id, name }) => {
    const query = new URLSearchParams({
      article: path,
      parent: id,
      lang: language,
      ...(seal !== undefined && { seal }),
    });
    return html`<p class="comment-reply"><a href="${endpoint}/reply?${query.toString()}" rel="nofollow" data-reply="${id}">${words.reply}<span
        class="visually-hidden">${words.replyTo(name)}</span></a></p>`;
  };
}

function thread(comment: CommentView, replyLink: ReplyLink, words: Messages): Html {
  const { id, newsroom, html: text, replies } = comment;
  return html`
<li class="thread">
  <article class="comment${newsroom ? ' comment-newsroom' : ''}" id="comment-${id}">
    <p class="comment-head">${commenter(comment, words)}</p>
    <div class="comment-text" dir="auto">${text}</div>
    ${replyLink(comment)}
  </article>
  ${replies.length > 0 && html`<ol class="replies">${replies.map((reply) => thread(reply, replyLink, words))}</ol>`}
</li>`;
}

/** Who wrote a comment, when, and its own address. */
function commenter({ id, name, website, newsroom, answers, time }: CommentView, words: Messages): Html {
  const author = website === undefined ? name : outwardLink(website, name, 'nofollow ugc noopener');
  return html`<bdi class="comment-name">${author}</bdi>
      ${newsroom && html`<span class="comment-newsroom-label">${words.newsroom}</span>`}
      ${answers !== undefined && html`<span class="comment-answers">${words.inAnswerTo} <bdi>${answers}</bdi></span>`}
      <a class="comment-time" href="#comment-${id}">${timeElement(time)}</a>`;
}
