import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halfWordsOf, pack, unpack, wordsOf } from '../../src/relate/sections.ts';

describe('sections', () => {
  it('are read as they were packed, wherever in memory the bytes come to lie', () => {
    fc.assert(
      fc.property(
        fc.uint8Array(),
        fc.uint16Array(),
        fc.uint32Array(),
        fc.integer({ min: 0, max: 9 }),
        (bytes, halves, words, offset) => {
          const packed = pack([bytes, halves, words, bytes]);
          const moved = new Uint8Array(packed.length + offset);
          moved.set(packed, offset);
          const [first, second, third, fourth] = unpack(moved.subarray(offset));
          expect([first, halfWordsOf(second), wordsOf(third), fourth]).toEqual([bytes, halves, words, bytes]);
        },
      ),
    );
  });

  it('that are not there hold no numbers', () => {
    expect(wordsOf(undefined)).toEqual(new Uint32Array(0));
    expect(halfWordsOf(undefined)).toEqual(new Uint16Array(0));
  });
});
