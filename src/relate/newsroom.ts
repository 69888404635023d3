import { memoryCache, type Cache } from '../kernel/cache.ts';
import { digestJson, type Digest } from '../kernel/digest.ts';
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
 * @param cache keeps the term vectors of unchanged files between builds
 * @param edition the digest of the code that makes them
 */
export function relateNewsroom(
  { articles, picks }: Newsroom,
  proseOf: ProseOf,
  cache: Cache = memoryCache(),
  edition: Digest = digestJson('no edition'),
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
        vector: vectorOf(article, proseOf, cache, edition),
      })),
    RELATED,
  );
  return (article) => {
    const computed = (related.get(article.path) ?? []).flatMap((path) => byPath.get(path) ?? []);
    return [...new Set([...(picks.get(article) ?? []), ...computed])].slice(0, RELATED);
  };
}

/** An article's terms, from the cache where they are known. */
function vectorOf(article: Article, proseOf: ProseOf, cache: Cache, edition: Digest): TermVector {
  const { source, language, title, description } = article;
  const key = digestJson(['terms', edition, source.digest, language]);
  const kept = cache.get(key);
  if (kept !== undefined) return recallJson<TermVector>(kept);
  const vector = termsOf({ language, title, description, text: proseOf(article).text });
  cache.set(key, JSON.stringify(vector));
  return vector;
}
