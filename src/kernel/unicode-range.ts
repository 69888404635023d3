/** Code points from the first to the last, both included. */
export type CodePoints = readonly [first: number, last: number];

/**
 * @param list as in style sheets, without wildcards, for example `U+0301,U+0400-045F`
 * @returns its code points, in the order of the list
 * @see https://drafts.csswg.org/css-fonts/#unicode-range-desc
 */
export function parseUnicodeRange(list: string): readonly CodePoints[] {
  return list.split(',').map((range) => {
    const [first = '', last = first] = range.trim().replace('U+', '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}
