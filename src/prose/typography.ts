/** How a language sets its text. */
export interface Typography {
  /** Opening and closing quotation mark, then those of a quotation within a quotation. */
  readonly quotes: readonly [string, string, string, string];
  /** The punctuation before which a narrow no-break space stands. */
  readonly spaced: string;
}

const ENGLISH: Typography = { quotes: ['“', '”', '‘', '’'], spaced: '' };
const ANGLES_THEN_HIGH: Typography = { quotes: ['«', '»', '“', '”'], spaced: '' };
const ANGLES_THEN_LOW: Typography = { quotes: ['«', '»', '„', '“'], spaced: '' };
const ANGLES_TWICE: Typography = { quotes: ['«', '»', '‹', '›'], spaced: '' };
const LOW_HIGH: Typography = { quotes: ['„', '“', '‚', '‘'], spaced: '' };
const LOW_THEN_ANGLES: Typography = { quotes: ['„', '”', '«', '»'], spaced: '' };
const CLOSING_TWICE: Typography = { quotes: ['”', '”', '’', '’'], spaced: '' };
const FRENCH: Typography = { quotes: ['«\u202F', '\u202F»', '“', '”'], spaced: ';:!?' };

// `undefined` leaves the text as it was typed.
const TYPOGRAPHIES: ReadonlyMap<string, Typography | undefined> = new Map<string, Typography | undefined>([
  ['ar', ANGLES_THEN_HIGH],
  ['be', ANGLES_THEN_LOW],
  ['ca', ANGLES_THEN_HIGH],
  ['cs', LOW_HIGH],
  ['da', { quotes: ['»', '«', '›', '‹'], spaced: '' }],
  ['de', LOW_HIGH],
  ['de-CH', ANGLES_TWICE],
  ['el', ANGLES_THEN_HIGH],
  ['es', ANGLES_THEN_HIGH],
  ['es-419', ENGLISH],
  ['es-MX', ENGLISH],
  ['es-US', ENGLISH],
  ['fa', ANGLES_TWICE],
  ['fi', CLOSING_TWICE],
  ['fr', FRENCH],
  ['fr-CA', { ...FRENCH, spaced: ':' }],
  ['he', undefined],
  ['hu', { quotes: ['„', '”', '»', '«'], spaced: '' }],
  ['is', LOW_HIGH],
  ['it', ANGLES_THEN_HIGH],
  ['ja', undefined],
  ['nb', { quotes: ['«', '»', '‘', '’'], spaced: '' }],
  ['nn', { quotes: ['«', '»', '‘', '’'], spaced: '' }],
  ['no', { quotes: ['«', '»', '‘', '’'], spaced: '' }],
  ['pl', LOW_THEN_ANGLES],
  ['pt', ANGLES_THEN_HIGH],
  ['pt-BR', ENGLISH],
  ['ro', LOW_THEN_ANGLES],
  ['ru', ANGLES_THEN_LOW],
  ['sk', LOW_HIGH],
  ['sl', LOW_HIGH],
  ['sv', CLOSING_TWICE],
  ['uk', ANGLES_THEN_LOW],
  ['zh', undefined],
]);

/**
 * @param language a language tag
 * @returns the typography of that tag, else of its language, else English; `undefined` where straight quotes and dots stay
 * @see https://cldr.unicode.org/translation/characters/character-lists (quotation marks)
 */
export function typographyOf(language: string): Typography | undefined {
  for (const tag of [language, language.split('-', 1)[0] ?? language]) {
    if (TYPOGRAPHIES.has(tag)) return TYPOGRAPHIES.get(tag);
  }
  return ENGLISH;
}
