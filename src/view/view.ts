import type { Direction } from '../kernel/language.ts';
import type { Moment } from '../kernel/time.ts';
import type { UrlPath } from '../kernel/url-path.ts';
import type { Picture } from '../media/picture.ts';
import type { Focus } from './illustrate.ts';

/** A name that leads somewhere within the site. */
export interface LinkView {
  readonly name: string;
  readonly path: UrlPath;
}

/** A moment as `<time>` needs it: for machines, with the site's offset, and written out for readers. */
export interface TimeView extends Moment {
  readonly text: string;
}

/** A picture with its words. `alt` is empty when it is decorative. */
export interface PictureView {
  readonly picture: Picture;
  readonly alt: string;
  readonly caption: string | undefined;
  readonly credit: string;
  /** What no crop may lose: percent from the left and from the top. */
  readonly focus: Focus | undefined;
}

/** What every file of the site has: its kind, which decides the layout, and its address. */
export interface FileView<Kind extends string> {
  readonly kind: Kind;
  readonly path: UrlPath;
}

/** What every HTML page has. */
export interface HtmlView<Kind extends string> extends FileView<Kind> {
  /** The headline of the page, without the site's name. */
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly direction: Direction;
  /** The absolute URL under which search engines should know the page. */
  readonly canonical: string;
  readonly noindex: boolean;
  /** The way from the front page down to this page, without either. */
  readonly crumbs: readonly LinkView[];
}
