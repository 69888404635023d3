import { digest, type Digest } from '../kernel/digest.ts';
import { encodePath, filePath, pagePath, type UrlPath } from '../kernel/url-path.ts';
import type { Article } from '../model/article.ts';
import { renderProse } from '../prose/render.ts';
import type { Composition } from './composition.ts';
import { kindName, messagesFor } from './messages.ts';

/** Where readers search; what is searched lies below it. */
export const SEARCH_PAGE = pagePath('search');

/** The program that searches, where the search page asks for it. */
export const SEARCH_PROGRAM = filePath(SEARCH_PAGE, 'pagefind.js');

/** An article as it is searched: its words, what a result shows of it, and what results can be narrowed by. */
export interface SearchRecord {
  /** Percent-encoded. */
  readonly url: string;
  readonly content: string;
  /** The base of a language tag, for example `en`: words are reduced to their stems as that language does. */
  readonly language: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<'section' | 'author' | 'year', readonly string[]>>;
}

/** The articles of one language and year, which have an index of their own. */
export interface SearchYear {
  readonly language: string;
  /** Four digits. */
  readonly year: string;
  /** Names all that the records are made from, beside the code: while it is the same, so are they. */
  readonly key: Digest;
  /** The folder of its index. */
  readonly path: UrlPath;
  readonly records: () => Iterable<SearchRecord>;
}

/** @param language a language tag, for example `en-GB`; spelling apart, readers search British and American English as one */
export function searchLanguage(language: string): string {
  return (language.split('-')[0] ?? language).toLowerCase();
}

/**
 * Divides what is searched by language and year, so that an index is made anew only where an article of its own changed. Left out is
 * what asks to be left out: `noindex`. Drafts and embargoed articles are not in the newsroom at all. What an advertiser paid for is
 * found, and says so.
 * @param composition all that is published
 * @returns languages in alphabetical order, in each the newest year first
 */
export function searchYears(composition: Composition): readonly SearchYear[] {
  const searched = composition.newsroom.articles.filter(({ noindex }) => !noindex);
  const groups = Map.groupBy(searched, ({ language, published }) =>
    [searchLanguage(language), published.iso.slice(0, 4)].join(' '),
  );
  const years = [...groups].map(([name, articles]): SearchYear => {
    const [language = '', year = ''] = name.split(' ');
    return {
      language,
      year,
      key: digest(articles.map(inputsOf).join('\n')),
      path: pagePath('search', language, year),
      records: () => recordsOf(articles, language, year, composition),
    };
  });
  return years.toSorted((left, right) => {
    if (left.language !== right.language) return left.language < right.language ? -1 : 1;
    return left.year < right.year ? 1 : -1;
  });
}

/** All that an article's record shows: its own file, and the names of its section and authors, which stand in others. */
function inputsOf({ stamp, language, published, section, authors }: Article): string {
  const names = [section.slug, section.name, ...authors.flatMap(({ id, name }) => [id, name])];
  return [stamp, language, published.iso, ...names].join('\t');
}

function* recordsOf(
  articles: readonly Article[],
  searched: string,
  year: string,
  { proseOf, timeOf }: Composition,
): Iterable<SearchRecord> {
  for (const article of articles) {
    const { path, title, description, language, section, authors, published, kind, ended, updates } = article;
    const notes = updates.flatMap((note) => [note.title ?? '', plainText(note.text, language)]);
    yield {
      url: encodePath(path),
      content: [description, proseOf(article).text, ...notes].filter((text) => text !== '').join('\n'),
      language: searched,
      meta: {
        title,
        section: section.name,
        date: timeOf(published, 'date', language).text,
        iso: published.iso,
        ...(authors.length > 0 && { authors: authors.map(({ name }) => name).join(', ') }),
        ...(kind !== 'news' && { kind: kindName({ articleKind: kind, ended }, messagesFor(language)) }),
      },
      filters: { section: [section.slug], author: authors.map(({ id }) => id), year: [year] },
    };
  }
}

/** What is wrong in a note was told when its article was checked. */
function plainText(body: string, language: string): string {
  return renderProse({ file: '', firstLine: 1, body, language }).value.text;
}
