import { lastActOf, type AuditEntry } from '../audit.ts';
import { statusOf, type StoredComment } from '../comment.ts';
import type { Desk } from '../desk.ts';
import { decide, type Change, type Decision } from '../moderation.ts';
import { VERDICTS, verdictOf } from '../verdicts.ts';
import { answer, ownPath, type Asked, type Room } from './room.ts';
import { saying } from './sheet.ts';
import { toolsFor } from './tools.ts';

/** What is done to comments: one, or all that are ticked; and undone. */
export function acts(room: Room): void {
  const { app, desk, base } = room;
  app.post(`${base}/decide`, async (asked) => {
    const form = asked.get('form');
    // A button of one comment names it, and the one to go on with; those of all that are ticked name none.
    const [word, one, next = ''] = (form.get('decide') ?? '').split(' ');
    const verdict = verdictOf(word);
    const back = ownPath(room, form.get('back'));
    const ids = one === undefined ? form.getAll('comment') : [one];
    if (verdict !== undefined) {
      const act = { actor: asked.get('session').moderator, action: verdict, at: desk.now() };
      tellOf(desk, await decide(desk.database, ids, { status: VERDICTS[verdict] }, act));
    }
    return asked.redirect(/^[\w-]+$/.test(next) ? `${back}#${next}` : back, 303);
  });

  app.post(`${base}/undo`, async (asked) => {
    const form = asked.get('form');
    const session = asked.get('session');
    const act = await lastActOf(desk.database, session.moderator);
    if (act.length === 0 || String(act[0]?.at) !== form.get('act'))
      return notUndone(room, asked, 'You did something else since');
    const before = new Map(act.map((entry) => [entry.comment, entry]));
    const undo = (comment: StoredComment): Change => changeBack(comment, before.get(comment.id));
    const decisions = await decide(desk.database, [...before.keys()], undo, {
      actor: session.moderator,
      action: 'undo',
      at: desk.now(),
    });
    if (decisions.length === 0) return notUndone(room, asked, 'A colleague has decided since');
    tellOf(desk, decisions);
    return asked.redirect(ownPath(room, form.get('back')), 303);
  });
}

function notUndone(room: Room, asked: Asked, why: string): Response {
  return answer(room, asked, 422, {
    title: 'Not undone',
    tools: toolsFor(room, asked.get('session')),
    body: saying(why, 'Nothing was undone. The page of a comment shows all that was done to it.'),
  });
}

/** Has pages built anew where one of them shows what changed. */
export function tellOf({ events }: Desk, decisions: readonly Decision[]): void {
  if (decisions.some(({ before, after }) => before.status === 'approved' || after.status === 'approved'))
    events.changed();
}

/**
 * Gives fields back what they held, but only those that still say what the act made them say: what a colleague has decided since
 * stays. A reply of the newsroom that is taken back counts as rejected.
 */
function changeBack(comment: StoredComment, entry: AuditEntry | undefined): Change {
  if (entry === undefined) return {};
  if (entry.action === 'reply') return comment.status === 'approved' ? { status: 'rejected' } : {};
  const { before = {}, after = {} } = entry;
  const old = (field: 'text' | 'name' | 'website' | 'status'): unknown =>
    after[field] === comment[field] ? before[field] : undefined;
  const [text, name, website, status] = [old('text'), old('name'), old('website'), statusOf(old('status'))];
  return {
    ...(typeof text === 'string' && { text }),
    ...(typeof name === 'string' && { name }),
    ...((typeof website === 'string' || website === null) && { website }),
    ...(status !== undefined && { status }),
  };
}
