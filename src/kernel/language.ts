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
