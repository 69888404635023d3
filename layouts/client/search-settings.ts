/** What the search page knows of the search: where there is something to find, and the words for it. */

/** The words that the search says. */
export interface Words {
  /** That they are in. */
  readonly lang: string;
  readonly searchArticles: string;
  readonly allResults: string;
  readonly closeSearch: string;
  readonly searching: string;
  /** By the plural forms of the page's language. */
  readonly found: Readonly<Record<string, string>>;
  readonly foundNothing: string;
  readonly searchFailed: string;
}

/** What is searched. */
export interface Settings {
  readonly words: Words;
  readonly language: string;
  readonly direction: string;
  /** In which there is something to search, newest first. */
  readonly years: readonly string[];
  /** The first year that is searched when the reader names none. */
  readonly since: string;
}

type Languages = Readonly<Record<string, { readonly direction: string; readonly years: readonly string[] }>>;

/**
 * @param form of the search page
 * @param asked the language that the reader asks for; where nothing is written in it, it is the site's own
 */
export function settingsOf({ dataset }: HTMLElement, asked: string): Settings {
  const languages: Languages = JSON.parse(dataset['languages'] ?? '{}');
  const words: Words = JSON.parse(dataset['words'] ?? '{}');
  const language = Object.hasOwn(languages, asked) ? asked : (Object.keys(languages)[0] ?? '');
  const { direction = 'ltr', years = [] } = languages[language] ?? {};
  return { words, language, direction, years, since: dataset['since'] ?? '' };
}

/** @returns how many articles were found, in words, with the digits of the page */
export function counted(count: number, { found, foundNothing }: Words): string {
  if (count === 0) return foundNothing;
  const { lang } = document.documentElement;
  const plural = new Intl.PluralRules(lang).select(count);
  return (found[plural] ?? found['other'] ?? '').replace('{count}', new Intl.NumberFormat(lang).format(count));
}
