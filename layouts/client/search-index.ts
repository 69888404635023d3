/**
 * The indexes of a language, one for each year, of which Pagefind makes one in the browser.
 * @see https://pagefind.app/docs/multisite/
 */

const PROGRAM = '/search/pagefind.js';

/** The part of Pagefind that is used. */
interface Pagefind {
  readonly createInstance: (options: Options & { readonly basePath: string; readonly noWorker: boolean }) => Index;
}
/** What every index is told. */
interface Options {
  /** Where an excerpt was cut. */
  readonly excerptEllipsis: string;
}
/** What can be searched. */
export interface Index {
  readonly mergeIndex: (path: string, options: Options & { readonly language: string }) => Promise<void>;
  readonly search: (
    words: string,
    options: { readonly filters: Readonly<Record<string, string>> },
  ) => Promise<{ readonly results: readonly Found[] }>;
}
/** An article that was found; what a result shows of it is fetched when it is asked for. */
export interface Found {
  readonly data: () => Promise<Result>;
}
/** What a result shows. */
export interface Result {
  readonly url: string;
  /** Text in which `<`, `>` are written as entities and what was searched for stands in `<mark>`. */
  readonly excerpt: string;
  readonly meta: Readonly<Partial<Record<'title' | 'section' | 'date' | 'iso' | 'authors' | 'kind', string>>>;
}

/**
 * Opens indexes as they are asked for: of the years since one, of all, or, beside the newest, of one.
 * @param language the base of a language tag
 * @param years in which there is something to search, newest first
 * @param since the first year that is searched when the reader names none
 * @returns takes what the reader chose: nothing, `all`, or a year
 */
export function opener(language: string, years: readonly string[], since: string): (year: string) => Promise<Index> {
  const open = async (wanted: readonly string[]): Promise<Index> => {
    const pagefind: Pagefind = await import(PROGRAM);
    const pathOf = (year: string): string => `/search/${language}/${year}/`;
    const [newest = '', ...others] = wanted;
    const root = document.documentElement;
    const own = root.lang;
    // Pagefind takes its language from the page, and takes it at once.
    root.lang = language;
    const index = pagefind.createInstance({ basePath: pathOf(newest), noWorker: true, excerptEllipsis: '…' });
    root.lang = own;
    await Promise.all(others.map((year) => index.mergeIndex(pathOf(year), { language, excerptEllipsis: '…' })));
    return index;
  };
  const opened = new Map<string, Promise<Index>>();
  return async (year) => {
    const chosen = years.filter((one) => (year === '' ? one >= since : year === 'all' || one === year));
    // What searches lies with the newest.
    const wanted = [...new Set([...years.slice(0, 1), ...chosen])];
    const key = wanted.join(' ');
    const index = opened.get(key) ?? open(wanted);
    opened.set(key, index);
    // What could not be reached is asked for again the next time.
    index.catch(() => opened.delete(key));
    return index;
  };
}
