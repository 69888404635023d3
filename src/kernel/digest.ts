import { createHash, hash } from 'node:crypto';

declare const digestBrand: unique symbol;

/** A content address: equal digests mean equal bytes. */
export type Digest = string & { readonly [digestBrand]: true };

/**
 * @param content text (as UTF-8) or bytes
 * @returns the first 132 bits of its SHA-256 in base64url, 22 characters: short enough for file names, far from any collision
 */
export function digest(content: string | Uint8Array): Digest {
  return hash('sha256', content, 'base64url').slice(0, 22) as Digest;
}

/**
 * Digests a file as git does, so that git's own index can tell what a file holds without its being read.
 * @param bytes the file
 * @returns the 40 hexadecimal digits of its blob's name
 * @see https://git-scm.com/book/en/v2/Git-Internals-Git-Objects
 */
export function blobDigest(bytes: Uint8Array): Digest {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex') as Digest;
}

/**
 * @param value a JSON value; key order counts
 * @returns the digest of its JSON text
 */
export function digestJson(value: unknown): Digest {
  return digest(JSON.stringify(value) ?? '');
}

const DIGEST = /^(?:[\w-]{22}|[0-9a-f]{40})$/;

/**
 * @param text what a cache or ledger holds
 * @returns the digest; text that can't be one gives the digest of nothing that exists, so that it never matches
 */
export function recalledDigest(text: unknown): Digest {
  return (typeof text === 'string' && DIGEST.test(text) ? text : 'no-digest') as Digest;
}

/**
 * @param text what a proof has shown to be a digest that was written down
 * @returns the same; anything but text gives the digest of nothing that exists
 */
export function provenDigest(text: unknown): Digest {
  return (typeof text === 'string' ? text : 'no-digest') as Digest;
}
