import { xml } from '../src/kernel/xml.ts';
import { page } from '../src/render/page.ts';

/**
 * The list of sitemaps; a crawler reads again only those that changed.
 * @see https://www.sitemaps.org/protocol.html#index
 */
export default page('sitemapIndex', ({ sitemaps }) => xml`<?xml version="1.0" encoding="utf-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${sitemaps.map(({ url, changed }) => xml`
  <sitemap>
    <loc>${url}</loc>${changed && xml`
    <lastmod>${changed.iso}</lastmod>`}
  </sitemap>`)}
</sitemapindex>
`);
