import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { digest } from '../../src/kernel/digest.ts';
import { developPictures, type DevelopedPictures, type PictureFolders } from '../../src/media/develop.ts';
import type { Picture } from '../../src/media/picture.ts';
import { chart, makeFolders, photograph, place, put } from './studio.ts';

const ask = (folders: PictureFolders, ...names: readonly string[]): Promise<DevelopedPictures> =>
  developPictures(
    names.map((src, index) => ({ src, place: place(index + 1) })),
    folders,
  );

/** Develops one picture, which must be usable. */
async function developOne(
  bytes: Uint8Array,
  src = 'media/arden-dam.jpg',
): Promise<{ picture: Picture } & DevelopedPictures> {
  const folders = makeFolders();
  put(folders.content, src, bytes);
  const developed = await ask(folders, src);
  expect(developed.problems).toEqual([]);
  const picture = developed.value.get(src);
  if (picture === undefined) throw new Error('no picture');
  return { ...developed, picture };
}

/** @returns the published file as a picture */
function open({ files }: DevelopedPictures, path: string): Sharp {
  const file = files.find((candidate) => candidate.path === path)?.file;
  if (file === undefined) throw new Error(`nothing is published at ${path}`);
  return sharp(readFileSync(file));
}

/** @returns every file of a folder with what changes when it is written again */
function traces(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((file) => {
      const { ino, mtimeNs } = statSync(join(folder, file), { bigint: true });
      return `${file} ${ino} ${mtimeNs}`;
    });
}

describe('a developed photograph', () => {
  it('is published in WebP at every width that it has pixels for, and once as JPEG', async () => {
    const developed = await developOne(await photograph(1500, 1000).jpeg().toBuffer());
    const { picture, files } = developed;
    expect(picture).toMatchObject({ width: 1500, height: 1000, opaque: true });
    expect(picture.sources.map(({ type }) => type)).toEqual(['image/webp']);
    const variants = picture.sources.flatMap((source) => source.variants);
    expect(variants.map(({ width, height }) => [width, height])).toEqual([
      [320, 213],
      [480, 320],
      [640, 427],
      [960, 640],
      [1280, 853],
      [1500, 1000],
    ]);
    expect(picture.social).toMatchObject({ type: 'image/jpeg', width: 1200, height: 800 });
    expect(picture.fallback).toEqual(picture.social);
    for (const { path, width, height, type } of [...variants, picture.social]) {
      expect(path).toMatch(/^\/media\/arden-dam-[\w-]{10}-\d+\.(?:webp|jpg)$/);
      expect(await open(developed, path).metadata()).toMatchObject({ width, height, mediaType: type });
    }
    expect(files.map(({ path }) => path).toSorted()).toEqual(
      [...variants, picture.social].map(({ path }) => path).toSorted(),
    );
  });

  it('is never enlarged', async () => {
    const { picture } = await developOne(await photograph(200, 100).jpeg().toBuffer());
    expect(picture.sources[0]?.variants.map(({ width }) => width)).toEqual([200]);
    expect(picture.social).toMatchObject({ width: 200, height: 100 });
  });

  it('stands upright, as its EXIF orientation says', async () => {
    const sideways = await photograph(600, 400).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const developed = await developOne(sideways);
    expect(developed.picture).toMatchObject({ width: 400, height: 600 });
    const top = await open(developed, developed.picture.social.path)
      .extract({ left: 190, top: 10, width: 1, height: 1 })
      .raw()
      .toBuffer();
    const bottom = await open(developed, developed.picture.social.path)
      .extract({ left: 190, top: 590, width: 1, height: 1 })
      .raw()
      .toBuffer();
    // Red grew to the right; turned a quarter clockwise, it grows downwards.
    expect(top[0]).toBeLessThan(40);
    expect(bottom[0]).toBeGreaterThan(215);
  });

  it('tells nothing of where, when and with what it was taken', async () => {
    const exif = {
      IFD0: { Copyright: 'Mara Voss', Make: 'Camera' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '59/1 55/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '10/1 45/1 0/1' },
    };
    const taken = await photograph(500, 400)
      .jpeg()
      .withExif(exif)
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>')
      .toBuffer();
    expect((await sharp(taken).metadata()).exif?.includes('Mara Voss')).toBe(true);
    const { files } = await developOne(taken);
    for (const { file } of files) {
      const { exif: kept, xmp, iptc, icc } = await sharp(readFileSync(file)).metadata();
      expect({ kept, xmp, iptc, icc }).toEqual({ kept: undefined, xmp: undefined, iptc: undefined, icc: undefined });
    }
  });

  it('has the colour that most of it is close to', async () => {
    const sky = sharp({ create: { width: 400, height: 300, channels: 3, background: '#2060c0' } });
    const sun = await sharp({ create: { width: 80, height: 80, channels: 3, background: '#ffee00' } })
      .png()
      .toBuffer();
    const { picture } = await developOne(
      await sky
        .composite([{ input: sun }])
        .jpeg()
        .toBuffer(),
    );
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(picture.color.slice(at, at + 2), 16));
    expect(Math.abs(red - 0x20)).toBeLessThan(16);
    expect(Math.abs(green - 0x60)).toBeLessThan(16);
    expect(Math.abs(blue - 0xc0)).toBeLessThan(16);
  });

  it.each([
    ['in grey', photograph(400, 300).grayscale().jpeg()],
    ['in CMYK', photograph(400, 300).toColourspace('cmyk').jpeg()],
    ['with 16 bits', photograph(400, 300).toColourspace('rgb16').png()],
    ['in AVIF', photograph(400, 300).avif({ effort: 0 })],
    ['in WebP', photograph(400, 300).webp()],
  ])('may come %s', async (_, original) => {
    const developed = await developOne(await original.toBuffer(), 'media/picture.bin');
    expect(developed.picture).toMatchObject({ width: 400, height: 300, opaque: true });
    expect(await open(developed, developed.picture.fallback.path).metadata()).toMatchObject({
      mediaType: 'image/jpeg',
      channels: 3,
    });
  });
});

