import type { Article } from '../model/article.ts';
import type { Comment } from '../model/comments.ts';
import { renderComment } from '../prose/comment.ts';
import type { CommentView, DiscussionView } from './article.ts';
import type { Composition } from './composition.ts';
import { countComments } from './teaser.ts';

/**
 * @param article whose switch decides; a site without a comments service takes no replies but still shows what it has
 * @param composition gives the threads
 */
export function discussionOf(article: Article, { newsroom, timeOf, sealOf }: Composition): DiscussionView {
  if (article.comments === 'off') return { state: 'off', seal: undefined, count: 0, threads: [] };
  const threads = newsroom.threads.get(article.path) ?? [];
  const { comments: service } = newsroom.site;
  const isOpen = article.comments === 'open' && service !== undefined;
  const hasThread = threads.length > 0 || article.comments === 'closed';
  const depth = service?.depth ?? Infinity;
  const view = (comment: Comment, answers: string | undefined, replies: readonly CommentView[]): CommentView => ({
    id: comment.id,
    name: comment.name,
    website: comment.website ?? undefined,
    newsroom: comment.newsroom,
    answers,
    time: timeOf(comment.date, 'dateTime', article.language),
    html: renderComment(comment.text, article.language),
    replies,
  });
  // What lies deeper than the last level stands there too, after what it answers and with its name.
  const below = ({ name, replies }: Comment): readonly CommentView[] =>
    replies.flatMap((reply) => [view(reply, name, []), ...below(reply)]);
  const nest = (comments: readonly Comment[], level: number): readonly CommentView[] =>
    level < depth
      ? comments.map((comment) => view(comment, undefined, nest(comment.replies, level + 1)))
      : comments.flatMap((comment) => [view(comment, undefined, []), ...below(comment)]);
  return {
    state: isOpen ? 'open' : hasThread ? 'closed' : 'off',
    seal: isOpen ? sealOf(article.path) : undefined,
    count: countComments(threads),
    threads: nest(threads, 1),
  };
}
