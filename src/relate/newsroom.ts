import { memoryShelf, type Shelf, type Snapshot } from '../kernel/cache.ts';
import type { Digest } from '../kernel/digest.ts';
import { recallJson } from '../kernel/json.ts';
import type { Article } from '../model/article.ts';
import type { Newsroom } from '../model/newsroom.ts';
import type { ProseOf } from '../prose/newsroom.ts';
import { relateArchive } from './archive.ts';
import type { Labelled } from './labels.ts';
import { Handover } from './handover.ts';
import { archivesOf, primaryLanguage, type Placed } from './related.ts';

import { termsOf, type TermVector } from './terms.ts';

// A row of teasers; more would be a list, and a list belongs on a topic's page.
const RELATED = 4;

/** Gives the articles that an article's page recommends. */
export type RelatedTo = (article: Article) => readonly Article[];

/** What earlier builds left. */
export interface Kept {
  /** Term vectors of unchanged files. */
  readonly terms?: Shelf;
  /** What the last build found, so that this one looks only at what has changed, and the digest of the code that found it. */
  readonly handover?: { readonly snapshot: Snapshot; readonly edition: Digest };
}

/**
 * Relates the articles of a newsroom: editor's picks first, then the computed ones. Sponsored articles are neither
 * recommended nor do they recommend, other than by an editor's hand.
 * @param newsroom whose articles are related
 * @param proseOf gives their text
 * @param kept what earlier builds left
 */
export function relateNewsroom(
  { articles, picks }: Newsroom,
  proseOf: ProseOf,
  { terms = memoryShelf(), handover }: Kept = {},
): RelatedTo {
  const placed = articles.filter(({ kind }) => kind !== 'sponsored').map(placedOf);
  const relations = new Map(
    Array.from(archivesOf(placed), ([language, archive]) => {
      const related = relateArchive(
        {
          articles: archive,
          identityOf,
          labelsOf,
          vectorOf: ({ article }) => vectorOf(article, proseOf, terms),
        },
        RELATED,
        handover && new Handover(handover.snapshot, `related-${language}`, handover.edition),
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

/** All that is read of an article: its file tells its text; the site, what the file leaves out. */
function identityOf({ id, language, epoch, article }: PlacedArticle): string {
  const { source, section, topics } = article;
  return `${source.digest} ${language} ${epoch} ${id} ${section.slug} ${topics.map(({ slug }) => slug).join(' ')}`;
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
