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
}

/** Every icon that a site may have, in the order in which a page names them. */
const ICONS = [
  { name: 'favicon.ico', type: 'image/x-icon', size: 32 },
  { name: 'favicon.svg', type: 'image/svg+xml', size: undefined },
  { name: 'apple-touch-icon.png', type: 'image/png', size: 180 },
  { name: 'icon-192.png', type: 'image/png', size: 192 },
  { name: 'icon-512.png', type: 'image/png', size: 512 },
] as const;
type Icon = (typeof ICONS)[number];

/** The addresses that icons take. */
export const ICON_PATHS: readonly UrlPath[] = ICONS.map(({ name }) => filePath(pagePath(), name));

const RASTER_ICONS = ICONS.filter(({ type }) => type !== 'image/svg+xml');

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

async function draw({ type, size }: Icon, source: Uint8Array): Promise<Uint8Array> {
  if (type === 'image/svg+xml') return source;
  const resized: Sharp = sharp(source, { failOn: 'error' }).resize(size, size);
  // An iPhone paints black whatever its icon lets through.
  const drawn = size === 180 ? resized.flatten({ background: RECIPE.paper }) : resized;
  const png = await drawn
    .png(RECIPE.png)
    .toBuffer()
    .catch(() => {
      throw new UnusablePicture('the icon breaks off or is damaged', REMEDY);
    });
  return type === 'image/x-icon' ? ico(png, size) : png;
}

async function findOrDraw(icons: readonly Icon[], source: Uint8Array, cache: string): Promise<readonly IconFile[]> {
  const folder = join(cache, 'media', digestJson([icons, digest(source), RECIPE_DIGEST]));
  const make = async (icon: Icon): Promise<FinishedFile> => {
    return { name: icon.name, path: addressOf(icon), bytes: await draw(icon, source) };
  };
  const { files } = findShelved(folder) ?? shelve(folder, { files: await Promise.all(icons.map(make)) });
  return icons.flatMap((icon) => {
    const file = files.find(({ path }) => path === addressOf(icon));
    return file === undefined ? [] : [{ ...file, type: icon.type, size: icon.size }];
  });
}

/**
 * Makes the site's icons, at addresses that browsers and phones know: an ICO of 32 pixels, PNGs of 180, 192 and 512, and an
 * SVG when they are drawn from the site's initial. An SVG that the site names is drawn, never published: it could run scripts.
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
        ? await findOrDraw(ICONS, Buffer.from(await drawMonogram(initialOf(title), accent)), cache)
        : await findOrDraw(RASTER_ICONS, await readIcon(icon, content), cache);
    return { value, problems: [] };
  } catch (reason) {
    if (!(reason instanceof UnusablePicture)) throw reason;
    return { value: [], problems: [error(reason.message, source.locate(['icon']), reason.hint)] };
  }
}
