import { expect, it } from 'vitest';
import { parseUnicodeRange } from '../../src/kernel/unicode-range.ts';

it('reads single code points and ranges, in their order', () => {
  expect(parseUnicodeRange('U+0301, U+0400-045F,U+2116')).toEqual([
    [0x301, 0x301],
    [0x400, 0x45f],
    [0x2116, 0x2116],
  ]);
});
