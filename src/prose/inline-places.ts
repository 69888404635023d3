/** A line and a column of the file, both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Tells where the characters of an inline token stand in the file. Such a token holds the text of one block without the
 * indentation and the `>` before its lines, so each of its lines is looked up as the end of a line of the body.
 */
export class InlinePlaces {
  readonly #content: string;
  readonly #lines: readonly string[];
  readonly #firstLine: number;
  #row: number;
  #rowStart = 0;
  #rowEnd: number;
  #margin: number | undefined;

  /**
   * @param content of the inline token
   * @param lines of the body
   * @param row the line of the body on which the content begins, from 0
   * @param firstLine the line of the file on which the body begins
   * @param margin the column, from 0, in which the content begins, where it is known: cells of a table share a line
   */
  constructor(content: string, lines: readonly string[], row: number, firstLine: number, margin?: number) {
    this.#content = content;
    this.#lines = lines;
    this.#row = row;
    this.#rowEnd = this.#findRowEnd();
    this.#firstLine = firstLine;
    this.#margin = margin;
  }

  /**
   * @param offset into the content; not less than at the last call, so that many calls cost one pass
   * @returns where that character stands
   */
  at(offset: number): Position {
    while (this.#rowEnd < offset && this.#rowEnd < this.#content.length) {
      this.#row += 1;
      this.#rowStart = this.#rowEnd + 1;
      this.#rowEnd = this.#findRowEnd();
      this.#margin = undefined;
    }
    this.#margin ??= this.#findMargin();
    return { line: this.#firstLine + this.#row, column: this.#margin + offset - this.#rowStart + 1 };
  }

  #findRowEnd(): number {
    const end = this.#content.indexOf('\n', this.#rowStart);
    return end === -1 ? this.#content.length : end;
  }

  #findMargin(): number {
    const text = this.#content.slice(this.#rowStart, this.#rowEnd);
    const found = (this.#lines[this.#row] ?? '').lastIndexOf(text.trim());
    return Math.max(0, found - (text.length - text.trimStart().length));
  }
}
