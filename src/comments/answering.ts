import type { Context } from 'hono';
import { parse } from '../schema/parse.ts';
import { replySchema } from '../schema/reply.ts';
import { answersTo } from './answers.ts';
import type { Articles } from './articles.ts';
import type { Desk } from './desk.ts';
import type { Asking } from './doorkeeper.ts';
import { findComment } from './moderation.ts';
import { issueToken } from './tokens.ts';

/**
 * `GET /comments/reply?article=…&parent=…`: the form for an answer to a comment, for those whose browser runs no script. Since it is
 * made when it is asked for, it carries a token, and needs no confirm page.
 * @param context the request
 * @param desk whose service it is
 * @param articles says whether the article takes replies
 */
export async function answerForm(context: Context<Asking>, desk: Desk, articles: Articles): Promise<Response> {
  const asked = context.req.query();
  const typed = { article: asked['article'] ?? '', lang: asked['lang'] ?? '', seal: asked['seal'] ?? '' };
  const answers = answersTo(context, desk, typed);
  const article = parse(replySchema.shape.article, typed.article);
  if (!article.ok) return answers.refused('unknown');
  const standing = await articles.standing(article.value, typed.seal);
  if (standing !== 'open') return answers.refused(standing);
  const comment = await findComment(desk.database, asked['parent'] ?? '');
  const isThere = comment?.status === 'approved' && comment.article === article.value;
  const token = issueToken(desk.settings.secret, article.value, desk.now());
  return answers.form({ ...typed, token, parent: isThere ? comment.id : '' }, isThere ? comment : undefined);
}
