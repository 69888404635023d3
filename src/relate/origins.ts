/** The origin of an article that an earlier archive doesn't hold. */
export const NO_ORIGIN = 0xffff_ffff;

const NEWLINE = 10;

/**
 * Finds the articles of an archive in an earlier one. What both begin with is compared as bytes, since most archives only grow.
 * @param identities a line for each article, by position
 * @param lines the same, joined by newlines, in UTF-8
 * @param earlier the lines of the earlier archive
 * @param articles how many it has
 * @returns by position, where the earlier archive holds the same article, or `NO_ORIGIN`
 */
export function originsOf(
  identities: readonly string[],
  lines: Buffer,
  earlier: Buffer,
  articles: number,
): Uint32Array {
  const rest = earlier.subarray(sameLines(lines, earlier)).toString().split('\n');
  const kept = articles - rest.length;
  const elsewhere = new Map<string, number>();
  for (const [index, identity] of rest.entries()) {
    if (identities[kept + index] !== identity) elsewhere.set(identity, kept + index);
  }
  return Uint32Array.from(identities, (identity, position) =>
    position < kept || identity === rest[position - kept] ? position : (elsewhere.get(identity) ?? NO_ORIGIN),
  );
}

/**
 * @param origins by position, where an earlier archive holds the same article
 * @returns how many of the first articles stand where they stood
 */
export function keptOf(origins: Uint32Array): number {
  const moved = origins.findIndex((origin, position) => origin !== position);
  return moved < 0 ? origins.length : moved;
}

/** How many bytes two texts share up to the end of the last line that they share from the beginning. */
function sameLines(one: Buffer, other: Buffer): number {
  let low = 0;
  let high = Math.min(one.length, other.length);
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (one.subarray(low, middle).equals(other.subarray(low, middle))) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? 0 : one.lastIndexOf(NEWLINE, low - 1) + 1;
}
