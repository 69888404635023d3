import { describe, expect, it } from 'vitest';
import { termsOf } from '../../src/relate/terms.ts';
import { splitWords } from '../../src/relate/words.ts';

const words = (text: string, language: string): readonly string[] => splitWords(text, language, 100);

describe('the words of a text', () => {
  it('are lower-case and without figures, marks and single letters', () => {
    expect(words('In 2026, 61 boats: “A River Runs”', 'en')).toEqual(['in', 'boat', 'river', 'run']);
  });

  it('join singular and plural in English alone', () => {
    expect(words('cities city buses glass focus', 'en')).toEqual(['city', 'city', 'buse', 'glass', 'focus']);
    expect(words('villes ville', 'fr')).toEqual(['villes', 'ville']);
  });

  it('keep letters of every script', () => {
    expect(words('مكتبة المدينة', 'ar')).toEqual(['مكتبة', 'المدينة']);
    expect(words('Київ чекає', 'uk')).toEqual(['київ', 'чекає']);
  });

  it('are found where no spaces are written', () => {
    expect(words('中央银行维持利率不变', 'zh').length).toBeGreaterThan(2);
    expect(words('ธนาคารกลาง', 'th').length).toBeGreaterThan(0);
  });

  it('stop at the number asked for', () => {
    expect(splitWords('one two three four', 'en', 2)).toEqual(['one', 'two']);
  });
});

describe('a term vector', () => {
  it('counts the headline three times', () => {
    const { terms, counts } = termsOf({ language: 'en', title: 'Eels return', description: 'Eels', text: 'Eels swim' });
    expect(Object.fromEntries(terms.map((term, index) => [term, counts[index]]))).toEqual({
      eel: 5,
      return: 3,
      swim: 1,
    });
  });

  it('is in one order, whatever the order of the words', () => {
    const { terms } = termsOf({ language: 'en', title: '', description: '', text: 'wind bank eel' });
    expect(terms).toEqual(['bank', 'eel', 'wind']);
  });
});
