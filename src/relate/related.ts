import { NO_ARTICLE, relateArchive } from './archive.ts';
import type { Labelled } from './labels.ts';
import type { TermVector } from './terms.ts';

/** An article as it is related. */
export interface RelateArticle extends Labelled {
  readonly id: string;
  readonly language: string;
  readonly vector: TermVector;
}

/** What decides the place of an article in an archive. */
export interface Placed {
  readonly id: string;
  readonly language: string;
  /** When it was published, in epoch milliseconds. */
  readonly epoch: number;
}

/**
 * Divides articles by language, whatever the region, and puts them in the order of time, the oldest first.
 * @param articles in any order
 * @returns those of each primary language subtag
 */
export function archivesOf<Article extends Placed>(
  articles: readonly Article[],
): ReadonlyMap<string, readonly Article[]> {
  const groups = Map.groupBy(articles, ({ language }) => primaryLanguage(language));
  return new Map(
    Array.from(groups, ([language, group]) => [
      language,
      group.toSorted((left, right) => left.epoch - right.epoch || (left.id < right.id ? -1 : 1)),
    ]),
  );
}

/**
 * @param language a language tag
 * @returns the language without script and region
 */
export function primaryLanguage(language: string): string {
  return language.split('-', 1)[0] ?? language;
}

/**
 * Finds for each article those that are about the same. Languages are not mixed. The cost grows with the number of articles and no
 * faster, and publishing an article changes few lists.
 * @param articles in any order
 * @param count how many to find at the most
 * @returns the ids of the related articles of each id, the best first
 */
export function relate(articles: readonly RelateArticle[], count: number): ReadonlyMap<string, readonly string[]> {
  const related = new Map<string, readonly string[]>();
  for (const archive of archivesOf(articles).values()) {
    const positions = relateArchive(
      {
        articles: archive,
        identityOf: ({ id }) => id,
        labelsOf: (article) => article,
        vectorOf: ({ vector }) => vector,
      },
      count,
    );
    for (const [position, { id }] of archive.entries()) {
      const best = positions.subarray(position * count, (position + 1) * count);
      related.set(
        id,
        [...best].filter((other) => other !== NO_ARTICLE).flatMap((other) => archive[other]?.id ?? []),
      );
    }
  }
  return related;
}
