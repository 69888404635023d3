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
