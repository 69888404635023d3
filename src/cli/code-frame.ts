import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from '../kernel/problem.ts';
import type { Paint } from './paint.ts';
import { printable } from './printable.ts';

// Lines shown before and after the one at fault.
const AROUND = 2;
// A body's paragraph is one long line; this much of it is shown around the column.
const WIDTH = 96;
// A fault this close to the right edge moves the window, so that some of what follows is seen.
const MARGIN = 10;

/**
 * Shows the lines around a place, with a mark under it.
 * @param folder the folder that the place is relative to
 * @param place where in it
 * @param paint how to colour
 * @returns lines of text; none for a file that isn't there or has no such line
 */
export function codeFrame(folder: string, { file, line, column }: Place, paint: Paint): readonly string[] {
  const path = join(folder, file);
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split(/\r?\n/);
  if (line > lines.length) return [];
  const first = Math.max(1, line - AROUND);
  const last = Math.min(lines.length, line + AROUND);
  const gutter = String(last).length;
  const start = column > WIDTH - MARGIN ? column - Math.floor(WIDTH / 2) : 0;
  const frame: string[] = [];
  for (let number = first; number <= last; number += 1) {
    const text = clip(lines[number - 1] ?? '', start);
    const isFault = number === line;
    const margin = `${isFault ? '>' : ' '} ${String(number).padStart(gutter)} |`;
    frame.push(`${paint('dim', margin)} ${isFault ? text : paint('dim', text)}`.trimEnd());
    if (!isFault) continue;
    const mark = ' '.repeat(column - 1 - start) + paint('red', '^');
    frame.push(`${paint('dim', `  ${' '.repeat(gutter)} |`)} ${mark}`);
  }
  return frame;
}

/** The part of a line that is shown; what was cut off is marked. */
function clip(line: string, start: number): string {
  const text = printable(line.slice(start, start + WIDTH));
  const from = start > 0 ? `…${text.slice(1)}` : text;
  return line.length > start + WIDTH ? `${from}…` : from;
}
