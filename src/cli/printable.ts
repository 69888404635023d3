/**
 * Makes an editor's text safe to print: control characters would move the cursor or start an escape sequence, and
 * direction overrides would show the text in another order than it has.
 * @param text any text
 * @returns one line of the same length, in UTF-16 code units
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, ' ');
}
