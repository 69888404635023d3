// Digits are left out: a figure that two stories share is an accident far more often than a subject.
const WORD = /\p{L}[\p{L}\p{M}]+/gu;

/** Languages that are written without spaces between words. */
const UNSPACED = new Set(['zh', 'ja', 'th', 'lo', 'km', 'my']);

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * Splits text into the words that can carry meaning: lower-case, without accents that writers leave out, and in English
 * without the plural's ending.
 * @param text plain text
 * @param language a language tag
 * @param most how many words to take at the most
 */
export function splitWords(text: string, language: string, most: number): readonly string[] {
  const base = language.split('-')[0] ?? language;
  const folded = text.toLowerCase().normalize('NFC');
  const words = UNSPACED.has(base) ? segment(folded, base) : folded.matchAll(WORD).map(([word]) => word);
  const kept = words.take(most);
  return base === 'en' ? kept.map(withoutPlural).toArray() : kept.toArray();
}

function segment(text: string, language: string): IteratorObject<string> {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, segmenter);
  return Iterator.from(segmenter.segment(text))
    .filter(({ isWordLike }) => isWordLike === true)
    .map(({ segment: word }) => word);
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
