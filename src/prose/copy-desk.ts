import type { Env, Token } from 'markdown-it';
import { error, warning, type Place, type Problem } from '../kernel/problem.ts';
import { Anchors } from './anchors.ts';
import { InlinePlaces } from './inline-places.ts';
import type { OutlineEntry, ProsePicture, ProseReference, ProseSource } from './prose.ts';

/** A body may hold everything; a note (an update, a correction, a caption) has no picture, block, heading or footnote. */
export type Form = 'article' | 'note';

/** A link in the tokens: where it opens and closes, and where it stands in the file. */
export interface LinkTokens {
  readonly open: Token;
  readonly close: Token;
  readonly place: Place;
}

/** A link into the body itself. */
export interface HeadingLink extends LinkTokens {
  readonly id: string;
}

/**
 * Collects what is found in one body while it is parsed and revised. It travels in markdown-it's `env`: the rules that
 * make an article of Markdown work only where they find one, so the parser by itself stays plain CommonMark.
 */
export class CopyDesk {
  readonly source: ProseSource;
  readonly form: Form;
  readonly anchors = new Anchors();
  readonly problems: Problem[] = [];
  readonly outline: OutlineEntry[] = [];
  readonly texts: string[] = [];
  readonly links: ProseReference[] = [];
  readonly pictures: ProsePicture[] = [];
  embeds = false;
  /** Where links and images begin, as offsets into the text of their block. */
  readonly offsets = new Map<Token, number>();
  /** Lines that close a faulty block, to be passed over, from 0. */
  readonly ignoredLines = new Set<number>();
  /** Labels of the footnotes that are defined, with the line of each definition, from 0. */
  readonly footnotes = new Map<string, number>();
  /** Links to headings, to be checked when all headings are known. */
  readonly headingLinks: HeadingLink[] = [];
  /** The deepest nesting of any token. */
  depth = 0;
  /** The characters that the addresses and titles of links and images take up. */
  weight = 0;
  #lines: readonly string[] | undefined;

  constructor(source: ProseSource, form: Form) {
    this.source = source;
    this.form = form;
  }

  /**
   * @param row a line of the body, from 0
   * @param column from 1
   */
  place(row: number, column = 1): Place {
    return { file: this.source.file, line: this.source.firstLine + row, column };
  }

  /** The lines of the body as they were written. */
  get lines(): readonly string[] {
    this.#lines ??= this.source.body.split(/\r\n?|\n/);
    return this.#lines;
  }

  /**
   * @param content of an inline token
   * @param row the line of the body on which it begins, from 0
   * @param margin the column in which it begins, from 0, where that is known
   */
  places(content: string, row: number, margin?: number): InlinePlaces {
    return new InlinePlaces(content, this.lines, row, this.source.firstLine, margin);
  }

  /** Takes the measure of a token, so that a text which grows beyond bounds, or nests beyond them, is noticed. */
  measure({ level, attrs }: Token): void {
    if (level > this.depth) this.depth = level;
    if (attrs !== null) this.weight += attrs.reduce((sum, [, value]) => sum + String(value).length, 0);
  }

  error(message: string, place: Place, hint?: string): void {
    this.problems.push(error(message, place, hint));
  }

  warn(message: string, place: Place, hint?: string): void {
    this.problems.push(warning(message, place, hint));
  }
}

/**
 * @param env of a parse
 * @returns the desk that it carries, if any
 */
export function deskOf(env: Env): CopyDesk | undefined {
  const desk = env['desk'];
  return desk instanceof CopyDesk ? desk : undefined;
}
