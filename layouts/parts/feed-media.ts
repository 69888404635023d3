import type { Html } from '../../src/kernel/html.ts';
import { absoluteUrl } from '../../src/kernel/url-path.ts';
import { xml } from '../../src/kernel/xml.ts';
import type { SiteView } from '../../src/view/site.ts';
import type { PictureView } from '../../src/view/view.ts';
import { lines } from './lines.ts';

/**
 * @param view an article's lead picture
 * @param site gives the origin
 * @returns the picture for programs that show one beside the headline; the feed declares `media:`
 * @see https://www.rssboard.org/media-rss
 */
export function feedMedia({ picture: { social }, alt, caption, credit }: PictureView, { origin }: SiteView): Html {
  const size = xml`width="${social.width}" height="${social.height}"`;
  return lines([
    xml`<media:content url="${absoluteUrl(origin, social.path)}" type="${social.type}" medium="image" ${size}>`,
    xml`<media:credit>${credit}</media:credit>`,
    xml`<media:description type="plain">${caption ?? alt}</media:description>`,
    xml`</media:content>`,
  ]);
}
