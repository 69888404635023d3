import sharp from 'sharp';

/** A picture as three bytes a pixel, row after row. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** A square of a picture that is not as it was; its left upper corner, in pixels. */
export interface Change {
  readonly x: number;
  readonly y: number;
}

/** The side of the squares that are compared, in pixels. */
export const BLOCK = 4;

/** Between pictures that stand side by side, in pixels. */
const GAP = 8;

/**
 * How far a block's mean colour may go from what it was, of 255 in the channel that went farthest. Other builds of Chromium and
 * other ways to smooth letters stay below it.
 */
const TOLERANCE = 10;

/**
 * Makes the small picture of a page that is kept.
 * @param photograph PNG
 * @param reduction how many of its pixels become one, across as well as down
 * @returns WebP
 */
export async function sketch(photograph: Buffer, reduction: number): Promise<Buffer> {
  const picture = sharp(photograph);
  const { width, height } = await picture.metadata();
  return picture
    .resize(Math.round(width / reduction), Math.round(height / reduction), { fit: 'fill' })
    .webp({ quality: 70, effort: 6 })
    .toBuffer();
}

/** Takes a picture of any format that sharp knows. */
export async function readRaster(picture: Buffer): Promise<Raster> {
  const { data, info } = await sharp(picture)
    .flatten()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: data };
}

/**
 * Compares two pictures block by block, by their mean colours: a moved column, a lost picture or letters of another size change
 * them, and how letters are smoothed does not.
 * @returns the blocks that differ, in reading order; what only one of the two has differs, but for an edge narrower than a block
 */
export function changesBetween(before: Raster, after: Raster): readonly Change[] {
  const [widths, heights] = [
    [before.width, after.width],
    [before.height, after.height],
  ];
  const columns = blocksIn(widths);
  const rows = blocksIn(heights);
  return Array.from({ length: rows * columns }, (_, index) => ({
    x: (index % columns) * BLOCK,
    y: Math.floor(index / columns) * BLOCK,
  })).filter((block) => {
    const [left, right] = [meanColour(before, block), meanColour(after, block)];
    return left === undefined || right === undefined || distance(left, right) > TOLERANCE;
  });
}

function blocksIn(lengths: readonly number[]): number {
  const [least, most] = [Math.min(...lengths), Math.max(...lengths)];
  return Math.ceil((most - least < BLOCK ? least : most) / BLOCK);
}

/** @returns nothing where the block lies outside of the picture */
function meanColour({ width, height, pixels }: Raster, { x, y }: Change): readonly number[] | undefined {
  const [right, bottom] = [Math.min(x + BLOCK, width), Math.min(y + BLOCK, height)];
  const count = (right - x) * (bottom - y);
  if (right <= x || bottom <= y) return undefined;
  const sums = [0, 0, 0];
  for (let row = y; row < bottom; row += 1)
    for (let column = x; column < right; column += 1)
      for (let channel = 0; channel < 3; channel += 1)
        sums[channel] = (sums[channel] ?? 0) + (pixels[(row * width + column) * 3 + channel] ?? 0);
  return sums.map((sum) => sum / count);
}

function distance(left: readonly number[], right: readonly number[]): number {
  return Math.max(...left.map((value, channel) => Math.abs(value - (right[channel] ?? 0))));
}

/**
 * Shows what changed.
 * @returns PNG: how it was, how it is, and how it is with all that did not change made pale
 */
export async function compareInPicture(before: Raster, after: Raster, changes: readonly Change[]): Promise<Buffer> {
  const height = Math.max(before.height, after.height);
  const marks = new Uint8Array(after.pixels);
  const changed = new Set(changes.map(({ x, y }) => `${x} ${y}`));
  for (let at = 0; at < marks.length; at += 1) {
    const [x, y] = [Math.floor(at / 3) % after.width, Math.floor(at / 3 / after.width)];
    if (!changed.has(`${x - (x % BLOCK)} ${y - (y % BLOCK)}`)) marks[at] = 230 + Math.floor((marks[at] ?? 0) / 10);
  }
  const parts = [before, after, { ...after, pixels: marks }].map(({ width, height: tall, pixels }) => ({
    input: Buffer.from(pixels),
    raw: { width, height: tall, channels: 3 as const },
  }));
  let left = 0;
  const beside = parts.map((part) => {
    const placed = { ...part, left, top: 0 };
    left += part.raw.width + GAP;
    return placed;
  });
  return sharp({ create: { width: left - GAP, height, channels: 3, background: '#888' } })
    .composite(beside)
    .png()
    .toBuffer();
}
