import type { StateBlock, StateCore, Token } from 'markdown-it';
import { didYouMean } from '../../kernel/suggest.ts';
import { linesOf, pushInline, type BlockLine, type BlockSource, type BlockWriter } from './block-lines.ts';
import { pushCaption } from './caption.ts';
import { deskOf, type CopyDesk } from '../copy-desk.ts';

const SIZES = ['wide', 'full'];
const DECORATIVE = 'decorative';

function checkedWords({ argument, column, open }: BlockSource, desk: CopyDesk): readonly string[] {
  const known = [...SIZES, DECORATIVE];
  const words = argument.split(/\s+/).filter((word) => word !== '');
  for (const word of words) {
    if (known.includes(word)) continue;
    const place = desk.place(open, column + argument.indexOf(word));
    desk.error(`a figure can't be "${word}"`, place, didYouMean(word, known) ?? 'it can be wide, full and decorative');
  }
  return words;
}

/**
 * Writes `:::figure [wide|full] [decorative]`: a line with an image, lines of caption, and a line `Credit: …`.
 * That the first of these lines holds one image and nothing else is checked where images are, once it is parsed.
 */
export const writeFigure: BlockWriter = (block, state, desk) => {
  const words = checkedWords(block, desk);
  const lines = linesOf(state, block);
  const picture = lines.find(({ text }) => text.startsWith('!['));
  if (picture === undefined) {
    desk.error(
      'this figure has no image',
      desk.place(block.open),
      'its first line is ![what is to be seen](media/name.jpg)',
    );
    return;
  }
  const sizes = SIZES.filter((size) => words.includes(size)).map((size) => ` figure-${size}`);
  const figure = pushFigure(state, {
    picture,
    caption: lines.filter((line) => line !== picture),
    classes: `figure${sizes.join('')}`,
    rows: [block.open, block.close + 1],
  });
  figure.info = words.includes(DECORATIVE) ? DECORATIVE : '';
};

/** A figure as it is to be written. */
interface FigureLines {
  readonly picture: BlockLine;
  readonly caption: readonly BlockLine[];
  readonly classes: string;
  /** Its first line, and the one after its last. */
  readonly rows: [first: number, after: number];
}

/**
 * Adds a figure to the tokens.
 * @param state of the parser
 * @param lines its image and its caption
 * @returns the token that opens it
 */
export function pushFigure(state: StateBlock, { picture, caption, classes, rows }: FigureLines): Token {
  const figure = state.push('figure_open', 'figure', 1);
  figure.attrs = [['class', classes]];
  figure.map = rows;
  pushInline(state, [picture]);
  pushCaption(state, caption);
  state.push('figure_close', 'figure', -1);
  return figure;
}

function captionOf(title: string, state: StateCore): readonly Token[] {
  const text = new state.Token('text', '', 0);
  text.content = title;
  return [
    new state.Token('figcaption_open', 'figcaption', 1),
    text,
    new state.Token('figcaption_close', 'figcaption', -1),
  ];
}

/**
 * The core rule that makes a figure of a paragraph which holds one image and nothing else; the image's title is its caption.
 * @param state after inline parsing, before the typography that a caption needs too
 */
export function loneImages(state: StateCore): void {
  if (deskOf(state.env) === undefined) return;
  for (const [index, open] of state.tokens.entries()) {
    if (open.type !== 'paragraph_open' || open.hidden) continue;
    const children = state.tokens[index + 1]?.children ?? [];
    const close = state.tokens[index + 2];
    const [image, other] = children;
    if (image?.type !== 'image' || other !== undefined || close?.type !== 'paragraph_close') continue;
    [open.type, open.tag, open.attrs] = ['figure_open', 'figure', [['class', 'figure']]];
    [close.type, close.tag] = ['figure_close', 'figure'];
    const title = String(image.attrGet('title') ?? '');
    if (title !== '') children.push(...captionOf(title, state));
  }
}
