import type { Place } from '../kernel/problem.ts';

/**
 * Finds lines and columns while a file is read from front to back, in one pass over its line ends.
 * @param file relative to the output folder
 * @param text the file's text
 * @returns gives the place of an offset into the text; offsets must not go back
 */
export function placesIn(file: string, text: string): (offset: number) => Place {
  let line = 1;
  let start = 0;
  let end = text.indexOf('\n');
  return (offset) => {
    while (end !== -1 && end < offset) {
      line += 1;
      start = end + 1;
      end = text.indexOf('\n', start);
    }
    return { file, line, column: offset - start + 1 };
  };
}
