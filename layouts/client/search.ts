/**
 * Searches in the browser, by Pagefind: each year has an index of its own, and all of a language are searched as one. The words come from
 * the page, which knows its language; the form is a plain one, whose address can be shared.
 * @see https://pagefind.app/docs/api/
 */

import { opener, type Found } from './search-index.ts';
import { item } from './search-result.ts';
import { counted, settingsOf } from './search-settings.ts';

const PAGE = 10;
const PAUSE = 250;

/** What the reader asks for, as it stands in the address. */
const FIELDS = ['q', 'section', 'author', 'year', 'language'] as const;

const form = document.querySelector<HTMLFormElement>('.search-form');
const status = document.querySelector<HTMLElement>('.search-status');
const list = document.querySelector<HTMLElement>('.search-results');
const more = document.querySelector<HTMLElement>('.search-more');
const older = document.querySelector<HTMLElement>('.search-older');
if (form && status && list && more && older) serve(form, { status, list, more, older });

interface Places {
  readonly status: HTMLElement;
  readonly list: HTMLElement;
  readonly more: HTMLElement;
  readonly older: HTMLElement;
}

function serve(
  searchForm: HTMLFormElement,
  { status: told, list: results, more: further, older: before }: Places,
): void {
  const address = new URLSearchParams(location.search);
  for (const name of FIELDS) fill(searchForm, name, address.get(name) ?? '');
  const { words, language, direction, years, since } = settingsOf(searchForm, address.get('language') ?? '');
  fill(searchForm, 'language', language);
  results.lang = language;
  results.dir = direction;
  const indexFor = opener(language, years, since);

  let turn = 0;
  let waiting: readonly Found[] = [];
  const say = (text: string): void => {
    told.textContent = text;
  };
  const show = async (mine: number): Promise<HTMLElement | undefined> => {
    const some = await Promise.all(waiting.slice(0, PAGE).map(({ data }) => data()));
    if (mine !== turn) return undefined;
    waiting = waiting.slice(PAGE);
    const items = some.map(item);
    results.append(...items);
    further.hidden = waiting.length === 0;
    return items[0];
  };
  const clear = (): void => {
    results.replaceChildren();
    further.hidden = true;
    before.hidden = true;
  };
  const search = async (): Promise<void> => {
    turn += 1;
    const mine = turn;
    const { q = '', ...filters } = asksFor(searchForm);
    if (q === '' || years.length === 0) {
      clear();
      say(q === '' ? '' : words.foundNothing);
      return;
    }
    say(words.searching);
    try {
      const { language: _, year = '', ...chosen } = filters;
      const index = await indexFor(year);
      const found = await index.search(q, { filters: years.includes(year) ? { ...chosen, year } : chosen });
      if (mine !== turn) return;
      clear();
      waiting = found.results;
      await show(mine);
      before.hidden = year !== '' || years.every((one) => one >= since);
      if (mine === turn) say(counted(waiting.length + results.childElementCount, words));
    } catch {
      if (mine !== turn) return;
      clear();
      say(words.searchFailed);
    }
  };
  // Read out while somebody types, every pause would be a sentence; the address changes with what is searched.
  let pause: number | undefined;
  const soon = (wait: number): void => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      history.replaceState(undefined, '', `?${new URLSearchParams(asksFor(searchForm))}`);
      void search();
    }, wait);
  };
  searchForm.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLSelectElement)) soon(PAUSE);
  });
  searchForm.addEventListener('change', ({ target }) => {
    // The program that reduces words to their stems is one of a language, and a page takes one only.
    if (target instanceof HTMLSelectElement && target.name === 'language')
      location.search = new URLSearchParams(asksFor(searchForm)).toString();
    else if (target instanceof HTMLSelectElement) soon(0);
  });
  searchForm.addEventListener('submit', (event) => {
    event.preventDefault();
    soon(0);
  });
  further.querySelector('button')?.addEventListener('click', () => {
    void show(turn).then((first) => first?.querySelector('a')?.focus());
  });
  before.querySelector('button')?.addEventListener('click', () => {
    fill(searchForm, 'year', 'all');
    searchForm.querySelector<HTMLElement>('[name="year"]')?.focus();
    soon(0);
  });
  if (address.get('q')) void search();
  else searchForm.querySelector<HTMLInputElement>('#search-field')?.focus({ preventScroll: true });
}

function asksFor(searchForm: HTMLFormElement): Record<string, string> {
  const entries = [...new FormData(searchForm)].flatMap(([name, value]) =>
    typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()] as const] : [],
  );
  return Object.fromEntries(entries);
}

function fill(searchForm: HTMLFormElement, name: string, value: string): void {
  const field = searchForm.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = value;
  else if (field instanceof HTMLSelectElement && [...field.options].some((option) => option.value === value))
    field.value = value;
}
