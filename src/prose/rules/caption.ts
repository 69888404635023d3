import type { StateBlock } from 'markdown-it';
import { pushInline, type BlockLine } from './block-lines.ts';

const CREDIT = /^credit:\s*/i;

/**
 * Adds the caption of a figure or an embed: inline Markdown, then the credit if a line starts with `Credit:`.
 * @param state of the parser
 * @param lines of the block, without the picture
 */
export function pushCaption(state: StateBlock, lines: readonly BlockLine[]): void {
  const credit = lines.find(({ text }) => CREDIT.test(text));
  const caption = lines.filter((line) => line !== credit && line.text !== '');
  if (credit === undefined && caption.length === 0) return;
  state.push('figcaption_open', 'figcaption', 1);
  if (caption.length > 0) pushInline(state, caption);
  if (credit !== undefined) pushCredit(state, credit, caption.length > 0);
  state.push('figcaption_close', 'figcaption', -1);
}

function pushCredit(state: StateBlock, credit: BlockLine, afterCaption: boolean): void {
  if (afterCaption) state.push('text', '', 0).content = ' ';
  const open = state.push('credit_open', 'span', 1);
  open.block = false;
  open.attrs = [['class', 'credit']];
  pushInline(state, [{ ...credit, text: credit.text.replace(CREDIT, '') }]);
  state.push('credit_close', 'span', -1).block = false;
}
