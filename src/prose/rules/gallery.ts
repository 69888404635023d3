import { didYouMean } from '../../kernel/suggest.ts';
import { linesOf, type BlockLine, type BlockWriter } from './block-lines.ts';
import { pushFigure } from './figure.ts';

/** One picture of a gallery: its line, and those of its caption. */
interface Member {
  readonly picture: BlockLine;
  readonly caption: BlockLine[];
}

/**
 * Writes `:::gallery [wide]`: pictures side by side, each a line with an image, and below it what a figure may have: lines of
 * caption and a line `Credit: …`.
 */
export const writeGallery: BlockWriter = (block, state, desk) => {
  const { argument, column, open, close } = block;
  if (argument !== '' && argument !== 'wide') {
    const hint = didYouMean(argument, ['wide']) ?? 'it can be wide';
    desk.error(`a gallery can't be "${argument}"`, desk.place(open, column), hint);
  }
  const members: Member[] = [];
  for (const line of linesOf(state, block)) {
    const last = members.at(-1);
    if (line.text.startsWith('![')) members.push({ picture: line, caption: [] });
    else if (last !== undefined) last.caption.push(line);
    else if (line.text !== '')
      desk.error('a gallery begins with an image', desk.place(line.row), 'captions stand below their pictures');
  }
  if (members.length < 2) {
    desk.error('a gallery has two pictures at least', desk.place(open), 'show a single one with :::figure');
  }
  const gallery = state.push('gallery_open', 'div', 1);
  gallery.attrs = [['class', argument === 'wide' ? 'gallery gallery-wide' : 'gallery']];
  gallery.map = [open, close + 1];
  // What a picture gets of the width: two stand in a row of the measure, and of a wide gallery two or three.
  const share = argument !== 'wide' ? 'half' : members.length === 2 ? 'pair' : 'third';
  for (const { picture, caption } of members) {
    const end = (caption.at(-1) ?? picture).row + 1;
    pushFigure(state, { picture, caption, classes: `figure figure-${share}`, rows: [picture.row, end] });
  }
  state.push('gallery_close', 'div', -1);
};
