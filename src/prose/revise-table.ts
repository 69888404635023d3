import type { Token } from 'markdown-it';
import type { CopyDesk } from './copy-desk.ts';
import type { InlineBlock } from './revise-inline.ts';
import { alignByClass } from './rules/tables.ts';

/** Follows a table through its tokens: where its cells stand in the source, and what its columns are called. */
export class TableReader {
  readonly #desk: CopyDesk;
  #table: Token | undefined;
  #names: string[] = [];
  #header: Token | undefined;
  #row = 0;
  #column = 0;

  constructor(desk: CopyDesk) {
    this.#desk = desk;
  }

  /** Takes in any token; those of tables count. */
  read(token: Token): void {
    switch (token.type) {
      case 'table_open':
        this.#table = token;
        this.#names = [];
        break;
      case 'tr_open':
        this.#row = token.map?.[0] ?? 0;
        this.#column = 0;
        break;
      case 'th_open':
        this.#header = token;
        alignByClass(token);
        break;
      case 'td_open':
        alignByClass(token);
        break;
      case 'th_close':
        if (this.#header?.tag === 'td') token.tag = 'td';
        break;
      case 'thead_close':
        this.#label();
    }
  }

  /**
   * @param token the text of the next cell
   * @returns the text and where it stands: the cells of a row share a line, which the parser doesn't tell apart
   */
  cell(token: Token): InlineBlock {
    const line = this.#desk.lines[this.#row] ?? '';
    const margin = Math.max(0, line.indexOf(token.content, this.#column));
    this.#column = margin + token.content.length;
    return { token, row: this.#row, margin };
  }

  /**
   * @param column the text of a header cell. One that says nothing heads nothing, such as the corner above the names of rows.
   */
  name(column: string): void {
    if (column !== '') this.#names.push(column);
    else if (this.#header !== undefined) this.#header.tag = 'td';
  }

  /** A region needs a name: the table takes those of its columns, in the language it is written in. */
  #label(): void {
    if (this.#table === undefined) return;
    const label = this.#names.length > 0 ? this.#names.join(', ') : this.#desk.outline.at(-1)?.text;
    if (label !== undefined) this.#table.attrPush(['role', 'region']);
    this.#table.attrPush(['tabindex', '0']);
    if (label !== undefined) this.#table.attrPush(['aria-label', label]);
  }
}
