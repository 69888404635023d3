import type { UrlPath } from '../kernel/url-path.ts';
import type { PictureView, HtmlView } from './view.ts';
import type { Teaser } from './teaser.ts';

/** What gathers the articles of a list. */
export type ListKind = 'category' | 'author' | 'topic' | 'series' | 'month';

/** An author as their own page shows them. */
export interface ProfileView {
  readonly role: string | undefined;
  readonly bio: string | undefined;
  readonly email: string | undefined;
  readonly image: PictureView | undefined;
  readonly links: readonly { readonly name: string; readonly url: string }[];
}

/**
 * A page of a list of articles, newest first. The front of a list shows the newest; its archive pages are numbered from the
 * oldest, so that a full one never changes and its address means the same articles for ever.
 */
export interface ListView extends HtmlView<'list'> {
  readonly listKind: ListKind;
  /** The name of the list without "page 3". */
  readonly name: string;
  readonly profile: ProfileView | undefined;
  /** The number of this archive page; `undefined` on the front of the list. */
  readonly page: number | undefined;
  readonly teasers: readonly Teaser[];
  readonly newer: UrlPath | undefined;
  readonly older: UrlPath | undefined;
  /** The list's feed, where it has one. */
  readonly feed: UrlPath | undefined;
}
