import { xml } from '../src/kernel/xml.ts';
import { page } from '../src/render/page.ts';
import { lines } from './parts/lines.ts';

/**
 * The list of sitemaps; a crawler reads again only those that changed.
 * @see https://www.sitemaps.org/protocol.html#index
 */
export default page('sitemapIndex', ({ sitemaps }) =>
  lines([
    xml`<?xml version="1.0" encoding="utf-8"?>`,
    xml`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...sitemaps.flatMap(({ url, changed }) => [
      xml`<sitemap>`,
      xml`<loc>${url}</loc>`,
      changed && xml`<lastmod>${changed.iso}</lastmod>`,
      xml`</sitemap>`,
    ]),
    xml`</sitemapindex>`,
  ]),
);
