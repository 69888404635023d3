import type { Html } from '../kernel/html.ts';

/** A Markdown body and where it came from. */
export interface ProseSource {
  /** Relative to the content folder, as in a `Place`. */
  readonly file: string;
  /** The line of the file on which the body begins, from 1. */
  readonly firstLine: number;
  readonly body: string;
  /** The language tag of its text: it decides quotation marks, spacing and how words are counted. */
  readonly language: string;
}

/** A sub-heading of an article, for its table of contents and for links into it. */
export interface OutlineEntry {
  readonly level: 2 | 3 | 4;
  readonly id: string;
  readonly text: string;
}

/**
 * Something in a body that leads elsewhere, and where in the file it begins (line of the file, not of the body, and
 * column in UTF-16 units, both from 1). So a cache of prose has to be keyed by the whole file, not by the body alone.
 */
export interface ProseReference {
  readonly target: string;
  readonly line: number;
  readonly column: number;
}

/** A picture in a body. The renderer leaves a placeholder for it, so that prose depends on no picture's bytes. */
export interface ProsePicture extends ProseReference {
  /** Empty only where the figure is marked as decorative. */
  readonly alt: string;
}

/** What a Markdown body becomes. */
export interface Prose {
  /** Each picture in it stands as `<img data-picture="TARGET" alt="ALT">`, to be replaced before it is published. */
  readonly html: Html;
  /** The headings of level 2 to 4 that divide the body itself, not those inside a quotation, a list or a fact box. */
  readonly outline: readonly OutlineEntry[];
  /** Of `text`. */
  readonly words: number;
  /**
   * Plain text of the body, for relating, excerpts and search: paragraphs, headings and lists, those of fact boxes and
   * footnotes included, a line each. Captions, pull quotes (they repeat the text), tables, code and bare addresses are not.
   */
  readonly text: string;
  /** Links within the site: addresses that start with a slash, not percent-encoded, with any query and fragment. */
  readonly links: readonly ProseReference[];
  readonly pictures: readonly ProsePicture[];
  /** Whether the body holds a click-to-load embed, so that only such pages name the script for it. */
  readonly embeds: boolean;
}
