import { xml } from '../src/kernel/xml.ts';
import { page } from '../src/render/page.ts';
import { lines } from './parts/lines.ts';

const NAMESPACES = xml`xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"`;

/**
 * The articles of the last two days.
 * @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export default page('newsSitemap', ({ publication: { name }, articles }) =>
  lines([
    xml`<?xml version="1.0" encoding="utf-8"?>`,
    xml`<urlset ${NAMESPACES}>`,
    ...articles.flatMap(({ url, title, language, published }) => [
      xml`<url>`,
      xml`<loc>${url}</loc>`,
      xml`<news:news>`,
      xml`<news:publication><news:name>${name}</news:name><news:language>${newsLanguage(language)}</news:language></news:publication>`,
      xml`<news:publication_date>${published.iso}</news:publication_date>`,
      xml`<news:title>${title}</news:title>`,
      xml`</news:news>`,
      xml`</url>`,
    ]),
    xml`</urlset>`,
  ]),
);

/** Google takes the bare language, but tells the two ways of writing Chinese apart by country. */
function newsLanguage(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  if (language !== 'zh') return language;
  return script === 'Hant' ? 'zh-tw' : 'zh-cn';
}
