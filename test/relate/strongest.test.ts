import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strongest } from '../../src/relate/strongest.ts';

describe('the strongest of many', () => {
  it('are the first of them all in order: by score, then by nearness, then by number', () => {
    const few = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 60 });
    fc.assert(
      fc.property(few, fc.nat(70), fc.nat(70), fc.integer(), (scores, most, centre, seed) => {
        const numbers = scores.map((_, index) => index);
        const mixed = numbers.toSorted(
          (left, right) => (Math.imul(left + 1, seed) >>> 0) - (Math.imul(right + 1, seed) >>> 0),
        );
        const sorted = numbers.toSorted(
          (left, right) =>
            (scores[right] ?? 0) - (scores[left] ?? 0) ||
            Math.abs(left - centre) - Math.abs(right - centre) ||
            left - right,
        );
        const picked = strongest(Uint32Array.from(mixed), Float64Array.from(scores), most, centre);
        expect([...picked]).toEqual(sorted.slice(0, most));
      }),
    );
  });
});
