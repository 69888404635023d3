import type { Direction } from '../kernel/language.ts';
import type { UrlPath } from '../kernel/url-path.ts';
import type { ArticleKind } from '../schema/article.ts';
import type { Article } from '../model/article.ts';
import type { Comment } from '../model/comments.ts';
import type { Composition } from './composition.ts';
import { messagesFor } from './messages.ts';
import type { LinkView, PictureView, TimeView } from './view.ts';

/** What a list shows of an article. It holds nothing that an edited body changes, so that lists stay as they are then. */
export interface Teaser {
  readonly path: UrlPath;
  readonly title: string;
  readonly description: string;
  readonly articleKind: ArticleKind;
  /** Whether a live story is over. */
  readonly ended: boolean;
  readonly section: LinkView;
  readonly authors: readonly LinkView[];
  readonly published: TimeView;
  readonly image: PictureView | undefined;
  /** The face of a single author, and only of an opinion: elsewhere no teaser grows by what it never shows. */
  readonly portrait: PictureView | undefined;
  readonly language: string;
  readonly direction: Direction;
  readonly commentCount: number;
}

/**
 * @param article the article
 * @param composition gives the picture, the time in the site's language and the approved comments
 */
export function makeTeaser(article: Article, { newsroom, pictureOf, timeOf }: Composition): Teaser {
  const { path, title, description, kind, ended, section, authors, published, image, language, direction } = article;
  return {
    path,
    title,
    description,
    language,
    direction,
    articleKind: kind,
    ended,
    section: linkTo(section),
    authors: authors.map(linkTo),
    published: timeOf(published),
    image: pictureOf(image),
    portrait: kind === 'opinion' ? pictureOf(soleAuthor(authors)?.image) : undefined,
    commentCount: countComments(newsroom.threads.get(path) ?? []),
  };
}

/** @returns the author whose face stands for the text; of several nobody could tell whose it is */
export function soleAuthor<Writer>([author, another]: readonly Writer[]): Writer | undefined {
  return another === undefined ? author : undefined;
}

/**
 * @param article any article
 * @returns its headline; where an advertiser paid for it that is said in front, for places that show nothing else of it
 */
export function labelledTitle({ kind, title, language }: Pick<Article, 'kind' | 'title' | 'language'>): string {
  return kind === 'sponsored' ? `${messagesFor(language).kinds.sponsored} – ${title}` : title;
}

/** @param named anything with a name and an address; nothing else of it is let into the view */
export function linkTo({ name, path }: LinkView): LinkView {
  return { name, path };
}

/** @param threads comments with their answers; all are counted */
export function countComments(threads: readonly Comment[]): number {
  return threads.reduce((count, { replies }) => count + 1 + countComments(replies), 0);
}
