import { styleText } from 'node:util';

/** Colours a piece of text, or leaves it as it is. */
export type Paint = (style: 'bold' | 'dim' | 'red' | 'yellow' | 'green', text: string) => string;

/**
 * @param stream where the text will go
 * @returns colours for a terminal that wants them: NO_COLOR and FORCE_COLOR are heeded, and a pipe gets none
 * @see https://no-color.org
 */
export function paintFor(stream: NodeJS.WritableStream): Paint {
  return (style, text) => styleText(style, text, { stream, validateStream: true });
}

/** No colours at all, for readers that are no terminal. */
export const plain: Paint = (_, text) => text;
