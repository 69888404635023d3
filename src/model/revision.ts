import { memoryShelf } from '../kernel/cache.ts';
import type { Outcome } from '../kernel/problem.ts';
import type { SourceFile } from '../read/source-file.ts';
import { articleOf, type Article } from './article.ts';
import { isVisible, type Edition, type Newsroom } from './newsroom.ts';
import { subjectOf } from './subject.ts';

/** A newsroom in which one article's file says something else than before. */
export interface Revision {
  readonly newsroom: Newsroom;
  readonly article: Article;
}

/**
 * Takes an article in as it was edited, where that leaves it in its place: at its address, its date, its part of a series and its language.
 * Lists of sections, authors and topics still hold the article as it was.
 * @param newsroom as it was
 * @param source the article's file as it is now
 * @param edition decides about drafts, embargoes and expiry
 * @returns `undefined` where the edit moves the article, or has errors
 */
export function reviseArticle(newsroom: Newsroom, source: SourceFile, edition: Edition): Outcome<Revision | undefined> {
  const index = newsroom.articles.findIndex(({ source: { file } }) => file === source.file);
  const before = newsroom.articles[index];
  if (before === undefined) return { value: undefined, problems: [] };
  const authors = new Map(newsroom.authors.map((author) => [author.id, author]));
  const desk = { site: newsroom.site, authors, shelf: memoryShelf(), now: edition.now, subjectOf };
  const { value: article, problems } = articleOf(source, desk);
  if (article === undefined || !isVisible(article, edition) || placeOf(article) !== placeOf(before))
    return { value: undefined, problems };
  const bySeries = new Map(
    Array.from(newsroom.bySeries, ([series, members]) => [
      series,
      members.map((member) => (member === before ? article : member)),
    ]),
  );
  const revised = { ...newsroom, bySeries, articles: newsroom.articles.with(index, article) };
  return { value: { newsroom: revised, article }, problems };
}

function placeOf({ path, published, series, language, translationOf }: Article): string {
  return `${path} ${published.epoch} ${series?.slug} ${language} ${translationOf}`;
}
