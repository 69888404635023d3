import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ladder, RECIPE } from '../../src/media/recipe.ts';

describe('the ladder of widths', () => {
  it('ends with the original where that is narrower than the recipe', () => {
    expect(ladder(1500)).toEqual([320, 480, 640, 960, 1280, 1500]);
    expect(ladder(200)).toEqual([200]);
  });

  it('ends with the widest of the recipe for whatever is wider', () => {
    expect(ladder(6000)).toEqual(RECIPE.widths);
    expect(ladder(2000)).toEqual(RECIPE.widths);
  });

  it('leaves out a rung that the original hardly exceeds', () => {
    expect(ladder(1650)).toEqual([320, 480, 640, 960, 1280, 1650]);
  });

  it('climbs, never past the original, and always reaches the widest that there can be', () => {
    assert(
      property(integer({ min: 1, max: 16_383 }), (width) => {
        const rungs = ladder(width);
        expect(rungs.at(-1)).toBe(Math.min(width, 2000));
        for (const [index, rung] of rungs.entries()) expect(rung).toBeGreaterThan(rungs[index - 1] ?? 0);
      }),
    );
  });
});
