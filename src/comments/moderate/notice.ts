import { html, type Html } from '../../kernel/html.ts';
import type { Action, AuditEntry } from '../audit.ts';
import type { Session } from '../sessions.ts';
import type { Room } from './room.ts';
import { tokenField } from './tools.ts';

/**
 * @param act what the moderator did last, all of it
 * @param back the page to come back to
 * @returns the bar that says so and takes it back
 */
export function noticeBar({ base, ...room }: Room, session: Session, act: readonly AuditEntry[], back: string): Html {
  return html`<div class="notice" role="status"><p>${saidOf(act)}</p>
<form method="post" action="${base}/undo" id="undo">${tokenField({ base, ...room }, session)}
<input type="hidden" name="act" value="${act[0]?.at}"><input type="hidden" name="back" value="${back}">
<button>${act.some(({ action }) => action === 'undo') ? 'Redo' : 'Undo'}</button></form></div>`;
}

/** What was done, as its past. */
export const DONE: Readonly<Record<Action, string>> = {
  approve: 'approved',
  reject: 'rejected',
  spam: 'marked as spam',
  hold: 'held',
  edit: 'edited',
  reply: 'answered',
  undo: 'put back',
  erase: 'erased',
  import: 'imported',
  'sign in': 'signed in',
  'fail to sign in': 'failed to sign in',
  'sign out': 'signed out',
  'add moderator': 'added',
  'remove moderator': 'removed',
};

function saidOf(act: readonly AuditEntry[]): string {
  const action = act.at(-1)?.action ?? 'edit';
  if (action === 'reply') return 'The reply is approved.';
  return act.length === 1 ? `One comment was ${DONE[action]}.` : `${act.length} comments were ${DONE[action]}.`;
}
