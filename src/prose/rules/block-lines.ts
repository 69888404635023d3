import type { StateBlock } from 'markdown-it';
import type { CopyDesk } from '../copy-desk.ts';

/** A `:::` block as it stands in the source. */
export interface BlockSource {
  /** What follows the block's name on its first line, trimmed. */
  readonly argument: string;
  /** The column in which the argument begins, from 1. */
  readonly column: number;
  /** The lines of the opening and of the closing colons, from 0. */
  readonly open: number;
  readonly close: number;
}

/** Turns one kind of block into tokens; its mistakes go to the desk, and leave the faulty part out. */
export type BlockWriter = (block: BlockSource, state: StateBlock, desk: CopyDesk) => void;

/** A line of a block's content, trimmed, and its line in the body, from 0. */
export interface BlockLine {
  readonly text: string;
  readonly row: number;
}

/**
 * @param state of the parser
 * @param block whose content is wanted
 * @returns its lines, empty ones too
 */
export function linesOf(state: StateBlock, block: BlockSource): readonly BlockLine[] {
  const lines: BlockLine[] = [];
  for (let row = block.open + 1; row < block.close; row += 1) {
    lines.push({ text: state.getLines(row, row + 1, state.blkIndent, false).trim(), row });
  }
  return lines;
}

/**
 * Adds lines of inline Markdown to the tokens.
 * @param state of the parser
 * @param lines that follow each other in the source
 */
export function pushInline(state: StateBlock, lines: readonly BlockLine[]): void {
  const token = state.push('inline', '', 0);
  token.content = lines.map(({ text }) => text).join('\n');
  const row = lines[0]?.row ?? 0;
  token.map = [row, row + lines.length];
  token.children = [];
}
