import { html, type Child, type Html } from '../../src/kernel/html.ts';
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
  <h2 class="discussion-heading" id="comments">${count === 0 ? words.noComments : words.comments(count)}</h2>
  ${threads.length > 0 && html`<ol class="threads">${threads.map((comment) => thread(comment, words))}</ol>`}
  ${state === 'closed' && html`<p class="discussion-closed">${words.commentsClosed}</p>`}
</section>`
  }
${state === 'open' && site.commentsEndpoint !== undefined && replyForm(view, site, site.commentsEndpoint, words)}`;
}

function thread(comment: CommentView, words: Messages): Html {
  const { id, newsroom, html: text, replies } = comment;
  return html`
<li class="thread">
  <article class="comment${newsroom ? ' comment-newsroom' : ''}" id="comment-${id}">
    <p class="comment-head">${commenter(comment, words)}</p>
    <div class="comment-text" dir="auto">${text}</div>
  </article>
  ${replies.length > 0 && html`<ol class="replies">${replies.map((reply) => thread(reply, words))}</ol>`}
</li>`;
}

/** Who wrote a comment, when, and its own address. */
function commenter({ id, name, website, newsroom, time }: CommentView, words: Messages): Html {
  const author = website === undefined ? name : outwardLink(website, name, 'nofollow ugc noopener');
  return html`<bdi class="comment-name">${author}</bdi>
      ${newsroom && html`<span class="comment-newsroom-label">${words.newsroom}</span>`}
      <a class="comment-time" href="#comment-${id}">${timeElement(time)}</a>`;
}
