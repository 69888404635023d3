import Markdown, { type Token } from 'markdown-it';
import { isDropped } from './anchors.ts';
import type { CopyDesk } from './copy-desk.ts';

/** The tokens of a heading, its plain text, and its line in the body, from 0. */
export interface HeadingTokens {
  readonly open: Token;
  readonly close: Token;
  readonly inline: Token;
  readonly text: string;
  readonly row: number;
}

const NOTE_TITLE = 'p';

/** The id stands in the heading and not on it: what is dropped because of it holds no words. */
function nameWithin(inline: Token, id: string): void {
  const mark = new Markdown.Token('heading_mark_open', 'span', 1);
  mark.attrs = [['id', id]];
  inline.children?.unshift(mark, new Markdown.Token('heading_mark_close', 'span', -1));
}

function asNoteTitle({ open, close, row }: HeadingTokens, desk: CopyDesk): void {
  desk.error("a note can't hold headings", desk.place(row), 'write the line in bold instead');
  open.tag = NOTE_TITLE;
  close.tag = NOTE_TITLE;
}

function checkLevel(level: number, above: number, row: number, desk: CopyDesk): void {
  if (level === 1) {
    desk.error(
      'this heading is of level 1, which is the headline’s',
      desk.place(row),
      'start sub-headings at level 2: ## …',
    );
  } else if (level > above + 1) {
    const skipped = `the outline jumps from level ${above} to level ${level}`;
    desk.warn(skipped, desk.place(row), `make this heading level ${above + 1}: ${'#'.repeat(above + 1)} …`);
  }
}

/**
 * Gives a heading its id and enters it in the outline. Only headings of the body itself count there, not those inside a
 * quotation, a list or a fact box.
 * @param heading in the tokens
 * @param above the level of the heading before, 1 for the headline
 * @param desk of this body
 * @returns the level that the next heading comes after
 */
export function reviseHeading(heading: HeadingTokens, above: number, desk: CopyDesk): number {
  const { open, close, inline, text, row } = heading;
  if (desk.form === 'note') {
    asNoteTitle(heading, desk);
    return above;
  }
  if (text === '') desk.warn('this heading is empty', desk.place(row), 'write its words after the # signs');
  const id = desk.anchors.claim(text);
  if (isDropped(id)) nameWithin(inline, id);
  else open.attrs = [['id', id]];
  const written = Number(open.tag.slice(1));
  if (written === 1) [open.tag, close.tag] = ['h2', 'h2'];
  if (open.level > 0) {
    if (written === 1) checkLevel(written, above, row, desk);
    return above;
  }
  checkLevel(written, above, row, desk);
  const level = Math.max(2, written);
  if (text !== '' && (level === 2 || level === 3 || level === 4)) desk.outline.push({ level, id, text: text });
  return level;
}
