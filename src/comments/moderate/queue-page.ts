import { html, type Html } from '../../kernel/html.ts';
import type { Status, StoredComment } from '../comment.ts';
import type { AuditEntry } from '../audit.ts';
import type { Session } from '../sessions.ts';
import { VERDICT_NAMES } from '../verdicts.ts';
import { cardHead, cardText, VERDICT_WORDS, verdictButtons } from './card.ts';
import { noticeBar } from './notice.ts';
import type { Room } from './room.ts';
import { SHORTCUTS } from './shortcuts.ts';
import { STATUS_WORDS, tabs } from './tabs.ts';
import { tokenField } from './tools.ts';

/** What a list of comments shows. */
export interface QueuePage {
  readonly status?: Status | undefined;
  /** What stands before the subject, where the list is not one of the four. */
  readonly heading?: string | undefined;
  readonly subject?: string;
  /** The e-mail address that all of them were sent with. */
  readonly address?: string;
  readonly comments: readonly StoredComment[];
  /** What they answer, by id. */
  readonly parents: ReadonlyMap<string, StoredComment>;
  readonly counts: Readonly<Record<Status, number>>;
  /** What the moderator did last. */
  readonly act: readonly AuditEntry[];
  /** The path and query of this page. */
  readonly here: string;
  readonly isContinued: boolean;
  readonly isContinuation: boolean;
}

/** @returns the tabs, the bar that undoes, and the comments in one form */
export function queueList(room: Room, session: Session, page: QueuePage): Html {
  const { comments, act, here } = page;
  return html`${tabs(room, page.counts, page.heading === undefined ? page.status : undefined)}
${headingOf(page)}
${page.address !== undefined && html`<p class="about"><bdi>${page.address}</bdi></p>`}
${act.length > 0 && noticeBar(room, session, act, here)}
${comments.length === 0 ? html`<p class="none">${page.status === 'held' ? 'Nothing is held. All is decided.' : 'There are no such comments.'}</p>` : listForm(room, session, page)}
${SHORTCUTS}`;
}

/** One of the four lists is named by its tab already. */
function headingOf({ status, heading, subject = '' }: QueuePage): Html {
  if (heading !== undefined) return html`<h1>${heading} <bdi>${subject}</bdi></h1>`;
  return html`<h1 class="unseen">${status === undefined ? 'All' : STATUS_WORDS[status]} comments</h1>`;
}

function listForm(room: Room, session: Session, page: QueuePage): Html {
  const { comments, here, status } = page;
  const rest = VERDICT_NAMES.map(
    (verdict) => html`<button name="decide" value="${verdict}">${VERDICT_WORDS[verdict]}</button> `,
  );
  return html`<form class="queue" method="post" action="${room.base}/decide">
${tokenField(room, session)}
<input type="hidden" name="back" value="${here}">
<div class="bulk" role="group" aria-label="All that are ticked"><button type="button" class="all" id="tick-all" hidden>Tick all</button> <span>All ticked:</span> ${rest}</div>
<ol class="comments">
${comments.map((comment, index) => item(room, page, comment, comments[index + 1]?.id ?? '', status === undefined))}
</ol>
</form>
${pager(room, page)}`;
}

function item(room: Room, { parents }: QueuePage, comment: StoredComment, next: string, showsStatus: boolean): Html {
  const { id, name, parent } = comment;
  const context = { parent: parents.get(parent ?? ''), showsStatus, isWhole: false, showsAddress: true };
  const page = `${room.base}/comment/${id}`;
  return html`<li><article class="comment" id="${id}" tabindex="-1" aria-label="${name}">
<label class="tick"><input type="checkbox" name="comment" value="${id}"><span class="unseen">Tick the comment of ${name}</span></label>
<div class="head">${cardHead(room, comment, context)}</div>
${cardText(room, comment, context)}
<p class="acts">${verdictButtons(comment, next)}<a href="${page}#edit" data-edit aria-label="Edit: ${name}">Edit</a> <a href="${page}#reply" aria-label="Reply: ${name}">Reply</a></p>
</article></li>
`;
}

function pager({ desk, base }: Room, { comments, here, isContinued, isContinuation }: QueuePage): Html | false {
  if (!isContinued && !isContinuation) return false;
  const at = (before: number | undefined): string => {
    const url = new URL(here, `${desk.settings.address}${base}`);
    if (before === undefined) url.searchParams.delete('before');
    else url.searchParams.set('before', String(before));
    return url.pathname + url.search;
  };
  return html`<nav class="pager" aria-label="More comments">${isContinuation && html`<a href="${at(undefined)}">Newest</a>`}
${isContinued && html`<a href="${at(comments.at(-1)?.sequence)}" rel="next">Older</a>`}</nav>`;
}
