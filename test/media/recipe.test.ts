import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ladder, RECIPE } from '../../src/media/recipe.ts';

describe('the ladder of widths', () => {
  it('ends with the original where that is narrower than the recipe', () => {
    expect(ladder(1500)).toEqual([320, 768, 1080, 1500]);
    expect(ladder(200)).toEqual([200]);
  });

  it('ends with the widest of the recipe for whatever is wider', () => {
    expect(ladder(6000)).toEqual(RECIPE.widths);
    expect(ladder(2000)).toEqual(RECIPE.widths);
  });

  it('leaves out a rung that the original hardly exceeds', () => {
    expect(ladder(1150)).toEqual([320, 768, 1150]);
  });

  it('has a narrower rung for portraits, where the original has pixels for it', () => {
    expect(ladder(900, true)).toEqual([160, 320, 768, 900]);
    expect(ladder(150, true)).toEqual([150]);
  });

  it('climbs, never past the original, and always reaches the widest that there can be', () => {
    assert(
      property(integer({ min: 1, max: 16_383 }), (width) => {
        const rungs = ladder(width);
        expect(rungs.at(-1)).toBe(Math.min(width, 1600));
        for (const [index, rung] of rungs.entries()) expect(rung).toBeGreaterThan(rungs[index - 1] ?? 0);
      }),
    );
  });
});
