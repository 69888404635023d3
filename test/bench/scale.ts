/** Where a value stands on a logarithmic axis, in the units of the drawing. */
export type Scale = (value: number) => number;

/**
 * Makes a logarithmic scale: equal factors become equal distances.
 * @param domain the positive values at the ends of the axis
 * @param range where the ends are drawn; the first may be larger than the second
 * @throws RangeError when the domain isn't positive and ascending
 */
export function logarithmic(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [low, high] = domain;
  if (!(low > 0) || !(high > low)) throw new RangeError(`no logarithmic axis goes from ${low} to ${high}`);
  const [from, to] = range;
  return (value) => from + ((Math.log(value) - Math.log(low)) / (Math.log(high) - Math.log(low))) * (to - from);
}

/** The steps of an axis within a decade, and the first of the next. */
const STEPS = [1, 2, 5, 10];

/** The narrowest domain from one round number (1, 2 or 5 times a power of ten) to another that holds all values and a decade. */
export function roundDomain(values: readonly number[]): readonly [number, number] {
  const low = roundDown(Math.min(...values));
  return [low, Math.max(roundUp(Math.max(...values)), low * 10)];
}

function roundDown(value: number): number {
  const decade = 10 ** Math.floor(Math.log10(value));
  return decade * (STEPS.findLast((step) => step * decade <= value) ?? 1);
}

function roundUp(value: number): number {
  const decade = 10 ** Math.floor(Math.log10(value));
  return decade * (STEPS.find((step) => step * decade >= value) ?? 10);
}

/** The powers of ten within a domain, its ends included, from small to large. */
export function decades([low, high]: readonly [number, number]): readonly number[] {
  const first = Math.ceil(Math.log10(low) - 1e-9);
  const last = Math.floor(Math.log10(high) + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => 10 ** (first + index));
}

/**
 * Moves labels down so far that none covers another, keeping their order from top to bottom.
 * @param places where each label would stand
 * @param gap the least distance between two
 * @param floor the lowest place a label may have
 */
export function spread(places: readonly number[], gap: number, floor: number): readonly number[] {
  const order = places.map((_, index) => index).toSorted((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const spaced = [...places];
  order.forEach((index, rank) => {
    const above = rank === 0 ? undefined : spaced[order[rank - 1] ?? index];
    spaced[index] = Math.max(places[index] ?? 0, above === undefined ? -Infinity : above + gap);
  });
  // What ran out of the drawing at the bottom pushes back up.
  let lowest = floor;
  for (const index of order.toReversed()) {
    spaced[index] = Math.min(spaced[index] ?? lowest, lowest);
    lowest = (spaced[index] ?? lowest) - gap;
  }
  return spaced;
}
