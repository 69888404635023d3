import { html, type Child, type Html } from '../src/kernel/html.ts';
import { page } from '../src/render/page.ts';
import type { Messages } from '../src/view/messages.ts';
import type { LinkView } from '../src/view/view.ts';
import { document } from './parts/document.ts';
import { link } from './parts/link.ts';
import { pageHead } from './parts/page-head.ts';
import { wordsFor } from './parts/words.ts';

/** An index of topics, as at the end of a book, and the series. */
export default page('topics', (view, site) => {
  const words = wordsFor(view.language);
  const letters = Map.groupBy(view.topics, ({ name }) => initial(name, view.language));
  return document(
    view,
    site,
    html`
<div class="overview">
  ${pageHead(view, words, view.title)}
  ${allSeries(view.series, words)}
  <div class="letters">${[...letters].map(([letter, topics], index) => letterBlock(letter, topics, index))}</div>
</div>`,
  );
});

function allSeries(series: readonly LinkView[], words: Messages): Child {
  if (series.length === 0) return undefined;
  return html`
  <section class="overview-series" aria-labelledby="series">
    <h2 class="overview-heading" id="series">${words.series}</h2>
    <ul>${links(series)}</ul>
  </section>`;
}

function letterBlock(letter: string, topics: readonly LinkView[], index: number): Html {
  return html`
    <section class="letter" aria-labelledby="letter-${index}">
      <h2 class="letter-heading" id="letter-${index}">${letter}</h2>
      <ul>${links(topics)}</ul>
    </section>`;
}

function links(topics: readonly LinkView[]): Child {
  return topics.map((topic) => html`<li><bdi>${link(topic)}</bdi></li>`);
}

/** @returns the letter under which a name stands, without accents, in capitals */
function initial(name: string, language: string): string {
  return ([...name.normalize('NFD')][0] ?? '').toLocaleUpperCase(language);
}
