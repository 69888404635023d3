import { rfc5322 } from '../src/kernel/time.ts';
import { cdata, xml } from '../src/kernel/xml.ts';
import { page } from '../src/render/page.ts';
import type { FeedEntryView } from '../src/view/feed.ts';
import type { SiteView } from '../src/view/site.ts';
import { feedContent } from './parts/feed-content.ts';
import { feedMedia } from './parts/feed-media.ts';
import { feedNote, feedStyle } from './parts/feed-opened.ts';
import { lines, type Line } from './parts/lines.ts';

const NAMESPACES = xml`xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"`;

/**
 * RSS 2.0 with the whole article in `content:encoded`.
 * @see https://www.rssboard.org/rss-specification
 * @see https://www.rssboard.org/rss-profile
 */
export default page('rss', ({ title, home, description, language, self, updated, entries }, site) =>
  lines([
    xml`<?xml version="1.0" encoding="utf-8"?>`,
    feedStyle(site),
    xml`<rss version="2.0" ${NAMESPACES}>`,
    xml`<channel>`,
    xml`<title>${title}</title>`,
    xml`<link>${home}</link>`,
    xml`<description>${description}</description>`,
    xml`<language>${language}</language>`,
    updated && xml`<lastBuildDate>${rfc5322(updated)}</lastBuildDate>`,
    xml`<atom:link href="${self}" rel="self" type="application/rss+xml"/>`,
    feedNote({ language, home }),
    ...entries.flatMap((entry) => item(entry, site)),
    xml`</channel>`,
    xml`</rss>`,
  ]),
);

function item(entry: FeedEntryView, site: SiteView): readonly Line[] {
  const { title, url, description, language, published, authors, categories, image } = entry;
  return [
    xml`<item>`,
    xml`<title>${title}</title>`,
    xml`<link>${url}</link>`,
    xml`<guid isPermaLink="true">${url}</guid>`,
    xml`<pubDate>${rfc5322(published)}</pubDate>`,
    ...authors.map(({ name }) => xml`<dc:creator>${name}</dc:creator>`),
    ...categories.map((name) => xml`<category>${name}</category>`),
    xml`<dc:language>${language}</dc:language>`,
    xml`<description>${description}</description>`,
    xml`<content:encoded>${cdata(feedContent(entry, site))}</content:encoded>`,
    image && feedMedia(image, site),
    xml`</item>`,
  ];
}
