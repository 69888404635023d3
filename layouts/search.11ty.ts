import { html, type Child, type Html } from '../src/kernel/html.ts';
import { encodePath, pagePath } from '../src/kernel/url-path.ts';
import { page } from '../src/render/page.ts';
import type { Messages } from '../src/view/messages.ts';
import type { SearchChoice, SearchedLanguage, SearchView } from '../src/view/search.ts';
import { document } from './parts/document.ts';
import { link } from './parts/link.ts';
import { pageHead } from './parts/page-head.ts';
import { spoken } from './parts/search-link.ts';
import { wordsFor } from './parts/words.ts';

/**
 * The page that searches. What it finds is found in the browser, by layouts/client/search.ts; without a script it says so, and names
 * the pages that list everything.
 */
export default page('search', (view, site) => {
  const words = wordsFor(view.language);
  return document(
    view,
    site,
    html`
<div class="search">
  ${pageHead(view, words, view.title)}
  <form class="search-form" action="${encodePath(view.path)}" method="get" role="search" ${settings(view, words)}>
    <p class="field search-words"><label for="search-field">${words.searchArticles}</label>
      <span class="search-line"><input id="search-field" name="q" type="search" dir="auto" autocomplete="off"
        autocapitalize="none" enterkeyhint="search"><button type="submit">${words.search}</button></span></p>
    <div class="search-filters">
      ${choice('section', words.section, words.anySection, view.sections)}
      ${choice('author', words.author, words.anyAuthor, view.authors)}
      ${choice('year', words.year, yearUnchosen(view, words), years(view, words))}
      ${view.languages.length > 1 && languageChoice(view.languages, words)}
    </div>
  </form>
  <noscript><p class="search-note">${words.searchNeedsScript}</p></noscript>
  <p class="search-status" role="status"></p>
  <ol class="search-results"></ol>
  <p class="search-more" hidden><button type="button">${words.moreResults}</button></p>
  <p class="search-more search-older" hidden><button type="button">${words.searchAllYears}</button></p>
  <section class="search-ways" aria-labelledby="ways">
    <h2 class="search-ways-heading" id="ways">${words.otherWays}</h2>
    <ul>${ways(words)}</ul>
    <p class="search-key" hidden><input id="search-key" type="checkbox" checked>
      <label for="search-key">${words.searchKey}</label></p>
  </section>
</div>`,
  );
});

/** What the script needs to know: where there is something to search, and the words that it says. */
function settings(view: SearchView, words: Messages): Html {
  const { languages, since } = view;
  const byLanguage = Object.fromEntries(
    languages.map(({ language, direction, years: all }) => [language, { direction, years: all }]),
  );
  return html`data-languages="${JSON.stringify(byLanguage)}" data-since="${since ?? ''}"
    data-words="${spoken(words, view.language)}"`;
}

function yearUnchosen({ since }: SearchView, words: Messages): string {
  return since === undefined ? words.anyYear : words.sinceYear(since);
}

function years({ years: all, since }: SearchView, words: Messages): readonly SearchChoice[] {
  const each = all.map((year) => ({ value: year, name: year }));
  return since === undefined ? each : [{ value: 'all', name: words.anyYear }, ...each];
}

function choice(name: string, label: string, any: string, choices: readonly SearchChoice[]): Child {
  return html`<p class="field"><label for="search-${name}">${label}</label>
        <select id="search-${name}" name="${name}"><option value="">${any}</option>${choices.map(
          (one) => html`<option value="${one.value}">${one.name}</option>`,
        )}</select></p>`;
}

function languageChoice(languages: readonly SearchedLanguage[], words: Messages): Html {
  return html`<p class="field"><label for="search-language">${words.language}</label>
        <select id="search-language" name="language">${languages.map(
          ({ language, direction, name }) =>
            html`<option value="${language}" lang="${language}" dir="${direction}">${name}</option>`,
        )}</select></p>`;
}

function ways(words: Messages): Child {
  const pages = [
    { name: words.allSections, path: pagePath('sections') },
    { name: words.allTopics, path: pagePath('topics') },
    { name: words.archive, path: pagePath('archive') },
  ];
  return pages.map((way) => html`<li>${link(way)}</li>`);
}
