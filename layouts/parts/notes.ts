import { html, type Child } from '../../src/kernel/html.ts';
import type { ArticleView } from '../../src/view/article.ts';
import type { Messages } from '../../src/view/messages.ts';
import { isolated } from './language.ts';
import { outwardLink, timeElement } from './link.ts';

/** What stands below an article's text: what was added, what was wrong, and what it draws on. */
export function notes(view: ArticleView, words: Messages): Child {
  const all = [updates(view, words), corrections(view, words), sources(view, words)].filter(
    (part) => part !== undefined,
  );
  return all.length > 0 && html`<div class="article-notes">${all}</div>`;
}

/** What was added to an article after it was published. The reports of a live story stand elsewhere. */
function updates({ articleKind, updates: added }: ArticleView, words: Messages): Child {
  if (articleKind === 'live' || added.length === 0) return undefined;
  return html`
<section class="notes" aria-labelledby="updates">
  <h2 class="notes-heading" id="updates">${words.updates}</h2>
  <ol class="notes-list" reversed>${added.map(
    ({ id, time, title, html: note }) => html`
    <li class="note" id="${id}">
      <p class="note-time">${timeElement(time)}</p>
      ${title !== undefined && html`<h3 class="note-title">${title}</h3>`}
      <div class="note-words">${note}</div>
    </li>`,
  )}</ol>
</section>`;
}

/** What was wrong in an article, and what is right. */
function corrections({ corrections: made }: ArticleView, words: Messages): Child {
  if (made.length === 0) return undefined;
  return html`
<section class="notes notes-corrections" aria-labelledby="corrections">
  <h2 class="notes-heading" id="corrections">${words.corrections}</h2>
  <ol class="notes-list" reversed>${made.map(
    ({ id, time, type, html: note }) => html`
    <li class="note" id="${id}">
      <p class="note-time"><strong>${words.correctionTypes[type]}</strong> ${timeElement(time)}</p>
      <div class="note-words">${note}</div>
    </li>`,
  )}</ol>
</section>`;
}

/** What an article draws on. */
function sources({ sources: works, language }: ArticleView, words: Messages): Child {
  if (works.length === 0) return undefined;
  return html`
<section class="notes notes-sources" aria-labelledby="sources">
  <h2 class="notes-heading" id="sources">${words.sources}</h2>
  <ul class="sources-list">${works.map(({ name, url }) => html`<li>${outwardLink(url, isolated(name, language))}</li>`)}</ul>
</section>`;
}
