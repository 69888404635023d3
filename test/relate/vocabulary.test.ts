import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../src/relate/vocabulary.ts';

describe('a vocabulary', () => {
  it('numbers terms in the order in which they are first met', () => {
    const vocabulary = new Vocabulary();
    const numbers = new Uint32Array(6);
    expect(vocabulary.numberLine('river dam river', numbers, 0)).toBe(3);
    expect(vocabulary.numberLine('', numbers, 3)).toBe(3);
    expect(vocabulary.numberLine('eel dam', numbers, 3)).toBe(5);
    expect([...numbers]).toEqual([0, 1, 0, 2, 1, 0]);
    expect(vocabulary.size).toBe(3);
  });

  it('gives a term the same number however large it has grown', () => {
    const vocabulary = new Vocabulary();
    const terms = Array.from({ length: 40_000 }, (_, index) => index.toString(36));
    const first = new Uint32Array(terms.length);
    const again = new Uint32Array(terms.length);
    vocabulary.numberLine(terms.join(' '), first, 0);
    vocabulary.numberLine(terms.join(' '), again, 0);
    expect(again).toEqual(first);
    expect(vocabulary.size).toBe(terms.length);
  });

  it('goes on from the hashes of what is known already', () => {
    const terms = Array.from({ length: 70_000 }, (_, index) => index.toString(36));
    const known = new Vocabulary();
    known.numberLine(terms.join(' '), new Uint32Array(terms.length), 0);
    const vocabulary = new Vocabulary(known.hashes);
    const numbers = new Uint32Array(3);
    vocabulary.numberLine('größer 1 0', numbers, 0);
    expect([...numbers]).toEqual([70_000, 1, 0]);
    expect(vocabulary.hashes.subarray(0, 70_000)).toEqual(known.hashes);
    expect(vocabulary.find(vocabulary.hashes[70_000] ?? 0)).toBe(70_000);
    expect(known.find(vocabulary.hashes[70_000] ?? 0)).toBe(-1);
  });

  it('tells terms of any script apart', () => {
    const term = fc.stringMatching(/^[\p{L}\p{M}]{1,8}$/u);
    fc.assert(
      fc.property(fc.uniqueArray(term, { maxLength: 50 }), (terms) => {
        const vocabulary = new Vocabulary();
        vocabulary.numberLine(terms.join(' '), new Uint32Array(50), 0);
        expect(vocabulary.size).toBe(terms.length);
      }),
      { seed: 1 },
    );
  });
});
