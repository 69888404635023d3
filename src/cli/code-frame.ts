import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { styleText } from 'node:util';
import type { Place } from '../kernel/problem.ts';

// Lines shown before and after the one at fault.
const AROUND = 2;
// A body's paragraph is one long line; this much of it is shown around the column.
const WIDTH = 96;

/**
 * Shows the lines around a place, with a mark under it.
 * @param folder the content folder
 * @param place where in it
 * @returns lines of text, coloured where the terminal shows colours; none for a file that isn't there or is no text
 */
export function codeFrame(folder: string, { file, line, column }: Place): readonly string[] {
  const path = join(folder, file);
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split(/\r?\n/);
  if (line > lines.length) return [];
  const first = Math.max(1, line - AROUND);
  const last = Math.min(lines.length, line + AROUND);
  const gutter = String(last).length;
  const start = column > WIDTH - 10 ? column - Math.floor(WIDTH / 2) : 0;
  const frame: string[] = [];
  for (let number = first; number <= last; number += 1) {
    const text = clip(lines[number - 1] ?? '', start);
    const isFault = number === line;
    frame.push(
      `${styleText('dim', `${isFault ? '>' : ' '} ${String(number).padStart(gutter)} |`)} ${isFault ? text : styleText('dim', text)}`,
    );
    if (isFault)
      frame.push(
        `${styleText('dim', `  ${' '.repeat(gutter)} |`)} ${' '.repeat(column - 1 - start)}${styleText('red', '^')}`,
      );
  }
  return frame;
}

/** Control characters would move the cursor; a tab would move the mark. */
function clip(text: string, start: number): string {
  return text.slice(start, start + WIDTH).replace(/[\p{Cc}\u2028\u2029]/gu, ' ');
}
