import type { Digest } from './digest.ts';

/**
 * Keeps finished work under the digest of all that it was made from. What is asked for under a key was made from the same
 * input by the same code, or is not there; a cache may forget anything at any time before it is first set in a build.
 */
export interface Cache {
  readonly get: (key: Digest) => string | undefined;
  readonly set: (key: Digest, text: string) => void;
}

/** A cache that lasts as long as the process. */
export function memoryCache(): Cache {
  const texts = new Map<Digest, string>();
  return { get: (key) => texts.get(key), set: (key, text) => void texts.set(key, text) };
}
