import type { Html } from '../kernel/html.ts';
import type { OutlineEntry } from '../prose/prose.ts';
import type { ArticleKind } from '../schema/article.ts';
import type { Teaser } from './teaser.ts';
import type { HtmlView, LinkView, PictureView, TimeView } from './view.ts';

/** An author as an article shows one. */
export interface AuthorView extends LinkView {
  readonly role: string | undefined;
  readonly bio: string | undefined;
  readonly image: PictureView | undefined;
}

/** A dated note, or a report of a live story. `id` is its anchor. */
export interface NoteView {
  readonly id: string;
  readonly time: TimeView;
  readonly title: string | undefined;
  readonly html: Html;
}

/** A dated note that says what was wrong. */
export interface CorrectionView extends NoteView {
  readonly type: 'correction' | 'clarification';
}

/** An approved comment with its answers. `html` is escaped text in paragraphs. */
export interface CommentView {
  readonly id: string;
  readonly name: string;
  readonly website: string | undefined;
  readonly newsroom: boolean;
  readonly time: TimeView;
  readonly html: Html;
  readonly replies: readonly CommentView[];
}

/** The discussion below an article. `open` takes replies, `closed` only shows them, `off` shows nothing. */
export interface DiscussionView {
  readonly state: 'open' | 'closed' | 'off';
  readonly count: number;
  readonly threads: readonly CommentView[];
}

/** An article's page. */
export interface ArticleView extends HtmlView<'article'> {
  readonly articleKind: ArticleKind;
  readonly section: LinkView;
  /** The categories, the primary one first. */
  readonly badges: readonly LinkView[];
  readonly series: (LinkView & { readonly part: number }) | undefined;
  readonly dateline: string | undefined;
  readonly authors: readonly AuthorView[];
  readonly published: TimeView;
  readonly updated: TimeView | undefined;
  /** Whole minutes, at least one. */
  readonly readingMinutes: number;
  readonly words: number;
  readonly image: PictureView | undefined;
  readonly body: Html;
  readonly embeds: boolean;
  readonly outline: readonly OutlineEntry[];
  /** Newest first; in a live story these are the story. */
  readonly updates: readonly NoteView[];
  readonly corrections: readonly CorrectionView[];
  readonly sources: readonly { readonly name: string; readonly url: string }[];
  readonly topics: readonly LinkView[];
  /** The neighbours in time. */
  readonly previous: LinkView | undefined;
  readonly next: LinkView | undefined;
  readonly related: readonly Teaser[];
  readonly discussion: DiscussionView;
  /** Addresses that open another site's share form; plain links. */
  readonly share: readonly { readonly name: string; readonly url: string }[];
}
