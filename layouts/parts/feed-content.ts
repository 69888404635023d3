import { html, type Html } from '../../src/kernel/html.ts';
import { absoluteUrl } from '../../src/kernel/url-path.ts';
import type { FeedEntryView } from '../../src/view/feed.ts';
import type { SiteView } from '../../src/view/site.ts';
import type { PictureView } from '../../src/view/view.ts';
import { absoluteMarkup } from './absolute-markup.ts';

/**
 * @param entry an article as a feed carries it
 * @param site gives the origin
 * @returns its lead picture and its body, for a reader far from the site: no address in it is relative
 */
export function feedContent({ html: body, image, url }: FeedEntryView, site: SiteView): Html {
  return html`${image && figure(image, site)}${absoluteMarkup(body, site.origin, url)}`;
}

function figure({ picture: { fallback }, alt, caption, credit }: PictureView, { origin }: SiteView): Html {
  const size = html`width="${fallback.width}" height="${fallback.height}"`;
  return html`<figure><img src="${absoluteUrl(origin, fallback.path)}" alt="${alt}" ${size}><figcaption>${caption && [caption, ' ']}${credit}</figcaption></figure>`;
}
