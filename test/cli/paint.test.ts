import { PassThrough } from 'node:stream';
import { WriteStream } from 'node:tty';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { paintFor } from '../../src/cli/paint.ts';

/** A stream that is a terminal, which judges the environment as Node's own do. */
const terminal = (): NodeJS.WritableStream =>
  Object.assign(new PassThrough(), {
    isTTY: true,
    getColorDepth: () => WriteStream.prototype.getColorDepth.call({}, process.env),
  });

describe('colours', () => {
  beforeEach(() => {
    vi.stubEnv('FORCE_COLOR', undefined);
    vi.stubEnv('NO_COLOR', undefined);
    vi.stubEnv('NODE_DISABLE_COLORS', undefined);
    // Node takes the terminal of an unknown CI to have no colours.
    vi.stubEnv('CI', undefined);
    vi.stubEnv('TERM', 'xterm-256color');
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('reach a terminal', () => {
    expect(paintFor(terminal())('red', 'x')).toBe('\u001B[31mx\u001B[39m');
  });

  it('do not reach a terminal under NO_COLOR', () => {
    vi.stubEnv('NO_COLOR', '1');
    expect(paintFor(terminal())('red', 'x')).toBe('x');
  });

  it('do not reach a pipe', () => {
    expect(paintFor(new PassThrough())('red', 'x')).toBe('x');
  });
});
