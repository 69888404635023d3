import { html, type Child } from '../../src/kernel/html.ts';
import { encodePath } from '../../src/kernel/url-path.ts';
import { isSpoken, type Messages } from '../../src/view/messages.ts';
import type { HtmlPageView } from '../../src/view/page-view.ts';
import type { SiteView } from '../../src/view/site.ts';

/**
 * The way from the masthead to the search page, which then searches in the language of the page that was read. A script opens a dialog
 * in its place, and takes the words from the search page, unless that is in another language.
 */
export function searchLink(view: HtmlPageView, { search, language }: SiteView, words: Messages): Child {
  if (search === undefined) return undefined;
  const isForeign = view.language !== language;
  const query = isForeign ? `?language=${view.language.split('-')[0] ?? ''}` : '';
  return html`
    <p class="masthead-search"><a href="${encodePath(search)}${query}"${view.kind === 'search' && html` aria-current="page"`}${isForeign && html` data-words="${spoken(words, view.language)}"`}>
      <svg class="search-glass" viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" focusable="false">
        <circle cx="8.5" cy="8.5" r="5.75"/><path d="m12.8 12.8 5 5"/></svg>
      <span>${words.search}</span></a></p>`;
}

/** @returns the words that the search's scripts say, as JSON, with the language that they are in */
export function spoken(words: Messages, language: string): string {
  const { searchArticles, allResults, closeSearch, searching, found, foundNothing, searchFailed } = words;
  const lang = isSpoken(language) ? language : 'en';
  return JSON.stringify({
    lang,
    searchArticles,
    allResults,
    closeSearch,
    searching,
    found,
    foundNothing,
    searchFailed,
  });
}
