import { hash } from 'node:crypto';

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
 * @param value a JSON value; key order counts
 * @returns the digest of its JSON text
 */
export function digestJson(value: unknown): Digest {
  return digest(JSON.stringify(value) ?? '');
}

/**
 * @param text what a cache or ledger holds
 * @returns the digest; text that can't be one gives the digest of nothing that exists, so that it never matches
 */
export function recalledDigest(text: unknown): Digest {
  return (typeof text === 'string' && /^[\w-]{22}$/.test(text) ? text : 'no-digest') as Digest;
}
