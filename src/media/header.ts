import sharp, { type Metadata } from 'sharp';
import { rightsOf, type Rights } from './rights.ts';
import { UnusablePicture } from './unusable.ts';

/** What the header of a picture tells. */
export interface Header {
  readonly type: string;
  /** Size of the original in pixels, the right way up. */
  readonly width: number;
  readonly height: number;
  readonly rights: Rights | undefined;
}

const READABLE: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif']);

/** More than any camera of a newsroom takes, and what fits into memory several times over. */
export const MOST_PIXELS = 50_000_000;

// The longest side that WebP can hold: https://developers.google.com/speed/webp/docs/riff_container
const LONGEST_SIDE = 16_383;

/**
 * @param bytes any file
 * @returns what its header tells, or `undefined` when it is no picture; nothing is decoded
 */
export async function metadataOf(bytes: Uint8Array): Promise<Metadata | undefined> {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch {
    return undefined;
  }
}

/**
 * Checks a picture by its header alone, so that one made to exhaust memory is refused before anything is decoded.
 * @param bytes the file
 * @param src its name, for the message
 * @throws {UnusablePicture} when it is no picture, of another kind, animated, or too large
 */
export async function readHeader(bytes: Uint8Array, src: string): Promise<Header> {
  const metadata = await metadataOf(bytes);
  const type = metadata?.mediaType;
  if (metadata === undefined || type === undefined) {
    throw new UnusablePicture(
      `"${src}" is not a picture, or is damaged`,
      'open it in an image editor and export it as JPEG or PNG',
    );
  }
  if (type === 'image/svg+xml') {
    // Published as it is, it could run scripts; drawn here, its lettering would depend on the fonts of the machine.
    throw new UnusablePicture(
      `"${src}" is an SVG drawing`,
      'export it as PNG, 2000 pixels wide: SVG can carry scripts and needs fonts',
    );
  }
  if (!READABLE.has(type))
    throw new UnusablePicture(`"${src}" is of a kind that can't be used (${type})`, 'export it as JPEG or PNG');
  if ((metadata.pages ?? 1) > 1) {
    // https://www.w3.org/WAI/WCAG22/Understanding/pause-stop-hide.html
    throw new UnusablePicture(
      `"${src}" is animated`,
      'export one frame as PNG, or use a video: readers must be able to pause motion',
    );
  }
  const { width, height } = metadata.autoOrient;
  if (width * height > MOST_PIXELS) {
    const megapixels = Math.ceil((width * height) / 1e6);
    throw new UnusablePicture(
      `"${src}" has ${megapixels} megapixels, more than 50`,
      'export it 2000 to 5000 pixels wide',
    );
  }
  if (Math.max(width, height) > LONGEST_SIDE) {
    throw new UnusablePicture(
      `"${src}" is ${width} × ${height} pixels, and no side may have more than ${LONGEST_SIDE}`,
      'crop it, or export it smaller',
    );
  }
  return { type, width, height, rights: rightsOf(metadata) };
}
