import { html, type Child, type Html } from '../../src/kernel/html.ts';
import { localDigits } from '../../src/kernel/number.ts';
import type { ArticleView } from '../../src/view/article.ts';
import type { NoteView } from '../../src/view/notes.ts';
import type { Messages } from '../../src/view/messages.ts';

/** The reports of a live story, newest first, each with its own address. The date is shown where the day changes. */
export function liveReports({ updates: reports, published, updated, language }: ArticleView, words: Messages): Child {
  if (reports.length === 0) return undefined;
  const days = [(updated ?? published).iso, ...reports.map(({ time }) => time.iso)].map((iso) => iso.slice(0, 10));
  return html`
<section class="live" aria-labelledby="live">
  <h2 class="live-heading" id="live">${words.liveReports}</h2>
  ${keyEvents(reports, language, words)}
  ${reports.map((note, index) => report(note, days[index] === days[index + 1], language, words))}
</section>`;
}

/** The reports that an editor would point to, newest first. */
function keyEvents(reports: readonly NoteView[], language: string, words: Messages): Child {
  const events = reports.filter(({ key }) => key);
  if (events.length === 0) return undefined;
  return html`
  <nav class="live-key" aria-labelledby="key-events">
    <h3 class="live-key-heading" id="key-events">${words.keyEvents}</h3>
    <ol reversed>${events.map(
      ({ id, time, title }) => html`
      <li><time datetime="${time.iso}">${localDigits(hourOf(time.iso), language)}</time> <a href="#${id}">${title}</a></li>`,
    )}</ol>
  </nav>`;
}

function report(
  { id, time, title, html: text }: NoteView,
  isSameDay: boolean,
  language: string,
  words: Messages,
): Html {
  // Who hears the link hears the date from its label.
  const date = !isSameDay && html` <span class="live-date">${time.text}</span>`;
  const clock = html`<time datetime="${time.iso}"><span class="live-hour">${localDigits(hourOf(time.iso), language)}</span>${date}</time>`;
  return html`
  <article class="live-report" id="${id}">
    <p class="live-time"><a href="#${id}" aria-label="${words.linkToReport(time.text)}">${clock}</a></p>
    <div class="live-words prose">${title !== undefined && html`<h3 class="live-title">${title}</h3>`}${text}</div>
  </article>`;
}

/** @returns hour and minute by the clocks of the place where the newsroom is, from a time with its offset */
function hourOf(iso: string): string {
  return iso.slice(11, 16);
}
