import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openProgress, type Terminal } from '../../src/cli/progress.ts';

/** A terminal of one line: what stands in it, and all that it was ever sent. */
class Line implements Terminal {
  isTTY: boolean;
  columns = 30;
  shown = '';
  wasUsed = false;

  constructor(isTTY: boolean) {
    this.isTTY = isTTY;
  }

  write(text: string | Uint8Array): boolean {
    this.wasUsed = true;
    this.shown = String(text);
    return true;
  }

  cursorTo(): boolean {
    return true;
  }

  clearLine(direction: number): boolean {
    if (direction === 0) this.shown = '';
    return true;
  }
}

describe('the progress line', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubEnv('TERM', 'xterm');
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
  });

  it('appears when work takes a while, is as wide as the terminal at most, and goes at the end', () => {
    const line = new Line(true);
    const progress = openProgress('reading', line);
    expect(line.shown).toBe('');
    vi.advanceTimersByTime(2000);
    expect(line.shown).toBe('reading … 2 s');
    progress.show('rendering a great many pages of articles');
    expect(line.shown).toBe('rendering a great many pages ');
    progress.end();
    expect(line.shown).toBe('');
    vi.advanceTimersByTime(2000);
    expect(line.shown).toBe('');
  });

  it.each([
    ['a pipe', false, 'xterm'],
    ['a terminal that can move no cursor', true, 'dumb'],
  ])('leaves %s alone', (_, isTerminal, term) => {
    vi.stubEnv('TERM', term);
    const line = new Line(isTerminal);
    const progress = openProgress('reading', line);
    vi.advanceTimersByTime(2000);
    progress.show('rendering');
    progress.end();
    expect(line.wasUsed).toBe(false);
  });
});
