import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeFrame } from '../../src/cli/code-frame.ts';
import { plain } from '../../src/cli/paint.ts';
import { makeFolder } from '../site.ts';

const folder = makeFolder();
const frameOf = (text: string, line: number, column: number): string => {
  writeFileSync(join(folder, 'x.md'), text);
  return codeFrame(folder, { file: 'x.md', line, column }, plain).join('\n');
};

describe('a code frame', () => {
  it('shows two lines around the fault, and a mark under it', () => {
    expect(frameOf('a\nb\nc\nde\nf\ng\nh', 4, 2)).toBe(
      ['  2 | b', '  3 | c', '> 4 | de', '    |  ^', '  5 | f', '  6 | g'].join('\n'),
    );
  });

  it('shows the part of a long line that holds the fault, and that there is more', () => {
    const [line = '', mark = ''] = frameOf(`${'x'.repeat(200)}!${'y'.repeat(200)}`, 1, 201).split('\n');
    expect(line).toMatch(/^> 1 \| …x+!y+…$/);
    expect(mark.indexOf('^')).toBe(line.indexOf('!'));
    expect(line.length).toBeLessThan(110);
  });

  it('lets no character of the file move the cursor', () => {
    expect(frameOf('a\u001B[2J\tb\u202Ec', 1, 1)).toBe('> 1 | a [2J b c\n    | ^');
  });

  it('shows nothing of a file that is not there, or of a line that it does not have', () => {
    expect(codeFrame(folder, { file: 'none.md', line: 1, column: 1 }, plain)).toEqual([]);
    expect(frameOf('a', 3, 1)).toBe('');
  });
});
