import { basename, extname } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { Digest } from '../kernel/digest.ts';
import { slugify } from '../kernel/slug.ts';
import { filePath, pagePath } from '../kernel/url-path.ts';
import { readHeader } from './header.ts';
import type { Picture, PictureType, PictureVariant } from './picture.ts';
import { decode, dominantColor, isFlat, isOpaque, pipeline, type Pixels } from './pixels.ts';
import { ladder, RECIPE } from './recipe.ts';
import { signed } from './rights.ts';
import type { FinishedFile } from './shelf.ts';

/** A picture with all its files. */
export interface Printed {
  readonly picture: Picture;
  readonly files: readonly FinishedFile[];
}

/** How the pixels become a file of one kind. */
interface Encoding {
  readonly type: PictureType;
  readonly encode: (pipeline: Sharp) => Sharp;
}

const NAME_LENGTH = 50;

/** The readable start of a picture's addresses, short enough for every file system in every script. */
function nameOf(src: string, key: Digest): string {
  const slug = slugify(basename(src, extname(src))) ?? 'picture';
  return `${Array.from(slug).slice(0, NAME_LENGTH).join('')}-${key.slice(0, 10)}`;
}

/** Whether clean edges are worth keeping: what came as JPEG has lost them already. */
function isGraphic(pixels: Pixels, type: string): boolean {
  return type !== 'image/jpeg' && isFlat(pixels);
}

/**
 * Makes every variant of a picture.
 * @param bytes the original
 * @param src its name, for its address and for messages
 * @param key digest of the original, its name and the recipe; part of every address
 * @param portrait whether it is an author's, which is shown smaller than any other picture
 * @throws {UnusablePicture} when it can't be published
 */
export async function print(bytes: Uint8Array, src: string, key: Digest, portrait = false): Promise<Printed> {
  // The bytes of an AVIF depend on the number of threads. Several pictures are made at once, so no processor is idle.
  sharp.concurrency(1);
  const header = await readHeader(bytes, src);
  const pixels = await decode(bytes, src);
  const opaque = isOpaque(pixels);
  const graphic = isGraphic(pixels, header.type);
  const files: FinishedFile[] = [];
  const name = nameOf(src, key);

  const make = async (width: number, { type, encode }: Encoding): Promise<PictureVariant> => {
    const suffix = `${width}.${type.slice('image/'.length).replace('jpeg', 'jpg')}`;
    const resized = pipeline(pixels).resize({ width });
    const { data, info } = await signed(encode(opaque ? resized.removeAlpha() : resized), header.rights).toBuffer({
      resolveWithObject: true,
    });
    const path = filePath(pagePath('media'), `${name}-${suffix}`);
    files.push({ name: suffix, path, bytes: data });
    return { type, width: info.width, height: info.height, path };
  };

  const sources = [];
  for (const { format, photograph, flat } of RECIPE.sources) {
    const options = graphic ? flat : photograph;
    if (options === undefined) continue;
    const encoding: Encoding = { type: `image/${format}`, encode: (resized) => resized.toFormat(format, options) };
    const variants = [];
    for (const width of ladder(pixels.width, portrait)) variants.push(await make(width, encoding));
    sources.push({ type: encoding.type, variants });
  }
  const plainWidth = Math.min(pixels.width, RECIPE.plainWidth);
  const social = await make(plainWidth, {
    type: 'image/jpeg',
    encode: (resized) => resized.flatten({ background: RECIPE.paper }).jpeg(RECIPE.jpeg),
  });
  const fallback =
    opaque && !graphic
      ? social
      : await make(plainWidth, {
          type: 'image/png',
          encode: (resized) => resized.png(graphic ? RECIPE.flatPng : RECIPE.png),
        });
  const { width, height } = header;
  return {
    picture: {
      width,
      height,
      color: await dominantColor(pixels),
      opaque,
      sources,
      fallback,
      social,
    },
    files,
  };
}
