import { page } from '../src/render/page.ts';

/**
 * A browser fetches the page behind a link that a reader is about to follow; feeds and pictures it leaves alone. Readers who save data
 * are left alone by the browser itself.
 * @see https://html.spec.whatwg.org/multipage/speculative-loading.html
 */
export default page('speculation', () => {
  const where = { and: [{ href_matches: '/*' }, { not: { href_matches: '/*.*' } }] };
  return `${JSON.stringify({ prefetch: [{ where, eagerness: 'moderate' }] }, null, 1)}\n`;
});
