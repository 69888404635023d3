/** The direction in which a script runs. */
export type Direction = 'ltr' | 'rtl';

/**
 * @param tag a language tag, for example `pt-BR`
 * @returns the tag in its canonical form, or `undefined` when it is none
 * @see https://www.rfc-editor.org/rfc/rfc5646
 */
export function parseLanguage(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

const directions = new Map<string, Direction>();

/**
 * @param language a language tag
 * @returns the direction of its usual script
 */
export function directionOf(language: string): Direction {
  let direction = directions.get(language);
  if (direction === undefined) {
    direction = new Intl.Locale(language).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr';
    directions.set(language, direction);
  }
  return direction;
}

// Hebrew, Arabic and the other scripts from right to left, which Unicode keeps together.
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const LEFT_TO_RIGHT = /[\p{L}--[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]]/v;

/**
 * @param text for example a name
 * @param direction of the words around it
 * @returns whether a letter of the text runs the other way
 * @see https://www.unicode.org/reports/tr9/
 */
export function runsAgainst(text: string, direction: Direction): boolean {
  return (direction === 'ltr' ? RIGHT_TO_LEFT : LEFT_TO_RIGHT).test(text);
}
