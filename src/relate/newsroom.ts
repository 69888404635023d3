import { memoryShelf, type Shelf } from '../kernel/cache.ts';
import { recallJson } from '../kernel/json.ts';
import type { Article } from '../model/article.ts';
import type { Newsroom } from '../model/newsroom.ts';
import type { ProseOf } from '../prose/newsroom.ts';
import { relate } from './related.ts';
import { termsOf, type TermVector } from './terms.ts';

// A row of teasers; more would be a list, and a list belongs on a topic's page.
const RELATED = 4;

/** Gives the articles that an article's page recommends. */
export type RelatedTo = (article: Article) => readonly Article[];

/**
 * Relates the articles of a newsroom: editor's picks first, then the computed ones. Sponsored articles are neither
 * recommended nor do they recommend, other than by an editor's hand.
 * @param newsroom whose articles are related
 * @param proseOf gives their text
 * @param shelf keeps the term vectors of unchanged files between builds
 */
export function relateNewsroom(
  { articles, picks }: Newsroom,
  proseOf: ProseOf,
  shelf: Shelf = memoryShelf(),
): RelatedTo {
  const byPath = new Map(articles.map((article) => [String(article.path), article]));
  const related = relate(
    articles
      .filter(({ kind }) => kind !== 'sponsored')
      .map((article) => ({
        id: article.path,
        language: article.language,
        epoch: article.published.epoch,
        categories: article.categories.map(({ slug }) => slug),
        topics: article.topics.map(({ slug }) => slug),
        vector: vectorOf(article, proseOf, shelf),
      })),
    RELATED,
  );
  return (article) => {
    const computed = (related.get(article.path) ?? []).flatMap((path) => byPath.get(path) ?? []);
    return [...new Set([...(picks.get(article) ?? []), ...computed])].slice(0, RELATED);
  };
}

/** What an article's terms are made of, beside its prose. */
export type Termed = Pick<Article, 'source' | 'language' | 'title' | 'description'>;

/**
 * @param article whose terms are wanted
 * @param text its prose as plain text
 * @param shelf where they are kept
 */
export function keepTerms({ source, language, title, description }: Termed, text: string, shelf: Shelf): TermVector {
  const vector = termsOf({ language, title, description, text });
  shelf.set(source.file, `${source.digest} ${language}`, JSON.stringify(vector));
  return vector;
}

/** An article's terms, from the shelf where they are known. */
function vectorOf(article: Article, proseOf: ProseOf, shelf: Shelf): TermVector {
  const { source, language } = article;
  const kept = shelf.get(source.file, `${source.digest} ${language}`);
  return kept === undefined ? keepTerms(article, proseOf(article).text, shelf) : recallJson<TermVector>(kept);
}
