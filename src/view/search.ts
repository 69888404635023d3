import { directionOf, type Direction } from '../kernel/language.ts';
import type { Composition } from './composition.ts';
import { messagesFor } from './messages.ts';
import { SEARCH_PAGE, searchLanguage, searchYears } from './search-index.ts';
import type { HtmlView } from './view.ts';

/** A language in which there is something to search, with its years, newest first. */
export interface SearchedLanguage {
  readonly language: string;
  readonly direction: Direction;
  /** Its name in itself. */
  readonly name: string;
  readonly years: readonly string[];
}

/** Something to narrow results by. */
export interface SearchChoice {
  readonly value: string;
  readonly name: string;
}

/** The page that searches. */
export interface SearchView extends HtmlView<'search'> {
  /** The site's own first. */
  readonly languages: readonly SearchedLanguage[];
  readonly sections: readonly SearchChoice[];
  readonly authors: readonly SearchChoice[];
  /** Of all languages, newest first. */
  readonly years: readonly string[];
  /** Of many years only those since this one are searched at first: each brings an index of its own to fetch. */
  readonly since: string | undefined;
}

// So many years are searched at once without a question.
const FEW_YEARS = 3;

/** The page that searches, where the site has one. */
export function* searchViews(composition: Composition): Iterable<SearchView> {
  const { newsroom, pageOf } = composition;
  const { site } = newsroom;
  if (!site.search) return;
  const words = messagesFor(site.language);
  const own = searchLanguage(site.language);
  const years = searchYears(composition);
  const languages = [...Map.groupBy(years, ({ language }) => language)].map(
    ([language, members]): SearchedLanguage => ({
      language,
      direction: directionOf(language),
      name: new Intl.DisplayNames([language, 'en'], { type: 'language' }).of(language) ?? language,
      years: members.map(({ year }) => year),
    }),
  );
  const allYears = [...new Set(years.map(({ year }) => year))].toSorted().toReversed();
  yield {
    kind: 'search',
    ...pageOf({ path: SEARCH_PAGE, title: words.search, description: words.about(words.search, site.title) }),
    languages: languages.toSorted((left, right) => Number(right.language === own) - Number(left.language === own)),
    sections: [...newsroom.byCategory.keys()].map(({ slug, name }) => ({ value: slug, name })),
    authors: [...newsroom.byAuthor].flatMap(([{ id, name }, articles]) =>
      articles.length === 0 ? [] : [{ value: id, name }],
    ),
    years: allYears,
    since: allYears.length > FEW_YEARS ? allYears[1] : undefined,
  };
}
