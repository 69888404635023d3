const formatters = new Map<string, Intl.NumberFormat>();

/**
 * Writes a whole number for readers, in the digits and groups of a language: `1,234`, `1.234`, `١٬٢٣٤`. A language that `Intl` does
 * not know gets English ones, so that no machine's own language decides.
 * @param value any whole number
 * @param language a language tag; `ar` writes 123, `ar-EG` ١٢٣, `ar-u-nu-arab` asks for them anywhere
 */
export function formatNumber(value: number, language: string): string {
  let formatter = formatters.get(language);
  if (formatter === undefined) {
    formatter = new Intl.NumberFormat([language, 'en'], { maximumFractionDigits: 0 });
    formatters.set(language, formatter);
  }
  return formatter.format(value);
}

/**
 * @param text for example `09:05`
 * @param language a language tag
 * @returns the text with the digits of the language
 */
export function localDigits(text: string, language: string): string {
  return text.replaceAll(/[0-9]/g, (digit) => formatNumber(Number(digit), language));
}
