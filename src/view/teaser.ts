import type { Direction } from '../kernel/language.ts';
import type { UrlPath } from '../kernel/url-path.ts';
import type { ArticleKind } from '../schema/article.ts';
import type { LinkView, PictureView, TimeView } from './view.ts';

/** What a list shows of an article. It holds nothing that an edited body changes, so that lists stay as they are then. */
export interface Teaser {
  readonly path: UrlPath;
  readonly title: string;
  readonly description: string;
  readonly articleKind: ArticleKind;
  readonly section: LinkView;
  readonly authors: readonly LinkView[];
  readonly published: TimeView;
  readonly image: PictureView | undefined;
  readonly language: string;
  readonly direction: Direction;
  readonly commentCount: number;
}
