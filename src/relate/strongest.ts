/**
 * Picks the few best of many; most are turned away by one look at the worst that is kept.
 * @param numbers what to choose from, each once
 * @param scores the score of each number
 * @param most how many to pick at the most
 * @param centre of numbers that score the same, the nearer to this one is better, then the lower
 * @returns the picked numbers, the best first
 */
export function strongest(numbers: Uint32Array, scores: Float64Array, most: number, centre: number): Uint32Array {
  const kept = new Uint32Array(Math.min(most, numbers.length));
  const isBetter = (one: number, other: number): boolean => {
    const lead = (scores[one] ?? 0) - (scores[other] ?? 0);
    if (lead !== 0) return lead > 0;
    const nearer = Math.abs(other - centre) - Math.abs(one - centre);
    return nearer === 0 ? one < other : nearer > 0;
  };
  let size = 0;
  for (const number of numbers) {
    if (size === kept.length) {
      if (size === 0 || !isBetter(number, kept[size - 1] ?? 0)) continue;
      size -= 1;
    }
    let slot = size;
    for (; slot > 0 && isBetter(number, kept[slot - 1] ?? 0); slot -= 1) kept[slot] = kept[slot - 1] ?? 0;
    kept[slot] = number;
    size += 1;
  }
  return kept;
}
