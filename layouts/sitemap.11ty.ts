import { xml } from '../src/kernel/xml.ts';
import { page } from '../src/render/page.ts';
import { lines } from './parts/lines.ts';

const XHTML = xml` xmlns:xhtml="http://www.w3.org/1999/xhtml"`;
const NAMESPACES = xml`xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"`;

/**
 * A month of the site, or its standing pages, with their pictures.
 * @see https://www.sitemaps.org/protocol.html
 * @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps
 * @see https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap
 */
export default page('sitemap', ({ pages }) =>
  lines([
    xml`<?xml version="1.0" encoding="utf-8"?>`,
    xml`<urlset ${NAMESPACES}${pages.some(({ alternates }) => alternates.length > 0) && XHTML}>`,
    ...pages.flatMap(({ url, changed, images, alternates }) => [
      xml`<url>`,
      xml`<loc>${url}</loc>`,
      changed && xml`<lastmod>${changed.iso}</lastmod>`,
      ...images.map((image) => xml`<image:image><image:loc>${image}</image:loc></image:image>`),
      ...alternates.map((other) => xml`<xhtml:link rel="alternate" hreflang="${other.language}" href="${other.url}"/>`),
      xml`</url>`,
    ]),
    xml`</urlset>`,
  ]),
);
