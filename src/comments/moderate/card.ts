import { excerptOf } from '../../kernel/excerpt.ts';
import { html, type Html } from '../../kernel/html.ts';
import { absoluteUrl, safeUrl } from '../../kernel/url-path.ts';
import type { StoredComment } from '../comment.ts';
import { VERDICT_NAMES, VERDICTS, type Verdict } from '../verdicts.ts';
import { momentText } from './moments.ts';
import type { Room } from './room.ts';
import { STATUS_WORDS } from './tabs.ts';

/** How a comment is shown. */
export interface CardContext {
  /** The comment that it answers. */
  readonly parent: StoredComment | undefined;
  /** Whether to say what was decided, since others stand beside it. */
  readonly showsStatus: boolean;
  /** Whether all of a long text is shown. */
  readonly isWhole: boolean;
  /** Whether whoever reads may see the e-mail address. */
  readonly showsAddress: boolean;
}

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = { approve: 'Approve', reject: 'Reject', spam: 'Spam' };

// More than this is read on a page of its own, so that one comment can't hide all the others.
const LONGEST_IN_LIST = 1200;
const LONGEST_EXCERPT = 80;
const LONGEST_SITE = 50;

/** @returns who wrote, where, in answer to what, why it was held, and the text */
export function cardHead(room: Room, comment: StoredComment, context: CardContext): Html {
  const { base } = room;
  const { id, name, newsroom, received } = comment;
  return html`<div class="who"><h2 class="name"><bdi>${name}</bdi></h2>${newsroom && html` <span class="mark">Newsroom</span>`}
${context.showsStatus && html`<span class="mark mark-${comment.status}">${STATUS_WORDS[comment.status]}</span>`}
<a class="time" href="${base}/comment/${id}">${momentText(room, received)}</a></div>
${senderLine(room, comment, context)}
${whereabouts(room, comment, context)}`;
}

function senderLine(
  { base }: Room,
  { id, email, website }: StoredComment,
  { showsAddress }: CardContext,
): Html | false {
  const site = website === null ? undefined : safeUrl(website);
  const links = [
    showsAddress && email !== '' && html`<a href="${base}/author/${id}"><bdi>${email}</bdi></a>`,
    site !== undefined &&
      html`<a href="${site}" rel="nofollow ugc noopener noreferrer"><bdi>${shortened(site.replace(/^https?:\/\//i, ''), LONGEST_SITE)}</bdi></a>`,
  ].filter((link) => link !== false);
  return links.length > 0 && html`<p class="about links">${links.map((link) => html`${link} `)}</p>`;
}

function whereabouts(room: Room, { id, article, status, parent, reasons }: StoredComment, context: CardContext): Html {
  const { base, desk } = room;
  const page = absoluteUrl(desk.settings.site.origin, article) + (status === 'approved' ? `#comment-${id}` : '');
  const all = `${base}?${new URLSearchParams({ article }).toString()}`;
  return html`<p class="about links"><a href="${page}"><bdi>${article}</bdi></a> ${
    context.showsAddress && html`<a href="${all}">All comments there</a>`
  }</p>
${parent !== null && html`<p class="about">${answered(base, context.parent)}</p>`}
${reasons.length > 0 && html`<p class="about reasons">${status === 'held' ? 'Held' : 'Was held'}: ${reasons.join('; ')}</p>`}`;
}

function answered(base: string, parent: StoredComment | undefined): Html {
  if (parent === undefined) return html`Answers a comment that is no longer there`;
  return html`Answers <a href="${base}/comment/${parent.id}"><bdi>${parent.name}</bdi></a>: <q dir="auto">${shortened(parent.text.replaceAll(/\s+/g, ' '), LONGEST_EXCERPT)}</q>`;
}

function shortened(text: string, length: number): string {
  return text.length > length ? `${excerptOf(text, length)} …` : text;
}

/** @returns the text as its reader broke the lines; nothing in it is markup */
export function cardText({ base }: Room, { id, text }: StoredComment, { isWhole }: CardContext): Html {
  const isCut = !isWhole && text.length > LONGEST_IN_LIST;
  return html`<div class="text" dir="auto">${isWhole ? text : shortened(text, LONGEST_IN_LIST)}</div>
${isCut && html`<p class="about"><a href="${base}/comment/${id}">Read all ${text.length.toLocaleString('en')} characters</a></p>`}`;
}

/**
 * @param next the comment to go on with
 * @returns a button for each thing that can still be decided
 */
export function verdictButtons({ id, status, name }: StoredComment, next: string): Html {
  return html`${VERDICT_NAMES.filter((verdict) => VERDICTS[verdict] !== status).map(
    (verdict) =>
      html`<button name="decide" value="${`${verdict} ${id} ${next}`.trim()}" data-verdict="${verdict}" aria-label="${VERDICT_WORDS[verdict]}: ${name}">${VERDICT_WORDS[verdict]}</button> `,
  )}`;
}
