import type { StateBlock } from 'markdown-it';
import { didYouMean } from '../../kernel/suggest.ts';
import { deskOf, type CopyDesk } from '../copy-desk.ts';
import { writeAside } from './aside.ts';
import type { BlockWriter } from './block-lines.ts';
import { embedWriter } from './embed.ts';
import { writeFigure } from './figure.ts';
import { writeGallery } from './gallery.ts';
import { writePullquote } from './pullquote.ts';

const WRITERS: ReadonlyMap<string, BlockWriter> = new Map([
  ['figure', writeFigure],
  ['gallery', writeGallery],
  ['pullquote', writePullquote],
  ['aside', writeAside],
  ['video', embedWriter('video')],
  ['social', embedWriter('social')],
]);

const COLON = ':'.charCodeAt(0);
const FENCE = /^:{3,}[ \t]*(\S*)[ \t]*/;
// A block that doesn't end within so many lines was never closed. Both limits keep thousands of open blocks from costing much.
const LONGEST = 500;
const MOST_PROBLEMS = 1_000;

/** Whether a line starts with three colons, and isn't indented so far that it is code. */
function isFence(state: StateBlock, row: number): boolean {
  const start = (state.bMarks[row] ?? 0) + (state.tShift[row] ?? 0);
  return (
    state.src.charCodeAt(start) === COLON &&
    state.src.startsWith(':::', start) &&
    (state.sCount[row] ?? 0) - state.blkIndent < 4
  );
}

function lineAt(state: StateBlock, row: number): string {
  return state.src.slice((state.bMarks[row] ?? 0) + (state.tShift[row] ?? 0), state.eMarks[row]).trimEnd();
}

/** The column of the file, from 0, in which the text of a line begins. */
function indentAt(state: StateBlock, row: number): number {
  const mark = state.bMarks[row] ?? 0;
  return mark + (state.tShift[row] ?? 0) - (state.src.lastIndexOf('\n', mark - 1) + 1);
}

function isClosing(line: string): boolean {
  return /^:+$/.test(line);
}

/** The line that closes the block opened on `open`; blocks within are passed over. */
function findClose(state: StateBlock, open: number, end: number): number | undefined {
  let depth = 1;
  for (let row = open + 1; row < Math.min(end, open + LONGEST); row += 1) {
    if ((state.sCount[row] ?? 0) < state.blkIndent && !state.isEmpty(row)) return undefined;
    if (!isFence(state, row)) continue;
    depth += isClosing(lineAt(state, row)) ? -1 : 1;
    if (depth === 0) return row;
  }
  return undefined;
}

/** Reports a block that can't be written. Its content stays, as the text that it is. */
function reportFault(desk: CopyDesk, name: string, row: number, column: number, close: number | undefined): void {
  if (close !== undefined) desk.ignoredLines.add(close);
  if (desk.form === 'note') {
    desk.error(`a note can't hold ${name} blocks`, desk.place(row, column), 'blocks belong in the body of an article');
  } else if (!WRITERS.has(name)) {
    const hint = didYouMean(name, WRITERS.keys()) ?? `there are ${[...WRITERS.keys()].join(', ')}`;
    desk.error(`there is no block named "${name}"`, desk.place(row, column), hint);
  } else {
    desk.error(
      `the ${name} block that begins here isn't closed`,
      desk.place(row, column),
      'end it with a line that holds only :::',
    );
  }
}

/**
 * The block rule for `:::name argument` … `:::`. It works only where a desk is at hand.
 * @param state of the parser
 * @param row the line to look at
 * @param end the line after the last of the surrounding block
 * @param silent whether only to tell if a block begins here
 */
export function block(state: StateBlock, row: number, end: number, silent: boolean): boolean {
  if (!isFence(state, row)) return false;
  const desk = deskOf(state.env);
  if (desk === undefined) return false;
  if (silent) return true;
  const line = lineAt(state, row);
  const column = indentAt(state, row) + 1;
  const [fence = '', name = ''] = FENCE.exec(line) ?? [];
  state.line = row + 1;
  if (isClosing(line)) {
    if (!desk.ignoredLines.has(row)) {
      desk.error(
        'there is no open block to close here',
        desk.place(row, column),
        'take the colons away or name a block above',
      );
    }
    return true;
  }
  const close = desk.problems.length > MOST_PROBLEMS ? undefined : findClose(state, row, end);
  const write = desk.form === 'note' ? undefined : WRITERS.get(name);
  if (write === undefined || close === undefined) {
    reportFault(desk, name, row, column, close);
    return true;
  }
  write({ argument: line.slice(fence.length), column: column + fence.length, open: row, close }, state, desk);
  state.line = close + 1;
  return true;
}
