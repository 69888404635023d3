import type { Token } from 'markdown-it';
import type { Place } from '../kernel/problem.ts';
import type { CopyDesk } from './copy-desk.ts';
import type { InlinePlaces } from './inline-places.ts';
import { reviseLink } from './revise-link.ts';
import { revisePicture } from './revise-picture.ts';

/** The text of one block, as a token with children, and where it begins. */
export interface InlineBlock {
  readonly token: Token;
  /** The line of the body, from 0. */
  readonly row: number;
  /** The column, from 0, where that is known. */
  readonly margin?: number;
  /** Whether an image in it may lack an alternative text. */
  readonly decorative?: boolean;
}

/** Answers for the children of one block where they stand in the file. */
class Placer {
  readonly #block: InlineBlock;
  readonly #desk: CopyDesk;
  #places: InlinePlaces | undefined;

  constructor(block: InlineBlock, desk: CopyDesk) {
    this.#block = block;
    this.#desk = desk;
  }

  /** Asked in reading order. */
  at(offset: number): Place {
    const { token, row, margin } = this.#block;
    this.#places ??= this.#desk.places(token.content, row, margin);
    return { file: this.#desk.source.file, ...this.#places.at(offset) };
  }

  of(child: Token): Place {
    const offset = this.#desk.offsets.get(child) ?? 0;
    const isBracketed = child.type === 'link_open' && child.info !== 'auto';
    return this.at(isBracketed ? Math.max(0, offset - 1) : offset);
  }
}

const FOOTNOTE_REFERENCE = /(?<!\\)\[\^[^\]\s]+\]/g;

/** Reports references to footnotes that aren't defined: the parser left them as text. */
function reportFootnotes(block: InlineBlock, desk: CopyDesk): void {
  const shown = new Set<string>();
  for (const { type, content } of block.token.children ?? []) {
    if (type === 'text') for (const [reference] of content.matchAll(FOOTNOTE_REFERENCE)) shown.add(reference);
  }
  const placer = new Placer(block, desk);
  for (const { 0: reference, index } of block.token.content.matchAll(FOOTNOTE_REFERENCE)) {
    if (!shown.has(reference)) continue;
    const hint =
      desk.form === 'note' ? "a note can't hold footnotes" : `add a line "${reference}: …", or write \\${reference}`;
    desk.error(`the footnote ${reference} is not defined`, placer.at(index), hint);
  }
}

function closeOf(children: readonly Token[], open: number): Token | undefined {
  for (let index = open + 1; index < children.length; index += 1) {
    if (children[index]?.type === 'link_close') return children[index];
  }
  return undefined;
}

/**
 * Revises the text of one block: its links and its images.
 * @param block to revise
 * @param desk of this body
 * @returns the plain text of the block, without marks of footnotes, alternative texts and bare addresses
 */
export function reviseInline(block: InlineBlock, desk: CopyDesk): string {
  const children = block.token.children ?? [];
  const placer = new Placer(block, desk);
  let text = '';
  let inAddress = false;
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index];
    if (child === undefined) continue;
    desk.measure(child);
    switch (child.type) {
      case 'text':
        if (!inAddress) text += child.content;
        break;
      case 'code_inline':
        text += child.content;
        break;
      case 'softbreak':
      case 'hardbreak':
        text += ' ';
        break;
      case 'link_open': {
        const close = closeOf(children, index);
        inAddress = child.info === 'auto';
        if (close !== undefined) reviseLink({ open: child, close, place: placer.of(child) }, desk);
        break;
      }
      case 'link_close':
        inAddress = false;
        break;
      case 'image':
        revisePicture(child, placer.of(child), block.decorative === true, desk);
    }
  }
  if (block.token.content.includes('[^')) reportFootnotes(block, desk);
  // Where a footnote or a bare address was left out, two spaces meet.
  return (text.includes('  ') ? text.replace(/ {2,}/g, ' ') : text).trim();
}
