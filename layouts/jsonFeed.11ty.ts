import { absoluteUrl } from '../src/kernel/url-path.ts';
import { page } from '../src/render/page.ts';
import type { FeedEntryView } from '../src/view/feed.ts';
import type { SiteView } from '../src/view/site.ts';
import { feedContent } from './parts/feed-content.ts';

/**
 * JSON Feed 1.1; `JSON.stringify` leaves out what is `undefined`.
 * @see https://www.jsonfeed.org/version/1.1/
 */
export default page('jsonFeed', ({ title, home, self, description, language, entries }, site) => {
  const { origin, publisher, assets } = site;
  const icon = assets.icons.toSorted((left, right) => (right.size ?? 0) - (left.size ?? 0))[0];
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: self,
    description,
    language,
    icon: icon && absoluteUrl(origin, icon.path),
    authors: [{ name: publisher.name, url: `${origin}/` }],
    items: entries.map((entry) => item(entry, site)),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
});

function item(entry: FeedEntryView, site: SiteView): object {
  const { url, title, description, language, published, updated, authors, categories, image } = entry;
  return {
    id: url,
    url,
    title,
    summary: description,
    content_html: feedContent(entry, site).toString(),
    image: image && absoluteUrl(site.origin, image.picture.social.path),
    date_published: published.iso,
    date_modified: updated.iso,
    authors: authors.length === 0 ? undefined : authors,
    tags: categories,
    language,
  };
}
