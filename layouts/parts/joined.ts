import type { Child } from '../../src/kernel/html.ts';

const formats = new Map<string, Intl.ListFormat>();

/** English newspapers set no comma before the "and", as `Intl` does for English without a country. */
function formatOf(language: string): Intl.ListFormat {
  let format = formats.get(language);
  if (format === undefined) {
    format = new Intl.ListFormat(/^en\b/.test(language) ? 'en-GB' : [language, 'en-GB']);
    formats.set(language, format);
  }
  return format;
}

/**
 * Sets names side by side as a language does: `a, b and c`, `أ وب وج`, `甲、乙和丙`, `Ana e Inés`.
 * @param names for example the authors of a byline
 * @param language the language of the words around
 * @param show what to show of a name
 */
export function joined<Named extends { readonly name: string }>(
  names: readonly Named[],
  language: string,
  show: (named: Named) => Child,
): Child {
  if (names.length < 2) return names.map(show);
  let next = 0;
  return formatOf(language)
    .formatToParts(names.map(({ name }) => name))
    .map(({ type, value }) => {
      const named = type === 'element' ? names[next++] : undefined;
      return named === undefined ? value : show(named);
    });
}
