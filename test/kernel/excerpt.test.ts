import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../src/kernel/excerpt.ts';

describe('an excerpt', () => {
  it.each([
    ['The river does not read treaties.', 14, 'The river does'],
    ['The river does not read treaties.', 13, 'The river'],
    ['The river does not read treaties.', 100, 'The river does not read treaties.'],
    ['河流不会阅读条约', 5, '河流不会'],
    ['日本銀行は金利を据え置いた', 6, '日本銀行は'],
    ['ธนาคารกลางคงอัตราดอกเบี้ย', 8, 'ธนาคาร'],
    ['النهر لا يقرأ المعاهدات', 10, 'النهر لا'],
    ['a'.repeat(90), 60, 'a'.repeat(60)],
    ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 15, '👩‍👩‍👧‍👦'],
  ])('of "%s" in %i is "%s"', (text, length, excerpt) => {
    expect(excerptOf(text, length)).toBe(excerpt);
  });

  it('is the beginning of any text, no longer than asked, and never half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 1, max: 120 }), (text, length) => {
        const excerpt = excerptOf(text, length);
        expect(excerpt.length).toBeLessThanOrEqual(Math.max(length, 1));
        expect(text.toWellFormed().startsWith(excerpt) || excerpt.endsWith('\uFFFD')).toBe(true);
      }),
    );
  });
});
