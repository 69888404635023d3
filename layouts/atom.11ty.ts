import type { Html } from '../src/kernel/html.ts';
import { momentAt } from '../src/kernel/time.ts';
import { xml } from '../src/kernel/xml.ts';
import { page } from '../src/render/page.ts';
import type { FeedEntryView } from '../src/view/feed.ts';
import type { SiteView } from '../src/view/site.ts';
import { feedContent } from './parts/feed-content.ts';
import { feedMedia } from './parts/feed-media.ts';

// A feed must say when it was updated, even one that holds nothing yet.
const NEVER = momentAt(0, 'UTC');

/**
 * Atom with the whole article as content. Articles without a byline have the feed's author, the publisher.
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
export default page('atom', ({ title, home, description, language, self, updated, entries }, site) => xml`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="${language}">
  <title>${title}</title>
  <subtitle>${description}</subtitle>
  <id>${self}</id>
  <link rel="self" type="application/atom+xml" href="${self}"/>
  <link rel="alternate" type="text/html" href="${home}"/>
  <updated>${(updated ?? NEVER).iso}</updated>
  <author>
    <name>${site.publisher.name}</name>
    <uri>${site.origin}/</uri>
  </author>${entries.map((entry) => atomEntry(entry, site))}
</feed>
`);

function atomEntry(entry: FeedEntryView, site: SiteView): Html {
  const { title, url, description, language, published, updated, authors, categories, image } = entry;
  return xml`
  <entry xml:lang="${language}">
    <title>${title}</title>
    <id>${url}</id>
    <link rel="alternate" type="text/html" href="${url}"/>
    <published>${published.iso}</published>
    <updated>${updated.iso}</updated>${authors.map((author) => xml`
    <author>
      <name>${author.name}</name>
      <uri>${author.url}</uri>
    </author>`)}${categories.map((name) => xml`
    <category term="${name}"/>`)}
    <summary>${description}</summary>
    <content type="html">${feedContent(entry, site).toString()}</content>${image && feedMedia(image, site)}
  </entry>`;
}
