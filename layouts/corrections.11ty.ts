import { html } from '../src/kernel/html.ts';
import { safeUrl } from '../src/kernel/url-path.ts';
import { page } from '../src/render/page.ts';
import { document } from './parts/document.ts';
import { link, timeElement } from './parts/link.ts';
import { pageHead } from './parts/page-head.ts';
import { wordsFor } from './parts/words.ts';

/** Every correction, newest first. */
export default page('corrections', (view, site) => {
  const words = wordsFor(view.language);
  const mail = view.contact === undefined ? undefined : safeUrl(`mailto:${view.contact}`);
  const contact = mail !== undefined && html` ${words.reportError} <a href="${mail}">${view.contact}</a>.`;
  return document(
    view,
    site,
    html`
<div class="overview">
  ${pageHead(view, words, view.title, { note: html`${words.correctionsNote}${contact}` })}
  ${view.corrections.length === 0 && html`<p class="list-empty">${words.noCorrections}</p>`}
  <ol class="corrections" reversed>${view.corrections.map(
    ({ article, correction }) => html`
    <li class="correction">
      <p class="correction-time">
        <strong>${words.correctionTypes[correction.type]}</strong> ${timeElement(correction.time)}
      </p>
      <div class="correction-words">
        <h2 class="correction-headline">${link(article, html`<bdi>${article.name}</bdi>`)}</h2>
        <div class="correction-text" dir="auto">${correction.html}</div>
      </div>
    </li>`,
  )}</ol>
</div>`,
  );
});
