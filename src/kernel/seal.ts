import { createHmac, timingSafeEqual } from 'node:crypto';

declare const sealBrand: unique symbol;

/** Proof that somebody who knows the secret has written a text for a purpose. */
export type Seal = string & { readonly [sealBrand]: true };

/**
 * @param secret what only the newsroom's own programs know
 * @param purpose what the seal is for, so that one can't be used for another
 * @param text what is sealed
 * @returns the first 192 bits of an HMAC-SHA-256 in base64url, 32 characters
 * @see https://www.rfc-editor.org/rfc/rfc2104
 */
export function seal(secret: string, purpose: string, text: string): Seal {
  const hmac = createHmac('sha256', secret).update(`${purpose.length}:${purpose}${text}`);
  return hmac.digest('base64url').slice(0, 32) as Seal;
}

/**
 * Compares in constant time, so that a forger learns nothing from how long it takes.
 * @param given what claims to be the seal
 */
export function isSealed(secret: string, purpose: string, text: string, given: string): boolean {
  const [expected, claimed] = [Buffer.from(seal(secret, purpose, text)), Buffer.from(given)];
  return expected.length === claimed.length && timingSafeEqual(expected, claimed);
}

/** The purpose of the seal in an article's reply form: the article is open for comments. */
export const OPEN_ARTICLE = 'open article';
