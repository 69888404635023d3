import type { StateBlock } from 'markdown-it';
import { linesOf, pushInline, type BlockLine, type BlockWriter } from './block-lines.ts';

const ATTRIBUTION = /^(?:—|–|--)\s+/;

function pushParagraphs(state: StateBlock, lines: readonly BlockLine[]): void {
  let start = 0;
  for (let index = 0; index <= lines.length; index += 1) {
    if (index < lines.length && lines[index]?.text !== '') continue;
    if (index > start) {
      state.push('paragraph_open', 'p', 1);
      pushInline(state, lines.slice(start, index));
      state.push('paragraph_close', 'p', -1);
    }
    start = index + 1;
  }
}

/** Writes `:::pullquote`: paragraphs, and a last line that starts with a dash for who said it (the dash is dropped). */
export const writePullquote: BlockWriter = (block, state, desk) => {
  const lines = linesOf(state, block);
  const last = lines.findLast(({ text }) => text !== '');
  const attribution = last !== undefined && ATTRIBUTION.test(last.text) ? last : undefined;
  const quotation = lines.filter((line) => line !== attribution);
  if (!quotation.some(({ text }) => text !== '')) {
    desk.error('this pull quote is empty', desk.place(block.open), 'put the words between :::pullquote and :::');
    return;
  }
  state.push('pullquote_open', 'figure', 1).attrs = [['class', 'pullquote']];
  state.push('blockquote_open', 'blockquote', 1);
  pushParagraphs(state, quotation);
  state.push('blockquote_close', 'blockquote', -1);
  if (attribution !== undefined) {
    state.push('figcaption_open', 'figcaption', 1);
    pushInline(state, [{ ...attribution, text: attribution.text.replace(ATTRIBUTION, '') }]);
    state.push('figcaption_close', 'figcaption', -1);
  }
  state.push('pullquote_close', 'figure', -1);
};
