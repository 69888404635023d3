import type { Article } from '../model/article.ts';
import type { Newsroom } from '../model/newsroom.ts';

// A row of teasers; more would be a list, and a list belongs on a topic's page.
const RELATED = 4;

/** Gives the articles that an article's page recommends. */
export type RelatedTo = (article: Article) => readonly Article[];

/**
 * Relates the articles of a newsroom: editor's picks first, then the computed ones.
 * @param newsroom whose articles are related
 */
export function relateNewsroom({ picks }: Newsroom): RelatedTo {
  return (article) => (picks.get(article) ?? []).slice(0, RELATED);
}
