import { describe, expect, it } from 'vitest';
import { formatNumber, localDigits } from '../../src/kernel/number.ts';

describe('a number for readers', () => {
  it.each([
    ['en', '12,345'],
    ['de', '12.345'],
    ['es', '12.345'],
    ['fr', '12\u202F345'],
    ['uk', '12\u00A0345'],
    ['zh', '12,345'],
    ['ar', '12,345'],
    ['ar-EG', '١٢٬٣٤٥'],
    ['ar-u-nu-arab', '١٢٬٣٤٥'],
    ['fa', '۱۲٬۳۴۵'],
    ['tlh', '12,345'],
  ])('is grouped and written as %s writes it', (language, written) => {
    expect(formatNumber(12_345, language)).toBe(written);
  });

  it('leaves all but the digits of a time as it is', () => {
    expect(localDigits('09:05', 'fa')).toBe('۰۹:۰۵');
    expect(localDigits('09:05', 'de')).toBe('09:05');
  });
});
