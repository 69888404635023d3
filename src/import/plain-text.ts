const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/**
 * Makes text of the little HTML that WordPress lets commenters write: paragraphs and breaks become line breaks, a link keeps its
 * address, and what else marks the text up goes.
 * @param html what WordPress kept
 * @returns plain text; it is escaped where it is shown, so nothing here has to make it harmless
 */
export function plainText(html: string): string {
  return html
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/<br\s*\/?>\n?/gi, '\n')
    .replaceAll(/<\/(?:p|blockquote|li|pre)>\s*/gi, '\n\n')
    .replaceAll(/<a\s[^>]*?href=(["'])(.*?)\1[^>]*>(.*?)<\/a>/gis, (_, _quote, address: string, words: string) =>
      words.trim() === address ? address : `${words} (${address})`,
    )
    .replaceAll(/<\/?[a-z][^>]*>/gi, '')
    .replaceAll(/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi, (entity, decimal: string, hexadecimal: string, name: string) =>
      name === undefined
        ? charOf(decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal))
        : (NAMED[name] ?? entity),
    )
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** A number that is none of a character says nothing. */
function charOf(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
