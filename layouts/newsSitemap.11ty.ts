import { xml } from '../src/kernel/xml.ts';
import { page } from '../src/render/page.ts';

/**
 * The articles of the last two days.
 * @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export default page('newsSitemap', ({ publication, articles }) => xml`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${articles.map(({ url, title, language, published }) => xml`
  <url>
    <loc>${url}</loc>
    <news:news>
      <news:publication>
        <news:name>${publication.name}</news:name>
        <news:language>${newsLanguage(language)}</news:language>
      </news:publication>
      <news:publication_date>${published.iso}</news:publication_date>
      <news:title>${title}</news:title>
    </news:news>
  </url>`)}
</urlset>
`);

/** Google takes the bare language, but tells the two ways of writing Chinese apart by country. */
function newsLanguage(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  if (language !== 'zh') return language;
  return script === 'Hant' ? 'zh-tw' : 'zh-cn';
}
