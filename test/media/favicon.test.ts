import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/kernel/problem.ts';
import type { PictureFolders } from '../../src/media/develop.ts';
import { makeIcons, type IconFile } from '../../src/media/favicon.ts';
import { chart, makeFolders, photograph, place, put } from './studio.ts';

const make = (
  folders: PictureFolders,
  icon?: string,
  title = 'The Northreach Courier',
): Promise<Outcome<readonly IconFile[]>> => {
  return makeIcons({ title, accent: '#9c2a1c', icon, source: { locate: () => place(7) } }, folders);
};

/** Makes icons that must succeed. */
async function made(icon?: string, bytes: Uint8Array | string = ''): Promise<ReadonlyMap<string, IconFile>> {
  const folders = makeFolders();
  if (icon !== undefined) put(folders.content, icon, bytes);
  const { value, problems } = await make(folders, icon);
  expect(problems).toEqual([]);
  return new Map(value.map((file) => [file.path, file]));
}

const bytesOf = (icons: ReadonlyMap<string, IconFile>, path: string): Buffer =>
  readFileSync(icons.get(path)?.file ?? path);

const wheel = (side: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4" fill="#06c"/></svg>`;

/** Reads one pixel as red, green, blue and, where there is one, alpha. */
const pixel = async (picture: Sharp, left: number, top: number): Promise<readonly number[]> => [
  ...(await picture.extract({ left, top, width: 1, height: 1 }).raw().toBuffer()),
];

describe('the icons of a site without one of its own', () => {
  it('are there in every kind that browsers and phones ask for', async () => {
    const icons = await made();
    expect([...icons.values()].map(({ path, type, size }) => [path, type, size])).toEqual([
      ['/favicon.ico', 'image/x-icon', 32],
      ['/favicon.svg', 'image/svg+xml', undefined],
      ['/apple-touch-icon.png', 'image/png', 180],
      ['/icon-192.png', 'image/png', 192],
      ['/icon-512.png', 'image/png', 512],
      ['/icon-maskable-512.png', 'image/png', 512],
    ]);
    for (const { file, type, size } of icons.values()) {
      if (type !== 'image/png') continue;
      expect(await sharp(file).metadata()).toMatchObject({ mediaType: type, width: size, height: size });
    }
  });

  it('stand on the accent up to the corners, and the letter stands out', async () => {
    const large = sharp(bytesOf(await made(), '/icon-512.png')).removeAlpha();
    expect(await pixel(large.clone(), 0, 0)).toEqual([0x9c, 0x2a, 0x1c]);
    const { data } = await large.raw().toBuffer({ resolveWithObject: true });
    const white = data.filter((_, index) => index % 3 === 1 && data[index] === 255).length / (512 * 512);
    expect(white).toBeGreaterThan(0.05);
    expect(white).toBeLessThan(0.3);
  });

  it('hold one PNG of 32 pixels in the ICO, as its directory says', async () => {
    const file = bytesOf(await made(), '/favicon.ico');
    expect([...file.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 32, 32]);
    expect([file.readUInt16LE(10), file.readUInt16LE(12)]).toEqual([1, 32]);
    const [length, offset] = [file.readUInt32LE(14), file.readUInt32LE(18)];
    expect([length, offset]).toEqual([file.length - 22, 22]);
    const png = file.subarray(offset);
    expect(await sharp(png).metadata()).toMatchObject({ mediaType: 'image/png', width: 32, height: 32 });
  });

  it('are the same from another cache, and written once in the same', async () => {
    const folders = makeFolders();
    const first = await make(folders);
    const written = (): readonly bigint[] => first.value.map(({ file }) => statSync(file, { bigint: true }).mtimeNs);
    const before = written();
    expect(await make(folders)).toEqual(first);
    expect(written()).toEqual(before);
    const other = await make(makeFolders());
    expect(other.value.map((icon) => icon.digest)).toEqual(first.value.map((icon) => icon.digest));
  });
});

describe('the icons from a file that the site names', () => {
  it('are sharp at every size when it is a small SVG, which itself is not published', async () => {
    const icons = await made('media/wheel.svg', wheel(8));
    expect([...icons.keys()]).toEqual([
      '/favicon.ico',
      '/apple-touch-icon.png',
      '/icon-192.png',
      '/icon-512.png',
      '/icon-maskable-512.png',
    ]);
    const large = sharp(bytesOf(icons, '/icon-512.png'));
    expect(await pixel(large.clone(), 0, 0)).toEqual([0, 0, 0, 0]);
    // The wheel's rim at its leftmost: enlarged from 8 pixels it would be a blur here.
    expect(await pixel(large.clone(), 4, 256)).toEqual([0, 0x66, 0xcc, 255]);
  });

  it('have paper for what an iPhone would paint black', async () => {
    const icons = await made('media/wheel.svg', wheel(512));
    expect(await pixel(sharp(bytesOf(icons, '/apple-touch-icon.png')), 0, 0)).toEqual([255, 255, 255]);
  });

  it('stay whole where a phone cuts them to a circle', async () => {
    const icons = await made(
      'media/icon.svg',
      wheel(512).replace(/<circle[^>]*>/, '<rect width="8" height="8" fill="#06c"/>'),
    );
    expect(icons.get('/icon-maskable-512.png')?.maskable).toBe(true);
    const large = sharp(bytesOf(icons, '/icon-maskable-512.png'));
    const corner = 256 - Math.floor((0.4 * 512) / Math.SQRT2);
    expect(await pixel(large.clone(), corner - 2, corner - 2)).toEqual([255, 255, 255]);
    expect(await pixel(large.clone(), corner + 3, corner + 3)).toEqual([0, 0x66, 0xcc]);
  });

  it('come from a PNG of 512 pixels as well', async () => {
    const icons = await made('media/icon.png', await chart(512, 512).png().toBuffer());
    expect(icons.size).toBe(5);
  });

  it('are made anew when the file changes', async () => {
    const folders = makeFolders();
    put(folders.content, 'media/icon.svg', wheel(8));
    const before = await make(folders, 'media/icon.svg');
    put(folders.content, 'media/icon.svg', wheel(8).replace('#06c', '#c60'));
    const after = await make(folders, 'media/icon.svg');
    for (const [index, { digest }] of after.value.entries()) expect(digest).not.toBe(before.value[index]?.digest);
  });

  const remedy = 'use a square SVG, or a square PNG of at least 512 pixels';
  it.each([
    ['is too small', 'icon.png', chart(511, 511).png(), '"media/icon.png" is 511 × 511 pixels, which makes no icon'],
    ['is not square', 'icon.png', chart(800, 600).png(), '"media/icon.png" is 800 × 600 pixels, which makes no icon'],
    ['is a photograph', 'icon.jpg', photograph(600, 600).jpeg(), '"media/icon.jpg" can\'t be an icon'],
  ])('are refused when it %s', async (_, name, picture, message) => {
    const folders = makeFolders();
    put(folders.content, `media/${name}`, await picture.toBuffer());
    const outcome = await make(folders, `media/${name}`);
    expect(outcome).toEqual({ value: [], problems: [{ severity: 'error', message, hint: remedy, place: place(7) }] });
  });

  it('are refused when it is missing, no picture, or breaks off', async () => {
    const folders = makeFolders();
    put(folders.content, 'media/empty.png', '');
    const whole = await photograph(600, 600).png().toBuffer();
    put(folders.content, 'media/half.png', whole.subarray(0, whole.length / 2));
    put(folders.content, 'media/huge.svg', wheel(90_000));
    const messageFor = async (icon: string): Promise<string | undefined> =>
      (await make(folders, icon)).problems[0]?.message;
    expect(await messageFor('media/gone.svg')).toBe('there is no picture "media/gone.svg"');
    expect(await messageFor('../icon.svg')).toBe('"../icon.svg" is outside content/media');
    expect(await messageFor('media/empty.png')).toBe('"media/empty.png" can\'t be an icon');
    expect(await messageFor('media/half.png')).toBe('the icon breaks off or is damaged');
    expect(await messageFor('media/huge.svg')).toBe('"media/huge.svg" is 90000 × 90000 pixels, which makes no icon');
    expect(readdirSync(join(folders.content, '..'))).toEqual(['content']);
  });
});
