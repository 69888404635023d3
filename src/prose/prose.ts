import type { Html } from '../kernel/html.ts';

/** A sub-heading of an article, for its table of contents and for links into it. */
export interface OutlineEntry {
  readonly level: 2 | 3 | 4;
  readonly id: string;
  readonly text: string;
}

/** Something in a body that leads elsewhere, and where in the body it stands (line of the body, from 1; column, from 1). */
export interface ProseReference {
  readonly target: string;
  readonly line: number;
  readonly column: number;
}

/** A picture in a body. The renderer leaves a placeholder for it, so that prose depends on no picture's bytes. */
export interface ProsePicture extends ProseReference {
  readonly alt: string;
}

/** What a Markdown body becomes. */
export interface Prose {
  readonly html: Html;
  readonly outline: readonly OutlineEntry[];
  readonly words: number;
  /** Plain text of the body, for relating, excerpts and search. */
  readonly text: string;
  /** Links within the site: addresses that start with a slash, with any fragment. */
  readonly links: readonly ProseReference[];
  readonly pictures: readonly ProsePicture[];
  /** Whether the body holds a click-to-load embed, so that only such pages name the script for it. */
  readonly embeds: boolean;
}
