import { Html, html } from '../kernel/html.ts';
import type { Article } from '../model/article.ts';
import type { Comment } from '../model/comments.ts';
import type { CommentView, DiscussionView } from './article.ts';
import type { Composition } from './composition.ts';
import { countComments } from './teaser.ts';

/**
 * @param article whose switch decides; a site without a comments service takes no replies but still shows what it has
 * @param composition gives the threads
 */
export function discussionOf(article: Article, { newsroom, timeOf }: Composition): DiscussionView {
  if (article.comments === 'off') return { state: 'off', count: 0, threads: [] };
  const threads = newsroom.threads.get(article.path) ?? [];
  const isOpen = article.comments === 'open' && newsroom.site.comments !== undefined;
  const hasThread = threads.length > 0 || article.comments === 'closed';
  const show = ({ id, name, website, newsroom: official, date, text, replies }: Comment): CommentView => ({
    id,
    name,
    website: website ?? undefined,
    newsroom: official,
    time: timeOf(date, 'dateTime', article.language),
    html: paragraphs(text),
    replies: replies.map(show),
  });
  return {
    state: isOpen ? 'open' : hasThread ? 'closed' : 'off',
    count: countComments(threads),
    threads: threads.map(show),
  };
}

const BARE_LINK = /(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]])/g;

/** A reader's text: escaped, in paragraphs, bare links made links that search engines give no credit for. */
function paragraphs(text: string): Html {
  const blocks = text.split(/\n\s*\n/).map((block) => block.trim());
  return html`${blocks.filter((block) => block !== '').map((block) => html`<p>${linkify(block)}</p>`)}`;
}

function linkify(block: string): Html[] {
  return block
    .split(BARE_LINK)
    .map((part, index) =>
      index % 2 === 1 ? html`<a href="${part}" rel="nofollow ugc noopener">${part}</a>` : html`${part}`,
    );
}
