// Figures are left out: a number that two stories share is an accident far more often than a subject.
const WORD = /\p{L}[\p{L}\p{M}]*/gu;
const BEYOND_ASCII = /[^\0-\x7f]/;
// Accents in Latin and Greek, vowel points in Arabic and Hebrew: writers often leave them out. In other scripts, such as Cyrillic,
// Devanagari or Thai, the mark makes another letter.
const MARKED = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}])\p{Mn}+/gu;
const TATWEEL = /\u0640/g;
// Ukrainian and Belarusian write an apostrophe, one of three, within a word; elsewhere it stands between two words.
const APOSTROPHE_WITHIN = /(?<=\p{Script=Cyrillic})['’ʼ](?=\p{Script=Cyrillic})/gu;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

// The dictionaries that divide unspaced scripts are the same in every locale.
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * Splits text into the words that can carry meaning: in lower case, without the marks that writers leave out, and in English
 * without the plural's ending. Single letters are left out, but not single characters of scripts that write words with them.
 * @param text plain text
 * @param language a language tag
 * @param most how many words to take at the most
 * @returns the words in the order of the text
 */
export function splitWords(text: string, language: string, most: number): readonly string[] {
  const isEnglish = /^en\b/.test(language);
  const words: string[] = [];
  for (const [run] of fold(text).matchAll(WORD)) {
    if (words.length >= most) break;
    if (UNSPACED.test(run)) for (const { segment } of segmenter.segment(run)) words.push(segment);
    else if (run.length > 1) words.push(isEnglish ? withoutPlural(run) : run);
  }
  return words.slice(0, most);
}

function fold(text: string): string {
  const lower = text.toLowerCase();
  if (!BEYOND_ASCII.test(lower)) return lower;
  const unmarked = lower.normalize('NFKD').replace(MARKED, '$1').replace(TATWEEL, '').normalize('NFC');
  return unmarked.replace(APOSTROPHE_WITHIN, '');
}

/**
 * Harman's "S" stemmer: it joins singular and plural, and little else, so it seldom joins what should stay apart.
 * @see D. Harman, How effective is suffixing?, Journal of the American Society for Information Science 42 (1991)
 */
function withoutPlural(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word;
  if (word.endsWith('ies')) return /[ae]ies$/.test(word) ? word : `${word.slice(0, -3)}y`;
  if (word.endsWith('es')) return /[aeo]es$/.test(word) ? word : word.slice(0, -1);
  return /[us]s$/.test(word) ? word : word.slice(0, -1);
}
