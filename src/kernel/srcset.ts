// An address runs to the next white space, but ends before commas; a descriptor runs to the next comma.
const CANDIDATE = /([^\s,](?:\S*[^\s,])?)((?:\s[^,]*)?(?:,|$))/g;

/**
 * @param srcset the value of a `srcset` attribute
 * @param change gives what stands in place of each address
 * @returns the value with every address changed and every descriptor kept
 * @see https://html.spec.whatwg.org/multipage/images.html#srcset-attributes
 */
export function mapSrcset(srcset: string, change: (address: string) => string): string {
  return srcset.replace(CANDIDATE, (_, address: string, rest: string) => change(address) + rest);
}

/**
 * @param srcset the value of a `srcset` attribute, where there is one
 * @returns the addresses in it
 */
export function srcsetAddresses(srcset: string | undefined): readonly string[] {
  return srcset === undefined ? [] : Array.from(srcset.matchAll(CANDIDATE), ([, address]) => address ?? '');
}
