import { page } from '../src/render/page.ts';

/**
 * Everything may be crawled; what should stay out of an index says so on its page.
 * @see https://www.rfc-editor.org/rfc/rfc9309
 */
export default page('robots', ({ sitemaps }) =>
  ['User-agent: *', 'Allow: /', '', ...sitemaps.map((url) => `Sitemap: ${url}`), ''].join('\n'),
);
