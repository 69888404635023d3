import { html, type Html } from '../../kernel/html.ts';
import { STATUSES, type Status } from '../comment.ts';
import type { Room } from './room.ts';

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  held: 'Held',
  approved: 'Approved',
  rejected: 'Rejected',
  spam: 'Spam',
};

/**
 * @param counts how many comments there are of each status
 * @param here the list that is shown, if it is one of these
 * @returns the way to each list
 */
export function tabs({ base }: Room, counts: Readonly<Record<Status, number>>, here?: Status): Html {
  return html`<nav aria-label="Comments by status"><ul class="tabs">
${STATUSES.map(
  (each) =>
    html`<li><a href="${base}?status=${each}"${each === here && html` aria-current="page"`}>${STATUS_WORDS[each]} <span class="count">${counts[each]}</span></a></li>\n`,
)}</ul></nav>`;
}
