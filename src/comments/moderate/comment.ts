import { replySchema } from '../../schema/reply.ts';
import { historyOf, note } from '../audit.ts';
import type { StoredComment } from '../comment.ts';
import { countComments, decide, decideWithin, findComment } from '../moderation.ts';
import { admitWithin } from '../submissions.ts';
import { tellOf } from './acts.ts';
import { commentSheet, type Typed } from './comment-page.ts';
import { missing } from './queue.ts';
import { recentActOf } from './recent.ts';
import { answer, type Asked, type Room } from './room.ts';
import { toolsFor } from './tools.ts';

const EDIT = replySchema.pick({ comment: true, name: true, website: true });
const ANSWER = replySchema.pick({ comment: true });

/** The page of one comment: edit it, answer it, see what was done to it. */
export function comments(room: Room): void {
  const { app, desk, base } = room;
  app.get(`${base}/comment/:comment`, async (asked) => {
    const comment = await findComment(desk.database, asked.req.param('comment'));
    return comment === undefined ? missing(room, asked) : show(room, asked, comment);
  });

  app.post(`${base}/comment/:comment/edit`, async (asked) => {
    const comment = await findComment(desk.database, asked.req.param('comment'));
    if (comment === undefined) return missing(room, asked);
    const form = asked.get('form');
    const typed = { comment: form.get('text') ?? '', name: form.get('name') ?? '', website: form.get('website') ?? '' };
    const checked = EDIT.safeParse(typed);
    if (!checked.success) return show(room, asked, comment, { edit: { ...typed, faults: faultsOf(checked.error) } });
    const { comment: text, name, website } = checked.data;
    const act = { actor: asked.get('session').moderator, action: 'edit', at: desk.now() } as const;
    tellOf(desk, await decide(desk.database, [comment.id], { text, name, website }, act));
    return asked.redirect(`${base}/comment/${comment.id}`, 303);
  });

  app.post(`${base}/comment/:comment/reply`, async (asked) => {
    const comment = await findComment(desk.database, asked.req.param('comment'));
    if (comment === undefined) return missing(room, asked);
    const form = asked.get('form');
    const checked = ANSWER.safeParse({ comment: form.get('text') ?? '' });
    if (!checked.success)
      return show(room, asked, comment, {
        reply: { comment: form.get('text') ?? '', faults: faultsOf(checked.error) },
      });
    const reply = await replyTo(room, asked, comment, checked.data.comment);
    return reply === undefined ? missing(room, asked) : asked.redirect(`${base}/comment/${reply.id}`, 303);
  });
}

/** Only what is published can be answered, so the comment is approved with it; both are done and written down together. */
async function replyTo(
  { desk }: Room,
  asked: Asked,
  to: StoredComment,
  text: string,
): Promise<StoredComment | undefined> {
  const { database, settings, events } = desk;
  const actor = asked.get('session').moderator;
  const at = desk.now();
  const name = asked.get('form').get('as') === 'moderator' ? actor : settings.site.title;
  const reply = await database.write(async (transaction) => {
    const approve = { actor, action: 'approve', at } as const;
    await decideWithin(transaction, [to.id], { status: 'approved' }, approve);
    const admission = await admitWithin(transaction, {
      reply: { article: to.article, parent: to.id, comment: text, name, email: '', website: null },
      status: 'approved',
      reasons: [],
      received: at,
      network: null,
      newsroom: true,
    });
    if (!('comment' in admission)) return undefined;
    const { id, status } = admission.comment;
    // The same words again were taken back meanwhile, and are wanted after all.
    if (admission.outcome === 'known') await decideWithin(transaction, [id], { status: 'approved' }, approve);
    else await note(transaction, { actor, action: 'reply', at }, { comment: id, after: { status } });
    return admission.comment;
  });
  events.changed();
  return reply;
}

async function show(room: Room, asked: Asked, comment: StoredComment, typed: Typed = {}): Promise<Response> {
  const { database } = room.desk;
  const session = asked.get('session');
  const body = commentSheet(room, session, comment, {
    parent: comment.parent === null ? undefined : await findComment(database, comment.parent),
    history: await historyOf(database, comment.id),
    counts: await countComments(database),
    act: await recentActOf(room, session),
    typed,
  });
  const hasFaults = typed.edit !== undefined || typed.reply !== undefined;
  return answer(room, asked, hasFaults ? 422 : 200, { title: 'One comment', body, tools: toolsFor(room, session) });
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function faultsOf({ issues }: { readonly issues: readonly Issue[] }): readonly string[] {
  const names: Readonly<Record<string, string>> = { comment: 'The text', name: 'The name', website: 'The website' };
  return issues.map(({ path, message }) => `${names[String(path[0])] ?? 'This'} ${message}.`);
}
