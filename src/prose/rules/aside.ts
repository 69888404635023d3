import { pushInline, type BlockWriter } from './block-lines.ts';

/**
 * Writes `:::aside Title`, a fact box that may hold any Markdown. Its title is a paragraph that names the box, not a
 * heading, so that the outline of the article runs on past it; the id that joins the two comes with the revision.
 * The box is no `aside`: it belongs to the article, and reader modes drop whatever is one.
 */
export const writeAside: BlockWriter = (block, state, desk) => {
  const aside = state.push('aside_open', 'div', 1);
  aside.attrs = [
    ['class', 'fact-box'],
    ['role', 'note'],
  ];
  aside.map = [block.open, block.close + 1];
  if (block.argument === '') {
    desk.error(
      'this fact box has no title',
      desk.place(block.open),
      'write it after the name: :::aside The dams in numbers',
    );
  } else {
    state.push('fact_box_title_open', 'p', 1).attrs = [['class', 'fact-box-title']];
    pushInline(state, [{ text: block.argument, row: block.open }]);
    state.push('fact_box_title_close', 'p', -1);
  }
  const { parentType, lineMax } = state;
  state.parentType = 'aside';
  state.lineMax = block.close;
  state.md.block.tokenize(state, block.open + 1, block.close);
  state.parentType = parentType;
  state.lineMax = lineMax;
  state.push('aside_close', 'div', -1);
};
