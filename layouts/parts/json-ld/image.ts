import type { ImageObject } from 'schema-dts';
import { sparse } from '../../../src/kernel/json.ts';
import { absoluteUrl } from '../../../src/kernel/url-path.ts';
import type { SiteView } from '../../../src/view/site.ts';
import type { PictureView } from '../../../src/view/view.ts';

/**
 * @param view a picture with its words
 * @param site gives the origin
 * @returns the picture in the size that is made for sharing
 * @see https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata
 */
export function imageObject({ picture: { social }, alt, caption, credit }: PictureView, { origin }: SiteView): ImageObject {
  return sparse<ImageObject>({
    '@type': 'ImageObject',
    url: absoluteUrl(origin, social.path),
    width: `${social.width}`,
    height: `${social.height}`,
    caption: caption ?? (alt === '' ? undefined : alt),
    creditText: credit,
  });
}
