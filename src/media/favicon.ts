import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { digest, digestJson } from '../kernel/digest.ts';
import { error, type Outcome } from '../kernel/problem.ts';
import { filePath, pagePath, type UrlPath } from '../kernel/url-path.ts';
import type { Site } from '../model/site.ts';
import type { PictureFolders } from './develop.ts';
import { metadataOf, MOST_PIXELS } from './header.ts';
import { ico } from './ico.ts';
import { locatePicture } from './locate.ts';
import { drawMonogram, initialOf } from './monogram.ts';
import type { OutputFile } from './output-file.ts';
import { RECIPE, RECIPE_DIGEST } from './recipe.ts';
import { findShelved, shelve, type FinishedFile } from './shelf.ts';
import { UnusablePicture } from './unusable.ts';

/** What a site says of its icon, and where it says so. */
export interface IconWishes extends Pick<Site, 'title' | 'accent' | 'icon'> {
  readonly source: Pick<Site['source'], 'locate'>;
}

/** An icon of the site, and what a page or manifest says of it. */
export interface IconFile extends OutputFile {
  readonly type: string;
  /** Pixels of its side; `undefined` for an icon of any size. */
  readonly size: number | undefined;
  /** Whether a phone may cut it to a shape of its own. */
  readonly maskable: boolean;
}

/** An icon as it is wanted. */
interface Icon extends Pick<IconFile, 'type' | 'size'> {
  readonly name: string;
  readonly maskable?: boolean;
}

/** Every icon that a site may have, in the order in which a page names them. */
const ICONS = [
  { name: 'favicon.ico', type: 'image/x-icon', size: 32 },
  { name: 'favicon.svg', type: 'image/svg+xml', size: undefined },
  { name: 'apple-touch-icon.png', type: 'image/png', size: 180 },
  { name: 'icon-192.png', type: 'image/png', size: 192 },
  { name: 'icon-512.png', type: 'image/png', size: 512 },
  { name: 'icon-maskable-512.png', type: 'image/png', size: 512, maskable: true },
] as const satisfies readonly Icon[];

/** The addresses that icons take. */
export const ICON_PATHS: readonly UrlPath[] = ICONS.map(({ name }) => filePath(pagePath(), name));

const RASTER_ICONS = ICONS.filter(({ type }) => type !== 'image/svg+xml');

// What is cut to a circle keeps the middle four fifths; a square within it leaves out so much on each side.
// https://www.w3.org/TR/appmanifest/#icon-masks
const MARGIN = (1 - 0.8 / Math.SQRT2) / 2;

const SMALLEST = 512;
const REMEDY = `use a square SVG, or a square PNG of at least ${SMALLEST} pixels`;

const addressOf = ({ name }: Icon): OutputFile['path'] => filePath(pagePath(), name);

/** Reads and checks the icon that a site names. */
async function readIcon(src: string, content: string): Promise<Uint8Array> {
  const bytes = readFileSync(locatePicture(src, content));
  const { mediaType, width, height } = (await metadataOf(bytes)) ?? { width: 0, height: 0 };
  if (mediaType !== 'image/svg+xml' && mediaType !== 'image/png') {
    throw new UnusablePicture(`"${src}" can't be an icon`, REMEDY);
  }
  const tooSmall = mediaType === 'image/png' && width < SMALLEST;
  if (width !== height || tooSmall || width * height > MOST_PIXELS) {
    throw new UnusablePicture(`"${src}" is ${width} × ${height} pixels, which makes no icon`, REMEDY);
  }
  return bytes;
}

/** What an icon is drawn from, and whether all that matters of it stays clear of corners that are cut off. */
interface Original {
  readonly bytes: Uint8Array;
  readonly clear: boolean;
}

async function draw({ type, size, maskable = false }: Icon, { bytes, clear }: Original): Promise<Uint8Array> {
  if (type === 'image/svg+xml' || size === undefined) return bytes;
  const margin = maskable && !clear ? Math.ceil(size * MARGIN) : 0;
  const resized: Sharp = sharp(bytes, { failOn: 'error' }).resize(size - 2 * margin, size - 2 * margin);
  const framed = resized.extend({ top: margin, bottom: margin, left: margin, right: margin, background: RECIPE.paper });
  // An iPhone paints black whatever its icon lets through.
  const drawn = size === 180 || maskable ? framed.flatten({ background: RECIPE.paper }) : framed;
  const png = await drawn
    .png(RECIPE.png)
    .toBuffer()
    .catch(() => {
      throw new UnusablePicture('the icon breaks off or is damaged', REMEDY);
    });
  return type === 'image/x-icon' ? ico(png, size) : png;
}

async function findOrDraw(icons: readonly Icon[], source: Original, cache: string): Promise<readonly IconFile[]> {
  const folder = join(cache, 'media', digestJson([icons, digest(source.bytes), RECIPE_DIGEST]));
  const make = async (icon: Icon): Promise<FinishedFile> => {
    return { name: icon.name, path: addressOf(icon), bytes: await draw(icon, source) };
  };
  const { files } = findShelved(folder) ?? shelve(folder, { files: await Promise.all(icons.map(make)) });
  return icons.flatMap((icon) => {
    const file = files.find(({ path }) => path === addressOf(icon));
    return file === undefined ? [] : [{ ...file, type: icon.type, size: icon.size, maskable: icon.maskable ?? false }];
  });
}

/**
 * Makes the site's icons, at addresses that browsers and phones know: an ICO of 32 pixels, PNGs of 180, 192 and 512, another of 512
 * that phones may cut to a shape of their own, and an SVG when they are drawn from the site's initial. An SVG that the site names is drawn, never published: it could run scripts.
 * @param site whose `icon` names a file; without one its title and accent make a monogram
 * @param folders the content folder and the cache, as absolute paths
 * @returns the icons, or none and a problem when the file that the site names can't be used
 */
export async function makeIcons(
  { title, accent, icon, source }: IconWishes,
  { content, cache }: PictureFolders,
): Promise<Outcome<readonly IconFile[]>> {
  try {
    const value =
      icon === undefined
        ? await findOrDraw(
            ICONS,
            { bytes: Buffer.from(await drawMonogram(initialOf(title), accent)), clear: true },
            cache,
          )
        : await findOrDraw(RASTER_ICONS, { bytes: await readIcon(icon, content), clear: false }, cache);
    return { value, problems: [] };
  } catch (reason) {
    if (!(reason instanceof UnusablePicture)) throw reason;
    return { value: [], problems: [error(reason.message, source.locate(['icon']), reason.hint)] };
  }
}
