import { html, type Html } from '../../kernel/html.ts';
import type { AuditEntry } from '../audit.ts';
import type { Status, StoredComment } from '../comment.ts';
import type { Session } from '../sessions.ts';
import { cardHead, cardText, verdictButtons } from './card.ts';
import { momentText } from './moments.ts';
import { DONE, noticeBar } from './notice.ts';
import type { Room } from './room.ts';
import { tabs } from './tabs.ts';
import { tokenField } from './tools.ts';

/** What a moderator typed that can't be kept so, and why. */
export interface Typed {
  readonly edit?: {
    readonly comment: string;
    readonly name: string;
    readonly website: string;
    readonly faults: readonly string[];
  };
  readonly reply?: { readonly comment: string; readonly faults: readonly string[] };
}

/** What the page of a comment shows beside it. */
export interface Surroundings {
  readonly parent: StoredComment | undefined;
  readonly history: readonly AuditEntry[];
  readonly typed: Typed;
  readonly counts: Readonly<Record<Status, number>>;
  /** What the moderator did last. */
  readonly act: readonly AuditEntry[];
}

/** @returns the comment, what can be done to it, and what was */
export function commentSheet(
  room: Room,
  session: Session,
  comment: StoredComment,
  { parent, history, typed, counts, act }: Surroundings,
): Html {
  const context = { parent, showsStatus: true, isWhole: true, showsAddress: true };
  const here = `${room.base}/comment/${comment.id}`;
  return html`${tabs(room, counts)}
<h1 class="unseen">Comment of <bdi>${comment.name}</bdi></h1>
${act.length > 0 && noticeBar(room, session, act, here)}
<form class="single" method="post" action="${room.base}/decide">${tokenField(room, session)}
<input type="hidden" name="back" value="${here}">
<article class="comment" id="${comment.id}" tabindex="-1" aria-label="${comment.name}">
<div class="head">${cardHead(room, comment, context)}</div>
${cardText(room, comment, context)}
<p class="acts">${verdictButtons(comment, '')}</p>
</article></form>
${replyForm(room, session, comment, typed)}
${editForm(room, session, comment, typed)}
${historyList(room, history, comment)}`;
}

function editForm(room: Room, session: Session, comment: StoredComment, { edit }: Typed): Html {
  const {
    comment: text,
    name,
    website,
    faults,
  } = edit ?? { comment: comment.text, name: comment.name, website: comment.website ?? '', faults: [] };
  return html`<section class="work" id="edit" aria-labelledby="edit-title"><h2 id="edit-title">Edit</h2>
<form method="post" action="${room.base}/comment/${comment.id}/edit">${tokenField(room, session)}
${faultList(faults)}
<p><label for="edit-name">Name</label><input id="edit-name" name="name" value="${name}" dir="auto" required></p>
<p><label for="edit-website">Website</label><input id="edit-website" name="website" type="url" value="${website}"></p>
<p><label for="edit-text">Text</label><textarea id="edit-text" name="text" rows="8" dir="auto" required>\n${text}</textarea></p>
<p><button>Save</button></p></form></section>`;
}

function replyForm(room: Room, session: Session, { id, status }: StoredComment, { reply }: Typed): Html {
  const paper = room.desk.settings.site.title;
  return html`<section class="work" id="reply" aria-labelledby="reply-title"><h2 id="reply-title">Reply as the newsroom</h2>
<form method="post" action="${room.base}/comment/${id}/reply">${tokenField(room, session)}
${faultList(reply?.faults ?? [])}
<p><label for="reply-text">Reply</label><textarea id="reply-text" name="text" rows="5" dir="auto" required>\n${reply?.comment}</textarea></p>
<fieldset><legend>Signed</legend><label><input type="radio" name="as" value="paper" checked> <bdi>${paper}</bdi></label>
<label><input type="radio" name="as" value="moderator"> <bdi>${session.moderator}</bdi></label></fieldset>
<p><button>${status === 'approved' ? 'Publish the reply' : 'Approve the comment and publish the reply'}</button></p></form></section>`;
}

function faultList(faults: readonly string[]): Html | false {
  return (
    faults.length > 0 && html`<ul class="fault" role="alert">${faults.map((fault) => html`<li>${fault}</li>`)}</ul>`
  );
}

function historyList(room: Room, history: readonly AuditEntry[], { received }: StoredComment): Html {
  return html`<section class="work" id="history" aria-labelledby="history-title"><h2 id="history-title">History</h2>
<ol class="history">${history.map((entry) => entryItem(room, entry))}<li><p>received, ${momentText(room, received)}</p></li></ol>
</section>`;
}

function entryItem(room: Room, { at, actor, action, before, after }: AuditEntry): Html {
  const fields = Object.keys({ ...before, ...after });
  const isEdit = fields.some((field) => field !== 'status');
  return html`<li><p>${DONE[action]} by <bdi>${actor === 'link' ? 'a link in an e-mail' : actor}</bdi>, ${momentText(room, at)}</p>
${isEdit && html`<dl>${fields.map((field) => html`<dt>${field}</dt><dd><del dir="auto">${shown(before?.[field])}</del> <ins dir="auto">${shown(after?.[field])}</ins></dd>`)}</dl>`}</li>`;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : value === null || value === undefined ? '' : JSON.stringify(value);
}
