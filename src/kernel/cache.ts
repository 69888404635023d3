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

/**
 * Keeps what a build found for the next one, in named parts of bytes. What is read was written under the same name, or is not there.
 * Bytes that are read or were written are not changed afterwards.
 */
export interface Snapshot {
  readonly read: (part: string) => Uint8Array | undefined;
  readonly write: (part: string, bytes: Uint8Array) => void;
}

/** A snapshot that lasts as long as the process. */
export function memorySnapshot(): Snapshot {
  const parts = new Map<string, Uint8Array>();
  return { read: (part) => parts.get(part), write: (part, bytes) => void parts.set(part, bytes) };
}
