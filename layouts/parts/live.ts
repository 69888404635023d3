import { html, type Child } from '../../src/kernel/html.ts';
import type { NoteView } from '../../src/view/article.ts';
import type { Messages } from '../../src/view/messages.ts';

/** The reports of a live story, newest first, each with an address of its own. */
export function liveReports(reports: readonly NoteView[], words: Messages): Child {
  if (reports.length === 0) return undefined;
  return html`
<section class="live" aria-labelledby="live">
  <h2 class="live-heading" id="live">${words.liveReports}</h2>
  ${reports.map(
    ({ id, time, title, html: report }) => html`
  <article class="live-report" id="${id}">
    <p class="live-time"><a href="#${id}" aria-label="${words.linkToReport(time.text)}"><time datetime="${time.iso}"><span class="live-hour">${hourOf(time.iso)}</span> <span class="live-date">${time.text}</span></time></a></p>
    <div class="live-words prose">${title !== undefined && html`<h3 class="live-title">${title}</h3>`}${report}</div>
  </article>`,
  )}
</section>`;
}

/** @returns hour and minute by the clocks of the place where the newsroom is, from a time with its offset */
function hourOf(iso: string): string {
  return iso.slice(11, 16);
}
