import type { Token } from 'markdown-it';
import { isDropped } from './anchors.ts';
import type { CopyDesk } from './copy-desk.ts';
import { reviseHeading } from './revise-heading.ts';
import { reviseInline, type InlineBlock } from './revise-inline.ts';
import { settleHeadingLinks } from './revise-link.ts';
import { TableReader } from './revise-table.ts';
import { footnoteLabel } from './rules/footnotes.ts';

const RAW_HTML = /^<(?:!--|[!?/]?[a-z][a-z0-9-]*(?=[\s/>?]|$))/i;

function warnOfRawHtml(text: Token, desk: CopyDesk): void {
  const tag = RAW_HTML.exec(text.content)?.[0];
  if (tag === undefined) return;
  const place = desk.places(text.content, text.map?.[0] ?? 0).at(0);
  const shown = tag === '<!--' ? 'an HTML comment' : `raw HTML (${tag}>)`;
  desk.warn(`${shown} is shown as text`, { file: desk.source.file, ...place }, 'write Markdown or a ::: block');
}

/** A figure's first line holds one image; a caption made of the image's title may follow. */
function checkFigure(text: Token, row: number, desk: CopyDesk): void {
  const [image, next] = text.children ?? [];
  if (image?.type === 'image' && (next === undefined || next.type === 'figcaption_open')) return;
  desk.error('a figure holds one image on a line of its own', desk.place(row), 'move other text to the caption lines');
}

function joinFactBox(aside: Token, title: Token, text: string, desk: CopyDesk): void {
  const id = desk.anchors.claim(text);
  if (isDropped(id)) {
    aside.attrPush(['aria-label', text]);
    return;
  }
  title.attrPush(['id', id]);
  aside.attrPush(['aria-labelledby', id]);
}

function reportUnusedFootnotes(used: ReadonlySet<string>, desk: CopyDesk): void {
  for (const [label, row] of desk.footnotes) {
    if (used.has(label)) continue;
    desk.error(
      `nothing refers to the footnote [^${label}]`,
      desk.place(row),
      `put [^${label}] where it belongs in the text`,
    );
  }
}

/** Goes once through the tokens of a body. */
class Revision {
  readonly #tokens: readonly Token[];
  readonly #desk: CopyDesk;
  readonly #table: TableReader;
  readonly #usedFootnotes = new Set<string>();
  /** How many figures and tables are open: their text isn't the article's. */
  #apart = 0;
  #headingAbove = 1;

  constructor(tokens: readonly Token[], desk: CopyDesk) {
    this.#tokens = tokens;
    this.#desk = desk;
    this.#table = new TableReader(desk);
  }

  run(): void {
    for (const [index, token] of this.#tokens.entries()) {
      this.#desk.measure(token);
      if (token.type === 'inline') this.#text(token, index);
      else this.#mark(token);
    }
    settleHeadingLinks(this.#desk);
    reportUnusedFootnotes(this.#usedFootnotes, this.#desk);
  }

  #mark(token: Token): void {
    if (token.tag === 'figure' || token.tag === 'table') this.#apart += token.nesting;
    this.#table.read(token);
    if (token.type === 'embed_open') this.#desk.embeds = true;
    if (token.type === 'footnote_open') this.#usedFootnotes.add(footnoteLabel(token) ?? '');
  }

  #text(token: Token, index: number): void {
    const open = this.#tokens[index - 1];
    const close = this.#tokens[index + 1];
    const row = token.map?.[0] ?? 0;
    const type = open?.type;
    if (type === 'figure_open') checkFigure(token, row, this.#desk);
    if (type === 'paragraph_open') warnOfRawHtml(token, this.#desk);
    const text = reviseInline(this.#inlineBlock(token, open, row), this.#desk);
    if (type === 'th_open') this.#table.name(text);
    if (this.#apart === 0 && text !== '') this.#desk.texts.push(text);
    const aside = this.#tokens[index - 2];
    if (type === 'fact_box_title_open' && open !== undefined && aside !== undefined) {
      joinFactBox(aside, open, text, this.#desk);
    }
    if (type === 'heading_open' && open !== undefined && close !== undefined) {
      this.#headingAbove = reviseHeading({ open, close, inline: token, text, row }, this.#headingAbove, this.#desk);
    }
  }

  #inlineBlock(token: Token, open: Token | undefined, row: number): InlineBlock {
    if (open?.type === 'th_open' || open?.type === 'td_open') return this.#table.cell(token);
    return { token, row, decorative: open?.type === 'figure_open' && open.info === 'decorative' };
  }
}

/**
 * Turns the tokens of plain Markdown into those of an article, in place and in one pass: headings get ids, links and
 * images are judged, tables are labelled. What is found on the way (text, outline, links, pictures, problems) goes to the desk.
 * @param tokens of a whole body
 * @param desk of this body
 */
export function revise(tokens: readonly Token[], desk: CopyDesk): void {
  new Revision(tokens, desk).run();
}
