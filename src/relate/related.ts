import { Inquiry } from './inquiry.ts';
import { Labels, type Labelled } from './labels.ts';
import { invert } from './postings.ts';
import { strongest } from './strongest.ts';
import type { TermVector } from './terms.ts';

/** An article as it is related. */
export interface RelateArticle extends Labelled {
  readonly id: string;
  readonly language: string;
  readonly vector: TermVector;
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
  for (const group of Map.groupBy(articles, ({ language }) => language.split('-')[0]).values()) {
    const archive = group.toSorted((left, right) => left.epoch - right.epoch || (left.id < right.id ? -1 : 1));
    const inquiry = new Inquiry(invert(archive.map(({ vector }) => vector)));
    const labels = new Labels(archive);
    for (const [position, { id }] of archive.entries()) {
      const { positions, scores } = inquiry.next();
      labels.lift(position, positions, scores);
      const best = strongest(positions, scores, count, position);
      related.set(
        id,
        [...best].flatMap((other) => archive[other]?.id ?? []),
      );
    }
  }
  return related;
}
