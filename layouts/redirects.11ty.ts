import { encodePath } from '../src/kernel/url-path.ts';
import { page } from '../src/render/page.ts';

/**
 * Former addresses for static hosts, which answer with the redirect themselves; elsewhere the page at the old address leads on.
 * Addresses are percent-encoded, as browsers send them.
 * @see https://docs.netlify.com/manage/routing/redirects/overview/
 * @see https://developers.cloudflare.com/pages/configuration/redirects/
 */
export default page('redirects', ({ redirects }) =>
  redirects.map(({ from, to }) => `${encodePath(from)} ${encodePath(to)} 301\n`).join(''),
);
