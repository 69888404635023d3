/**
 * Tells whether a form may have been sent from our own pages. Browsers say where a form was; what they leave out, as old ones do,
 * is not held against them. A sandboxed page, which could be anybody's, says `null`.
 * @param headers of the request
 * @param own origins of the pages that hold our forms
 * @see https://fetch.spec.whatwg.org/#origin-header
 * @see https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header
 */
export function isOurs(headers: Headers, own: readonly string[]): boolean {
  const origin = headers.get('origin');
  if (origin !== null) return own.includes(origin);
  const site = headers.get('sec-fetch-site');
  return site === null || site === 'same-origin' || site === 'none';
}