describe('a developed graphic', () => {
  it('falls back to PNG when it has few colours', async () => {
    const { picture } = await developOne(await chart(800, 600).png().toBuffer(), 'media/chart.png');
    expect(picture.fallback).toMatchObject({ type: 'image/png', width: 800 });
    expect(picture.social).toMatchObject({ type: 'image/jpeg', width: 800 });
    expect(picture.opaque).toBe(true);
  });

  it('falls back to JPEG when a photograph came as PNG, or a chart as JPEG', async () => {
    const photo = await developOne(await photograph(800, 600).png().toBuffer(), 'media/photo.png');
    expect(photo.picture.fallback.type).toBe('image/jpeg');
    const scan = await developOne(await chart(800, 600).flatten().jpeg().toBuffer(), 'media/chart.jpg');
    expect(scan.picture.fallback.type).toBe('image/jpeg');
  });

  it('keeps its transparency everywhere but on social cards, where paper shows through', async () => {
    const developed = await developOne(await chart(400, 300, '#00000000').png().toBuffer(), 'media/logo.png');
    const { picture } = developed;
    expect(picture).toMatchObject({ opaque: false, fallback: { type: 'image/png' } });
    for (const { path } of [picture.fallback, ...picture.sources.flatMap(({ variants }) => variants)]) {
      expect((await open(developed, path).stats()).isOpaque).toBe(false);
    }
    const [corner] = await open(developed, picture.social.path)
      .extract({ left: 5, top: 5, width: 1, height: 1 })
      .raw()
      .toBuffer();
    expect(corner).toBeGreaterThan(250);
    expect(picture.color).toMatch(/^#f/);
  });
});

describe('addresses of pictures', () => {
  it('keep letters of every script, and fit every file system', async () => {
    const arabic = await developOne(await photograph(40, 30).png().toBuffer(), 'media/سد النهر.png');
    expect(arabic.picture.social.path).toMatch(/^\/media\/سد-النهر-[\w-]{10}-40\.jpg$/);
    const long = await developOne(await photograph(40, 30).png().toBuffer(), `media/${'新聞'.repeat(40)}.png`);
    expect(Buffer.byteLength(long.picture.social.path)).toBeLessThan(200);
    const nameless = await developOne(await photograph(40, 30).png().toBuffer(), 'media/!!!.png');
    expect(nameless.picture.social.path).toMatch(/^\/media\/picture-/);
  });

  it('differ for two pictures of one name, and change with the bytes', async () => {
    const folders = makeFolders();
    put(folders.content, 'media/a/dam.png', await photograph(40, 30).png().toBuffer());
    put(folders.content, 'media/b/dam.png', await photograph(40, 30).png().toBuffer());
    const before = await ask(folders, 'media/a/dam.png', 'media/b/dam.png');
    expect(new Set(before.files.map(({ path }) => path)).size).toBe(4);
    put(folders.content, 'media/b/dam.png', await photograph(40, 31).png().toBuffer());
    const after = await ask(folders, 'media/a/dam.png', 'media/b/dam.png');
    expect(after.value.get('media/a/dam.png')).toEqual(before.value.get('media/a/dam.png'));
    expect(after.value.get('media/b/dam.png')?.social.path).not.toBe(before.value.get('media/b/dam.png')?.social.path);
  });
});

describe('developing again', () => {
  it('touches nothing when nothing changed, and gives the same', async () => {
    const folders = makeFolders();
    put(folders.content, 'media/dam.jpg', await photograph(700, 400).jpeg().toBuffer());
    put(folders.content, 'media/chart.png', await chart(500, 400).png().toBuffer());
    const first = await ask(folders, 'media/dam.jpg', 'media/chart.png');
    const before = traces(folders.cache);
    expect(await ask(folders, 'media/dam.jpg', 'media/chart.png')).toEqual(first);
    expect(traces(folders.cache)).toEqual(before);
    for (const { file, digest: promised } of first.files) expect(digest(readFileSync(file))).toBe(promised);
  });

  it('makes the same bytes in another cache', async () => {
    const folders = makeFolders();
    put(folders.content, 'media/dam.jpg', await photograph(700, 400).jpeg().toBuffer());
    put(folders.content, 'media/chart.png', await chart(500, 400, '#00000000').png().toBuffer());
    const first = await ask(folders, 'media/dam.jpg', 'media/chart.png');
    const second = await ask({ ...folders, cache: join(folders.cache, 'other') }, 'media/chart.png', 'media/dam.jpg');
    const bytes = ({ files }: DevelopedPictures): readonly string[] =>
      files.map((file) => `${file.path} ${file.digest}`).toSorted();
    expect(bytes(second)).toEqual(bytes(first));
  });

  it('makes anew what an interrupted or careless run left incomplete', async () => {
    const folders = makeFolders();
    put(folders.content, 'media/dam.jpg', await photograph(700, 400).jpeg().toBuffer());
    const first = await ask(folders, 'media/dam.jpg');
    const [variant] = first.files;
    if (variant === undefined) throw new Error('no file');
    rmSync(variant.file);
    writeFileSync(join(variant.file, '../half.webp'), 'half');
    expect(await ask(folders, 'media/dam.jpg')).toEqual(first);
    expect(digest(readFileSync(variant.file))).toBe(variant.digest);
    expect(readdirSync(join(variant.file, '..'))).not.toContain('half.webp');
  });

  it('notices a change of one pixel', async () => {
    const folders = makeFolders();
    put(folders.content, 'media/dam.png', await photograph(40, 30).png().toBuffer());
    const first = await ask(folders, 'media/dam.png');
    const dot = await chart(1, 1).png().toBuffer();
    put(
      folders.content,
      'media/dam.png',
      await photograph(40, 30)
        .composite([{ input: dot, left: 3, top: 3 }])
        .png()
        .toBuffer(),
    );
    expect((await ask(folders, 'media/dam.png')).value).not.toEqual(first.value);
  });
});

describe('a picture that several places ask for', () => {
  it('is published once, and found wanting at each of them', async () => {
    const folders = makeFolders();
    put(folders.content, 'media/dam.jpg', await photograph(100, 80).jpeg().toBuffer());
    const { files, problems, value } = await ask(
      folders,
      'media/dam.jpg',
      'media/dm.jpg',
      'media/dam.jpg',
      'media/dm.jpg',
    );
    expect([...value.keys()]).toEqual(['media/dam.jpg']);
    expect(files).toHaveLength(2);
    expect(problems).toEqual(
      [2, 4].map((line) => ({
        severity: 'error',
        message: 'there is no picture "media/dm.jpg"',
        place: { file: 'articles/a.md', line, column: 3 },
        hint: 'did you mean "media/dam.jpg"?',
      })),
    );
  });
});

describe('a lead picture', () => {
  it('is warned of when it is narrower than a social card, and published all the same', async () => {
    const folders = makeFolders();
    put(folders.content, 'media/small.jpg', await photograph(1199, 80).jpeg().toBuffer());
    put(folders.content, 'media/wide.jpg', await photograph(1200, 80).jpeg().toBuffer());
    const requests = ['media/small.jpg', 'media/wide.jpg'].map((src) => ({ src, place: place(9), lead: true }));
    const { value, problems } = await developPictures(
      [...requests, { src: 'media/small.jpg', place: place(20) }],
      folders,
    );
    expect(value.size).toBe(2);
    expect(problems).toEqual([
      {
        severity: 'warning',
        message: '"media/small.jpg" is 1199 pixels wide',
        place: place(9),
        hint: 'a lead picture wants at least 1200',
      },
    ]);
  });
});
