import { html, type Html } from '../../kernel/html.ts';
import { formatMoment, momentAt } from '../../kernel/time.ts';
import type { Room } from './room.ts';

/**
 * @param epoch milliseconds
 * @returns the moment as the paper's moderators read it, in the paper's time zone
 */
export function momentText({ desk }: Room, epoch: number): Html {
  const zone = desk.settings.site.timezone;
  const moment = momentAt(epoch, zone);
  return html`<time datetime="${moment.iso}">${formatMoment(moment, 'dateTime', { zone, locale: 'en-GB' })}</time>`;
}
