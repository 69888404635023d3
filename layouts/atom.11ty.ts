import type { Html } from '../src/kernel/html.ts';
import { momentAt } from '../src/kernel/time.ts';
import { xml } from '../src/kernel/xml.ts';
import { page } from '../src/render/page.ts';
import type { FeedEntryView } from '../src/view/feed.ts';
import type { SiteView } from '../src/view/site.ts';
import { feedContent } from './parts/feed-content.ts';
import { feedMedia } from './parts/feed-media.ts';
import { feedNote, feedStyle } from './parts/feed-opened.ts';
import { lines, type Line } from './parts/lines.ts';

// A feed must say when it was updated, even one that holds nothing yet.
const NEVER = momentAt(0, 'UTC');

/**
 * Atom with the whole article as content. Articles without a byline have the feed's author, the publisher.
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
export default page('atom', ({ title, home, description, language, self, updated, entries }, site) =>
  lines([
    xml`<?xml version="1.0" encoding="utf-8"?>`,
    feedStyle(site),
    xml`<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="${language}">`,
    xml`<title>${title}</title>`,
    xml`<subtitle>${description}</subtitle>`,
    xml`<id>${self}</id>`,
    xml`<link rel="self" type="application/atom+xml" href="${self}"/>`,
    xml`<link rel="alternate" type="text/html" href="${home}"/>`,
    xml`<updated>${(updated ?? NEVER).iso}</updated>`,
    author({ name: site.publisher.name, url: `${site.origin}/` }),
    feedNote({ language, home }),
    ...entries.flatMap((entry) => atomEntry(entry, site)),
    xml`</feed>`,
  ]),
);

function atomEntry(entry: FeedEntryView, site: SiteView): readonly Line[] {
  const { title, url, description, language, published, updated, authors, categories, image } = entry;
  return [
    xml`<entry xml:lang="${language}">`,
    xml`<title>${title}</title>`,
    xml`<id>${url}</id>`,
    xml`<link rel="alternate" type="text/html" href="${url}"/>`,
    xml`<published>${published.iso}</published>`,
    xml`<updated>${updated.iso}</updated>`,
    ...authors.map(author),
    ...categories.map((name) => xml`<category term="${name}"/>`),
    xml`<summary>${description}</summary>`,
    xml`<content type="html">${feedContent(entry, site).toString()}</content>`,
    image && feedMedia(image, site),
    xml`</entry>`,
  ];
}

function author({ name, url }: { readonly name: string; readonly url: string }): Html {
  return xml`<author><name>${name}</name><uri>${url}</uri></author>`;
}
