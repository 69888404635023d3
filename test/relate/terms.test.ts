import { describe, expect, it } from 'vitest';
import { termsOf } from '../../src/relate/terms.ts';
import { splitWords } from '../../src/relate/words.ts';

const words = (text: string, language: string): readonly string[] => splitWords(text, language, 100);

describe('the words of a text', () => {
  it('are lower-case and without figures, marks and single letters', () => {
    expect(words('In 2026, 61 boats: “A River Runs”', 'en')).toEqual(['in', 'boat', 'river', 'run']);
  });

  it('join singular and plural in English alone', () => {
    expect(words('cities city buses glass focus', 'en-GB')).toEqual(['city', 'city', 'buse', 'glass', 'focus']);
    expect(words('villes ville', 'fr')).toEqual(['villes', 'ville']);
  });

  it('keep letters of every script', () => {
    expect(words('مكتبة المدينة', 'ar')).toEqual(['مكتبة', 'المدينة']);
    expect(words('Київ чекає', 'uk')).toEqual(['київ', 'чекає']);
    expect(words('हिन्दी समाचार', 'hi')).toEqual(['हिन्दी', 'समाचार']);
  });

  it('are the same with and without the marks that writers leave out', () => {
    expect(words('Élysée', 'fr')).toEqual(words('elysee', 'fr'));
    expect(words('مُحَمَّد أحمد', 'ar')).toEqual(words('محمد احمد', 'ar'));
    expect(words("п'ять пам’ять", 'uk')).toEqual(['пять', 'память']);
  });

  it('keep marks that make another letter', () => {
    expect(words('її й', 'uk')).toEqual(['її']);
    expect(words('мій', 'uk')).not.toEqual(words('мии', 'uk'));
    expect(words('ガス', 'ja')).not.toEqual(words('カス', 'ja'));
  });

  it('are found where no spaces are written, even in the middle of another language', () => {
    expect(words('中央银行维持利率不变', 'zh')).toContain('银行');
    expect(words('日本銀行は金利を据え置いた', 'ja')).toContain('金利');
    expect(words('ธนาคารกลาง', 'th')).toContain('ธนาคาร');
    expect(words('The sign said 中央银行', 'en')).toContain('银行');
  });

  it('stop at the number asked for', () => {
    expect(splitWords('one two three four', 'en', 2)).toEqual(['one', 'two']);
    expect(splitWords('中央银行维持利率不变', 'zh', 2)).toHaveLength(2);
  });
});

describe('a term vector', () => {
  it('groups the terms by how often they are used, counting the headline three times', () => {
    const vector = termsOf({ language: 'en', title: 'Eels return', description: 'Eels', text: 'Eels swim' });
    expect(vector).toEqual({ distinct: 3, byUse: 'swim\n\nreturn\n\neel' });
  });

  it('takes in only the top of a long body', () => {
    const text = Array.from({ length: 1000 }, (_, index) => `w${String.fromCodePoint(0x4e00 + index)}`);
    expect(termsOf({ language: 'en', title: '', description: '', text: `${'dam '.repeat(250)}sequel` }).distinct).toBe(
      1,
    );
    expect(termsOf({ language: 'en', title: '', description: '', text: text.join(' ') }).distinct).toBeLessThanOrEqual(
      250,
    );
  });

  it('of an article without words is empty', () => {
    expect(termsOf({ language: 'en', title: '2026', description: '', text: '' })).toEqual({ distinct: 0, byUse: '' });
  });
});
