const ALIGNMENT = 8;

/** Numbers that can be packed. */
export type Section = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/**
 * Packs arrays of numbers into one, each where its numbers can be read in place, in the byte order of the machine.
 * @param sections the arrays
 * @returns one array of bytes
 */
export function pack(sections: readonly Section[]): Uint8Array {
  const sizes = Uint32Array.from([sections.length, ...sections.map(({ byteLength }) => byteLength)]);
  const parts = [sizes, ...sections];
  const packed = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + aligned(byteLength), 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of parts) {
    packed.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += aligned(byteLength);
  }
  return packed;
}

/**
 * @param packed what `pack` gave
 * @returns the bytes of each array, not copied where the machine can read numbers in place
 */
export function unpack(packed: Uint8Array): readonly Uint8Array[] {
  const { buffer, byteOffset } = packed.byteOffset % ALIGNMENT === 0 ? packed : packed.slice();
  const [count = 0] = new Uint32Array(buffer, byteOffset, 1);
  const sizes = new Uint32Array(buffer, byteOffset + 4, count);
  let at = byteOffset + aligned(4 + 4 * count);
  return Array.from(sizes, (size) => {
    const section = new Uint8Array(buffer, at, size);
    at += aligned(size);
    return section;
  });
}

/**
 * @param section what `unpack` gave, or nothing
 * @returns its numbers of 32 bits
 */
export function wordsOf(section: Uint8Array | undefined): Uint32Array {
  return section ? new Uint32Array(section.buffer, section.byteOffset, section.length / 4) : new Uint32Array(0);
}

/**
 * @param section what `unpack` gave, or nothing
 * @returns its numbers of 16 bits
 */
export function halfWordsOf(section: Uint8Array | undefined): Uint16Array {
  return section ? new Uint16Array(section.buffer, section.byteOffset, section.length / 2) : new Uint16Array(0);
}

/**
 * @param section what `unpack` gave, or nothing
 * @returns its numbers of 64 bits
 */
export function doubleWordsOf(section: Uint8Array | undefined): Float64Array {
  return section ? new Float64Array(section.buffer, section.byteOffset, section.length / 8) : new Float64Array(0);
}

function aligned(size: number): number {
  return Math.ceil(size / ALIGNMENT) * ALIGNMENT;
}
