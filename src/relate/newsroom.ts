import { memoryCache, type Cache, type Snapshot } from '../kernel/cache.ts';
import { digestJson, type Digest } from '../kernel/digest.ts';
import { recallJson } from '../kernel/json.ts';
import type { Article } from '../model/article.ts';
import type { Newsroom } from '../model/newsroom.ts';
import type { ProseOf } from '../prose/newsroom.ts';
import { relateArchive } from './archive.ts';
import type { Labelled } from './labels.ts';
import { archivesOf, primaryLanguage, type Placed } from './related.ts';
import { Shelf } from './shelf.ts';
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
 * @param snapshot keeps what this build finds, so that the next one looks only at what has changed
 */
export function relateNewsroom(
  { articles, picks }: Newsroom,
  proseOf: ProseOf,
  cache: Cache = memoryCache(),
  edition: Digest = digestJson('no edition'),
  snapshot?: Snapshot,
): RelatedTo {
  const placed = articles.filter(({ kind }) => kind !== 'sponsored').map(placedOf);
  const relations = new Map(
    Array.from(archivesOf(placed), ([language, archive]) => {
      const related = relateArchive(
        {
          articles: archive,
          identityOf,
          labelsOf,
          vectorOf: ({ article }) => vectorOf(article, proseOf, cache, edition),
        },
        RELATED,
        snapshot && new Shelf(snapshot, `related-${language}`, edition),
      );
      return [language, lookUp(archive, related)];
    }),
  );
  return (article) => {
    const computed = relations.get(primaryLanguage(article.language))?.(article) ?? [];
    return [...new Set([...(picks.get(article) ?? []), ...computed])].slice(0, RELATED);
  };
}

/** An article and what puts it in its place. */
interface PlacedArticle extends Placed {
  readonly article: Article;
}

function placedOf(article: Article): PlacedArticle {
  return { id: article.path, language: article.language, epoch: article.published.epoch, article };
}

/** All that is read of an article: its file tells its text and its labels; the site, what the file leaves out. */
function identityOf({ id, language, epoch, article }: PlacedArticle): string {
  return `${article.source.digest} ${language} ${epoch} ${id}`;
}

function labelsOf({ epoch, article: { categories, topics } }: PlacedArticle): Labelled {
  return { epoch, categories: categories.map(({ slug }) => slug), topics: topics.map(({ slug }) => slug) };
}

/** Looks the related articles of an article up; where each stands is only found out when the first is asked for. */
function lookUp(archive: readonly PlacedArticle[], related: Uint32Array): RelatedTo {
  let places: ReadonlyMap<string, number> | undefined;
  return ({ path }) => {
    places ??= new Map(archive.map(({ id }, position) => [id, position]));
    const position = places.get(path);
    if (position === undefined) return [];
    return [...related.subarray(position * RELATED, (position + 1) * RELATED)].flatMap(
      (other) => archive[other]?.article ?? [],
    );
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
