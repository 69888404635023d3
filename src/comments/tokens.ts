import { randomBytes } from 'node:crypto';
import { isSealed, seal } from '../kernel/seal.ts';
import type { UrlPath } from '../kernel/url-path.ts';

const PURPOSE = 'reply token';

/** How old a token has to be, and may be, in milliseconds: nobody types a comment within three seconds. */
export const TOKEN_AGE = { least: 3000, most: 24 * 60 * 60 * 1000 } as const;

/** What a token is worth now. Where it is good, `name` is what it is spent under until it expires, in epoch milliseconds. */
export type TokenWorth =
  | { readonly state: 'good'; readonly name: string; readonly expires: number }
  | { readonly state: 'early'; readonly wait: number }
  | { readonly state: 'void' };

/**
 * Makes what lets a reader send one new comment on one article.
 * @param secret the service's
 * @param article which
 * @param now epoch milliseconds
 * @returns `issued.nonce.seal`
 */
export function issueToken(secret: string, article: UrlPath, now: number): string {
  const name = `${now.toString(36)}.${randomBytes(12).toString('base64url')}`;
  return `${name}.${seal(secret, PURPOSE, `${name} ${article}`)}`;
}

/**
 * @param secret the service's
 * @param article the one that the comment is for
 * @param token as it came, which may be anything
 * @param now epoch milliseconds
 * @returns whether it may be used; nothing is said about whether it was used before
 */
export function examineToken(secret: string, article: UrlPath, token: string, now: number): TokenWorth {
  const [issued = '', nonce = '', given = '', ...further] = token.split('.');
  const name = `${issued}.${nonce}`;
  if (further.length > 0 || !isSealed(secret, PURPOSE, `${name} ${article}`, given)) return { state: 'void' };
  const age = now - Number.parseInt(issued, 36);
  if (age > TOKEN_AGE.most) return { state: 'void' };
  // Another instance's clock may be ahead of ours; its token is only early.
  if (age < TOKEN_AGE.least) return { state: 'early', wait: TOKEN_AGE.least - age };
  return { state: 'good', name: `reply ${name}`, expires: now - age + TOKEN_AGE.most };
}
