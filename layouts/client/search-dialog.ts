/**
 * Searches from any page, in a dialog that is made when somebody first asks for it. What can be searched, and the words, are those of the
 * search page, to which the dialog's form leads: it is a plain one.
 */

import { opener } from './search-index.ts';
import { item } from './search-result.ts';
import { counted, settingsOf, type Words } from './search-settings.ts';

/** The dialog's style sheet; whoever bundles this script knows its address. */
declare const SEARCH_STYLE: string;

const SHOWN = 5;
const PAUSE = 250;

let made: Promise<HTMLDialogElement> | undefined;

/**
 * Opens the dialog; when it is closed the focus goes back to where it was.
 * @param link to the search page
 * @throws when the search page can't be reached
 */
export async function openSearch(link: HTMLAnchorElement): Promise<void> {
  made ??= makeDialog(link);
  try {
    const dialog = await made;
    if (!dialog.open) dialog.showModal();
    dialog.querySelector('input')?.select();
  } catch (fault) {
    made = undefined;
    throw fault;
  }
}

async function makeDialog(link: HTMLAnchorElement): Promise<HTMLDialogElement> {
  const [page] = await Promise.all([searchPage(link.href), style()]);
  const form = page.querySelector<HTMLFormElement>('.search-form');
  if (form === null) throw new Error(`there is no search at ${link.href}`);
  const { searchParams, pathname } = new URL(link.href);
  const asked = searchParams.get('language') ?? '';
  const settings = settingsOf(form, asked);
  const { language, direction, years, since } = settings;
  // A page in another language than the site's brings its own words.
  const words: Words = link.dataset['words'] === undefined ? settings.words : JSON.parse(link.dataset['words']);

  const dialog = make('dialog', {
    class: 'search-dialog',
    lang: words.lang,
    closedby: 'any',
    'aria-label': words.searchArticles,
  });
  const field = make('input', {
    id: 'search-dialog-field',
    name: 'q',
    type: 'search',
    dir: 'auto',
    autocomplete: 'off',
    autocapitalize: 'none',
    enterkeyhint: 'search',
  });
  const status = make('p', { class: 'search-status', role: 'status' });
  const results = make('ol', { class: 'search-results', lang: language, dir: direction });
  const close = make('button', { type: 'button', class: 'search-close' }, words.closeSearch);
  const plain = make('form', { class: 'field', action: pathname, role: 'search' });
  plain.append(
    make('label', { for: field.id }, words.searchArticles),
    field,
    make('button', { type: 'submit' }, words.allResults),
    ...(asked === '' ? [] : [make('input', { type: 'hidden', name: 'language', value: language })]),
  );
  dialog.append(plain, status, results, close);
  document.body.append(dialog);

  const indexFor = opener(language, years, since);
  let turn = 0;
  const search = async (): Promise<void> => {
    turn += 1;
    const mine = turn;
    const query = field.value.trim();
    status.textContent = query === '' ? '' : words.searching;
    if (query === '') results.replaceChildren();
    if (query === '') return;
    const found = years.length === 0 ? [] : (await (await indexFor('')).search(query, { filters: {} })).results;
    const first = await Promise.all(found.slice(0, SHOWN).map(({ data }) => data()));
    if (mine !== turn) return;
    results.replaceChildren(...first.map(item));
    status.textContent = counted(found.length, words);
  };
  let pause: number | undefined;
  field.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      search().catch(() => {
        results.replaceChildren();
        status.textContent = words.searchFailed;
      });
    }, PAUSE);
  });
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('keydown', (event) => {
    // In a search field it would only empty the field.
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    dialog.close();
  });
  return dialog;
}

async function searchPage(address: string): Promise<Document> {
  const answer = await fetch(address);
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

function style(): Promise<void> {
  return new Promise((resolve, reject) => {
    const sheet = make('link', { rel: 'stylesheet', href: SEARCH_STYLE });
    sheet.addEventListener('load', () => resolve());
    sheet.addEventListener('error', () => reject(new Error('the style sheet can’t be reached')));
    document.head.append(sheet);
  });
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  text = '',
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.textContent = text;
  return element;
}
