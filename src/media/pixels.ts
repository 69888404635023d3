import sharp, { type Sharp } from 'sharp';
import { MOST_PIXELS } from './header.ts';
import { RECIPE } from './recipe.ts';
import { UnusablePicture } from './unusable.ts';

/** A decoded picture, the right way up, in sRGB with 8 bits a channel, no wider than the widest variant. */
export interface Pixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** 3 for red, green and blue; 4 with transparency. */
  readonly channels: 3 | 4;
}

/**
 * @param bytes a picture whose header is sound
 * @param src its name, for the message
 * @returns its pixels; metadata, location included, is gone
 * @throws {UnusablePicture} when it breaks off or can't be decoded
 */
export async function decode(bytes: Uint8Array, src: string): Promise<Pixels> {
  const decoded = await sharp(bytes, {
    limitInputPixels: MOST_PIXELS,
    failOn: 'error',
    autoOrient: true,
  })
    .resize({ width: Math.max(...RECIPE.widths), withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(() => undefined);
  if (decoded === undefined) throw new UnusablePicture(`"${src}" breaks off or is damaged`, 'copy or export it again');
  const { data, info } = decoded;
  return { data, width: info.width, height: info.height, channels: info.channels === 4 ? 4 : 3 };
}

/** @returns the pixels as the start of a pipeline */
export function pipeline({ data, width, height, channels }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels } });
}

/** @returns whether no pixel lets through what is behind it */
export function isOpaque({ data, channels }: Pixels): boolean {
  if (channels === 3) return true;
  for (let alpha = 3; alpha < data.length; alpha += 4) if (data[alpha] !== 255) return false;
  return true;
}

/**
 * Tells charts, maps and lettering from photographs and paintings: in them a few colours fill most of the area.
 * @returns whether 16 colours cover four fifths of a sample of the pixels
 */
export function isFlat({ data, width, height, channels }: Pixels): boolean {
  // An odd step, so that the sample does not run down a few columns.
  const step = Math.floor((width * height) / 20_000) | 1;
  const counts = new Map<number, number>();
  let sampled = 0;
  for (let at = 0; at < data.length; at += step * channels, sampled += 1) {
    const color = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  const commonest = [...counts.values()].toSorted((left, right) => right - left).slice(0, 16);
  return commonest.reduce((sum, count) => sum + count, 0) >= sampled * 0.8;
}

/** @returns the colour that most of the picture is close to, as `#rrggbb`, with the page behind what is transparent */
export async function dominantColor(pixels: Pixels): Promise<string> {
  const small = await pipeline(pixels)
    .flatten({ background: RECIPE.paper })
    .resize(100, 100, { fit: 'inside', withoutEnlargement: true })
    .png({ compressionLevel: 0 })
    .toBuffer();
  const { dominant } = await sharp(small).stats();
  return `#${[dominant.r, dominant.g, dominant.b].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
