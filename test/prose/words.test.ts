import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords } from '../../src/prose/words.ts';

function segmented(text: string, language: string): number {
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  return [...segments].filter(({ isWordLike }) => isWordLike).length;
}

describe('countWords', () => {
  it.each([
    ['en', 'The Bank’s well-known 3.5% rate rose by 1,200.50 crowns at 10:30 (e.g. for U.S. and O’Brien’s loans).'],
    ['en', 'A “quotation” – with dashes — and an ellipsis… COVID-19, 24/7, #topic, snake_case, 😀 and x2.5y; 1;2!'],
    ['fr', 'L’école d’été : aujourd’hui, « qu’est-ce que c’est ? » À 14 h 30, il paya 1 200,50 €.'],
    ['de', 'Das „Übermaß“ an Straßenbahn-Fahrplänen kostet 1.200,50 Euro.'],
    ['uk', 'П’ять об’єктів — це не «багато», сказала Олена.'],
    ['ar', 'قالت الحكومة إنّ «النهر» لا يقرأ المعاهدات، في ٢٤ نوفمبر ٢٠٢٦.'],
    ['he', 'צה"ל וארה״ב חתמו על הסכם.'],
    ['hi', 'नदी संधियाँ नहीं पढ़ती।'],
    ['vi', 'Dòng sông không đọc hiệp ước.'],
    ['ko', '강은 조약을 읽지 않는다.'],
    ['zh', '河流不会阅读条约。'],
    ['ja', '川は条約を読まない。'],
    ['th', 'แม่น้ำไม่อ่านสนธิสัญญา'],
  ])('agrees with the segmenter on ordinary text in %s', (language, text) => {
    expect(countWords(text, language)).toBe(segmented(text, language));
    expect(countWords(text, language)).toBeGreaterThan(3);
  });

  it('agrees with the segmenter on any mixture of words, numbers and marks', () => {
    const word = fc.constantFrom(
      'river',
      'l’eau',
      'don’t',
      'Übermaß',
      'мова',
      'النهر',
      '3.14',
      '1,000',
      'a_b',
      '2026',
      'é',
      'x',
    );
    const mark = fc.constantFrom(
      ' ',
      ', ',
      '. ',
      ' – ',
      '—',
      '-',
      '“',
      '” ',
      '(',
      ') ',
      '\n',
      '/',
      ' & ',
      '…',
      '? ',
      ': ',
      '\u202F',
    );
    const text = fc.array(fc.tuple(word, mark)).map((pairs) => pairs.flat().join(''));
    fc.assert(fc.property(text, (sample) => countWords(sample, 'en') === segmented(sample, 'en')));
  });

  it('finds no word in marks and spaces', () => expect(countWords(' – … “” ,.; \n', 'en')).toBe(0));
});
