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
  #slotHashes = new Uint32Array(1 << 16);
  #numbers = new Uint32Array(1 << 16);
  #hashes = new Uint32Array(1 << 15);

  /** @param hashes of terms that are known already, by number */
  constructor(hashes: Uint32Array = new Uint32Array(0)) {
    while (this.#hashes.length <= hashes.length) this.#grow();
    for (const hash of hashes) this.numberHash(hash);
  }

  get size(): number {
    return this.#size;
  }

  /** The hashes of the terms, by number. */
  get hashes(): Uint32Array {
    return this.#hashes.subarray(0, this.#size);
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
        into[next++] = this.numberHash(hash >>> 0);
        hash = BASIS;
      } else {
        hash = Math.imul(hash ^ unit, PRIME);
      }
    }
    if (line !== '') into[next++] = this.numberHash(hash >>> 0);
    return next;
  }

  /**
   * @param hash of a term
   * @returns its number, which is a new one for a term that is new
   */
  numberHash(hash: number): number {
    if (this.#size === this.#hashes.length) this.#grow();
    const slot = this.#slotOf(hash);
    if (this.#numbers[slot] === 0) {
      this.#hashes[this.#size] = hash;
      this.#size += 1;
      this.#slotHashes[slot] = hash;
      this.#numbers[slot] = this.#size;
    }
    return (this.#numbers[slot] ?? 0) - 1;
  }

  /**
   * @param hash of a term
   * @returns its number, or -1 for a term that is not known
   */
  find(hash: number): number {
    return (this.#numbers[this.#slotOf(hash)] ?? 0) - 1;
  }

  /** The slot that holds the hash, or the empty one where it belongs. */
  #slotOf(hash: number): number {
    const mask = this.#slotHashes.length - 1;
    let slot = hash & mask;
    while (this.#numbers[slot] !== 0 && this.#slotHashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  /** Doubles the table, which is at most half full. */
  #grow(): void {
    const known = this.hashes;
    this.#hashes = new Uint32Array(this.#hashes.length * 2);
    this.#hashes.set(known);
    this.#slotHashes = new Uint32Array(this.#slotHashes.length * 2);
    this.#numbers = new Uint32Array(this.#numbers.length * 2);
    for (const [number, hash] of known.entries()) {
      const slot = this.#slotOf(hash);
      this.#slotHashes[slot] = hash;
      this.#numbers[slot] = number + 1;
    }
  }
}
