/**
 * Searches in the browser, by Pagefind: each year has an index of its own, and all of a language are searched as one. The words come from
 * the page, which knows its language; the form is a plain one, whose address can be shared.
 * @see https://pagefind.app/docs/api/
 */

const PROGRAM = '/search/pagefind.js';
const PAGE = 10;
const PAUSE = 250;

/** The part of Pagefind that is used. */
interface Pagefind {
  readonly createInstance: (options: { readonly basePath: string; readonly noWorker: boolean }) => Index;
}
interface Index {
  readonly mergeIndex: (path: string, options: { readonly language: string }) => Promise<void>;
  readonly search: (
    words: string,
    options: { readonly filters: Readonly<Record<string, string>> },
  ) => Promise<{ readonly results: readonly Found[] }>;
}
interface Found {
  readonly data: () => Promise<Result>;
}
interface Result {
  readonly url: string;
  /** Text in which `<`, `>` are written as entities and what was searched for stands in `<mark>`. */
  readonly excerpt: string;
  readonly meta: Readonly<Partial<Record<'title' | 'section' | 'date' | 'iso' | 'authors' | 'kind', string>>>;
}

type Languages = Readonly<Record<string, { readonly direction: string; readonly years: readonly string[] }>>;
interface Words {
  readonly searching: string;
  readonly found: Readonly<Record<string, string>>;
  readonly foundNothing: string;
  readonly searchFailed: string;
}

/** What the reader asks for, as it stands in the address. */
const FIELDS = ['q', 'section', 'author', 'year', 'language'] as const;

const form = document.querySelector<HTMLFormElement>('.search-form');
const status = document.querySelector<HTMLElement>('.search-status');
const list = document.querySelector<HTMLElement>('.search-results');
const more = document.querySelector<HTMLElement>('.search-more');
if (form && status && list && more) serve(form, { status, list, more });

interface Places {
  readonly status: HTMLElement;
  readonly list: HTMLElement;
  readonly more: HTMLElement;
}

function serve(searchForm: HTMLFormElement, { status: told, list: results, more: further }: Places): void {
  const languages: Languages = JSON.parse(searchForm.dataset['languages'] ?? '{}');
  const words: Words = JSON.parse(searchForm.dataset['words'] ?? '{}');
  const address = new URLSearchParams(location.search);
  for (const name of FIELDS) fill(searchForm, name, address.get(name) ?? '');
  const asked = address.get('language') ?? '';
  const language = asked in languages ? asked : (Object.keys(languages)[0] ?? '');
  const { direction = 'ltr', years = [] } = languages[language] ?? {};
  fill(searchForm, 'language', language);
  results.lang = language;
  results.dir = direction;
  const indexFor = opener(language, years);

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
      const index = await indexFor(filters['year']);
      const { language: _, ...chosen } = filters;
      const found = await index.search(q, { filters: chosen });
      if (mine !== turn) return;
      clear();
      waiting = found.results;
      await show(mine);
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
  if (address.get('q')) void search();
  else searchForm.querySelector<HTMLInputElement>('#search-field')?.focus({ preventScroll: true });
}

/** Opens indexes as they are asked for: of all years, or, beside the newest, of one. */
function opener(language: string, years: readonly string[]): (year: string | undefined) => Promise<Index> {
  const open = async (wanted: readonly string[]): Promise<Index> => {
    const pagefind: Pagefind = await import(PROGRAM);
    const pathOf = (year: string): string => `/search/${language}/${year}/`;
    const [newest = '', ...others] = wanted;
    const root = document.documentElement;
    const own = root.lang;
    // Pagefind takes its language from the page, and takes it at once.
    root.lang = language;
    const index = pagefind.createInstance({ basePath: pathOf(newest), noWorker: true });
    root.lang = own;
    await Promise.all(others.map((year) => index.mergeIndex(pathOf(year), { language })));
    return index;
  };
  const opened = new Map<string, Promise<Index>>();
  return async (year = '') => {
    const [newest = ''] = years;
    const wanted = years.includes(year) ? [...new Set([newest, year])] : years;
    const key = wanted.join(' ');
    const index = opened.get(key) ?? open(wanted);
    opened.set(key, index);
    // What could not be reached is asked for again the next time.
    index.catch(() => opened.delete(key));
    return index;
  };
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

function counted(count: number, { found, foundNothing }: Words): string {
  if (count === 0) return foundNothing;
  const plural = new Intl.PluralRules(document.documentElement.lang).select(count);
  return (found[plural] ?? found['other'] ?? '').replace('{count}', String(count));
}

function item({ url, excerpt, meta }: Result): HTMLElement {
  const labels = new Set([meta.kind, meta.section].filter((text) => text !== undefined));
  const label = make('p', 'search-label', [...labels].join(' · '));
  label.dir = 'auto';
  const time = make('time', '', meta.date ?? '');
  time.setAttribute('datetime', meta.iso ?? '');
  const link = make('a', '', meta.title ?? url);
  link.setAttribute('href', url);
  const title = make('h2', 'search-title');
  title.append(link);
  const text = make('p', 'search-excerpt');
  text.append(...marked(excerpt));
  const signed = make('p', 'search-signed', meta.authors === undefined ? '' : `${meta.authors} · `);
  signed.append(time);
  const found = make('li', 'search-result');
  found.append(label, title, text, signed);
  return found;
}

/** Takes the excerpt apart, so that nothing of it is ever read as markup. */
function marked(excerpt: string): (HTMLElement | string)[] {
  return excerpt.split(/<mark>(.*?)<\/mark>/s).map((part, index) => {
    const plain = part.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    return index % 2 === 0 ? plain : make('mark', '', plain);
  });
}

function make(name: string, className: string, text = ''): HTMLElement {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.textContent = text;
  return element;
}
