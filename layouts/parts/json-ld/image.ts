import type { ImageObject, ImageObjectLeaf } from 'schema-dts';
import { sparse } from '../../../src/kernel/json.ts';
import { absoluteUrl, type UrlPath } from '../../../src/kernel/url-path.ts';
import type { SiteView } from '../../../src/view/site.ts';
import type { PictureView } from '../../../src/view/view.ts';

/** A published image file and its size in pixels. */
interface ImageFile {
  readonly path: UrlPath;
  readonly width: number;
  readonly height: number;
}

/**
 * @param file an image file of the site
 * @param site gives the origin
 */
export function imageFile({ path, width, height }: ImageFile, { origin }: SiteView): ImageObjectLeaf {
  return { '@type': 'ImageObject', url: absoluteUrl(origin, path), width: `${width}`, height: `${height}` };
}

/**
 * @param view a picture with its words
 * @param site gives the origin
 * @returns the picture in the size that is made for sharing
 * @see https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata
 */
export function imageObject({ picture, alt, caption, credit }: PictureView, site: SiteView): ImageObject {
  return sparse<ImageObject>({
    ...imageFile(picture.social, site),
    caption: caption ?? (alt === '' ? undefined : alt),
    creditText: credit,
  });
}
