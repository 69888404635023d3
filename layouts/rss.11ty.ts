import type { Html } from '../src/kernel/html.ts';
import { rfc5322 } from '../src/kernel/time.ts';
import { cdata, xml } from '../src/kernel/xml.ts';
import { page } from '../src/render/page.ts';
import type { FeedEntryView } from '../src/view/feed.ts';
import type { SiteView } from '../src/view/site.ts';
import { feedContent } from './parts/feed-content.ts';
import { feedMedia } from './parts/feed-media.ts';

/**
 * RSS 2.0 with the whole article in `content:encoded`.
 * @see https://www.rssboard.org/rss-specification
 * @see https://www.rssboard.org/rss-profile
 */
export default page('rss', ({ title, home, description, language, self, updated, entries }, site) => xml`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
  <channel>
    <title>${title}</title>
    <link>${home}</link>
    <description>${description}</description>
    <language>${language}</language>${updated && xml`
    <lastBuildDate>${rfc5322(updated)}</lastBuildDate>`}
    <atom:link href="${self}" rel="self" type="application/rss+xml"/>${entries.map((entry) => item(entry, site))}
  </channel>
</rss>
`);

function item(entry: FeedEntryView, site: SiteView): Html {
  const { title, url, description, language, published, authors, categories, image } = entry;
  return xml`
    <item>
      <title>${title}</title>
      <link>${url}</link>
      <guid isPermaLink="true">${url}</guid>
      <pubDate>${rfc5322(published)}</pubDate>${authors.map(({ name }) => xml`
      <dc:creator>${name}</dc:creator>`)}${categories.map((name) => xml`
      <category>${name}</category>`)}
      <dc:language>${language}</dc:language>
      <description>${description}</description>
      <content:encoded>${cdata(feedContent(entry, site))}</content:encoded>${image && feedMedia(image, site)}
    </item>`;
}
