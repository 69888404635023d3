const SPACE = 32;
// FNV-1a over UTF-16 units instead of bytes.
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * Gives each term a number, counted from 0 in the order in which terms are first met. It knows them by a 32-bit hash alone:
 * cutting millions of terms out of their lines to look them up costs three times as much as all else. Of a million terms some
 * hundred pairs share a hash and so a number, which no reader will notice.
 * @see http://www.isthe.com/chongo/tech/comp/fnv/
 */
export class Vocabulary {
  #size = 0;
  /** An open-addressed table: the hash of the term that a slot holds, and its number plus one; none for an empty slot. */
  #hashes = new Uint32Array(1 << 16);
  #numbers = new Uint32Array(1 << 16);

  get size(): number {
    return this.#size;
  }

  /**
   * @param line terms, joined by single spaces; may be empty
   * @param into where to write their numbers
   * @param at the index of the first
   * @returns the index after the last
   */
  numberLine(line: string, into: Uint32Array, at: number): number {
    let next = at;
    let hash = BASIS;
    for (let index = 0; index < line.length; index += 1) {
      const unit = line.charCodeAt(index);
      if (unit === SPACE) {
        into[next++] = this.#numberOf(hash >>> 0);
        hash = BASIS;
      } else {
        hash = Math.imul(hash ^ unit, PRIME);
      }
    }
    if (line !== '') into[next++] = this.#numberOf(hash >>> 0);
    return next;
  }

  #numberOf(hash: number): number {
    if (this.#size * 2 > this.#hashes.length) this.#grow();
    const slot = this.#slotOf(hash);
    if (this.#numbers[slot] === 0) {
      this.#size += 1;
      this.#hashes[slot] = hash;
      this.#numbers[slot] = this.#size;
    }
    return (this.#numbers[slot] ?? 0) - 1;
  }

  /** The slot that holds the hash, or the empty one where it belongs. */
  #slotOf(hash: number): number {
    const mask = this.#hashes.length - 1;
    let slot = hash & mask;
    while (this.#numbers[slot] !== 0 && this.#hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [hashes, numbers] = [this.#hashes, this.#numbers];
    this.#hashes = new Uint32Array(hashes.length * 2);
    this.#numbers = new Uint32Array(hashes.length * 2);
    for (const [index, number] of numbers.entries()) {
      if (number === 0) continue;
      const slot = this.#slotOf(hashes[index] ?? 0);
      this.#hashes[slot] = hashes[index] ?? 0;
      this.#numbers[slot] = number;
    }
  }
}
