import { directionOf } from '../../src/kernel/language.ts';
import type { Html } from '../../src/kernel/html.ts';
import { encodePath } from '../../src/kernel/url-path.ts';
import { xml } from '../../src/kernel/xml.ts';
import type { FeedView } from '../../src/view/feed.ts';
import { messagesFor } from '../../src/view/messages.ts';
import type { SiteView } from '../../src/view/site.ts';

/**
 * The style of a feed that a person opens in a browser; feed readers pass over it. XSLT, which others use for this, is leaving browsers.
 * @see https://www.w3.org/TR/xml-stylesheet/
 */
export function feedStyle({ assets }: SiteView): Html {
  return xml`<?xml-stylesheet type="text/css" href="${encodePath(assets.styles.feed)}"?>`;
}

/**
 * What the feed is, and the way to the page that it belongs to, for who opens it in a browser: an element of another namespace, as RSS
 * and Atom let it be.
 * @see https://www.rssboard.org/rss-specification#extendingRss
 * @see https://www.rfc-editor.org/rfc/rfc4287#section-6.4
 */
export function feedNote({ language, home }: Pick<FeedView<never>, 'language' | 'home'>): Html {
  const name = new URL(home).host;
  const note = messagesFor(language).feedNote;
  return xml`<p xmlns="http://www.w3.org/1999/xhtml" lang="${language}" dir="${directionOf(language)}">${note} <a href="${home}">${name}</a></p>`;
}
