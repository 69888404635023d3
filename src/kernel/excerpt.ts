// Longer words are cut within, so that text without any boundary is cut at all.
const LONGEST_WORD = 40;

/**
 * The beginning of a text, cut between two words as `Intl.Segmenter` finds them, which knows words where no spaces divide them, and
 * never within what a reader sees as one character.
 * @param text plain text
 * @param length in UTF-16 code units, at the most
 * @returns the text itself where it is no longer than that, else its beginning without a mark that something is missing
 * @see https://www.unicode.org/reports/tr29/
 */
export function excerptOf(text: string, length: number): string {
  if (text.length <= length) return text;
  const from = Math.max(0, length - LONGEST_WORD);
  // A word that stands across the cut is looked at whole.
  const around = text.slice(from, length + LONGEST_WORD);
  const cut = from + (lastBoundary(around, length - from, 'word') || lastBoundary(around, length - from, 'grapheme'));
  return text
    .slice(0, cut || length)
    .toWellFormed()
    .trimEnd();
}

const segmenters = {
  word: new Intl.Segmenter('en', { granularity: 'word' }),
  grapheme: new Intl.Segmenter('en', { granularity: 'grapheme' }),
} as const;

/** Where the last segment begins that ends after `at`, or `at` itself where one ends there. */
function lastBoundary(text: string, at: number, granularity: keyof typeof segmenters): number {
  let last = 0;
  for (const { index, segment } of segmenters[granularity].segment(text)) {
    if (index > at) break;
    last = index + segment.length === at ? at : index;
  }
  return last;
}
