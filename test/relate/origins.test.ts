import { describe, expect, it } from 'vitest';
import { keptOf, NO_ORIGIN, originsOf } from '../../src/relate/origins.ts';

function origins(now: readonly string[], earlier: readonly string[]): readonly number[] {
  return [...originsOf(now, Buffer.from(now.join('\n')), Buffer.from(earlier.join('\n')), earlier.length)];
}

describe('origins', () => {
  it('are the places where an earlier archive held the same articles', () => {
    expect(origins(['a', 'b', 'c'], ['a', 'b', 'c'])).toEqual([0, 1, 2]);
    expect(origins(['a', 'b', 'c', 'd'], ['a', 'b', 'c'])).toEqual([0, 1, 2, NO_ORIGIN]);
    expect(origins(['x', 'a', 'b', 'c'], ['a', 'b', 'c'])).toEqual([NO_ORIGIN, 0, 1, 2]);
    expect(origins(['a', 'é', 'c'], ['a', 'è', 'c'])).toEqual([0, NO_ORIGIN, 2]);
    expect(origins(['b'], ['a', 'b', 'c'])).toEqual([1]);
  });

  it('tell articles apart of which one line begins with the other', () => {
    expect(origins(['ab', 'c'], ['abc', 'c'])).toEqual([NO_ORIGIN, 1]);
    expect(origins(['abc', 'c'], ['ab', 'c'])).toEqual([NO_ORIGIN, 1]);
    expect(origins(['a', 'bc'], ['a', 'b'])).toEqual([0, NO_ORIGIN]);
  });

  it('keep the articles before the first that stands elsewhere', () => {
    expect(keptOf(Uint32Array.of(0, 1, 3, 3))).toBe(2);
    expect(keptOf(Uint32Array.of(0, 1))).toBe(2);
  });
});
