import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { ask, chart, developOne, makeFolders, open, photograph, put } from './studio.ts';

describe('a developed photograph', () => {
  it('is published in AVIF and WebP at every width that it has pixels for, and once as JPEG', async () => {
    const developed = await developOne(await photograph(1500, 1000).jpeg().toBuffer());
    const { picture, files } = developed;
    expect(picture).toMatchObject({ width: 1500, height: 1000, opaque: true });
    expect(picture.sources.map(({ type }) => type)).toEqual(['image/avif', 'image/webp']);
    const variants = picture.sources.flatMap((source) => source.variants);
    const sizes = [
      [320, 213],
      [768, 512],
      [1080, 720],
      [1500, 1000],
    ];
    expect(variants.map(({ width, height }) => [width, height])).toEqual([...sizes, ...sizes]);
    expect(picture.social).toMatchObject({ type: 'image/jpeg', width: 1200, height: 800 });
    expect(picture.fallback).toEqual(picture.social);
    for (const { path, width, height, type } of [...variants, picture.social]) {
      expect(path).toMatch(/^\/media\/arden-dam-[\w-]{10}-\d+\.(?:avif|webp|jpg)$/);
      expect(await open(developed, path).metadata()).toMatchObject({ width, height, mediaType: type });
    }
    expect(files.map(({ path }) => path).toSorted()).toEqual(
      [...variants, picture.social].map(({ path }) => path).toSorted(),
    );
  });

  it('has the same bytes on a machine with more processors', async () => {
    const original = await photograph(700, 500).jpeg().toBuffer();
    const digests = [];
    for (const threads of [1, 8]) {
      sharp.concurrency(threads);
      digests.push((await developOne(original)).files.map(({ path, digest }) => `${path} ${digest}`).toSorted());
    }
    expect(digests[1]).toEqual(digests[0]);
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
      expect({ kept, iptc, icc }).toEqual({ kept: undefined, iptc: undefined, icc: undefined });
      expect(xmp?.toString()).toContain('Mara Voss');
      expect(xmp?.toString()).not.toMatch(/GPS|Camera|10\/1|59\/1/);
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
    expect(picture.sources.map(({ type }) => type)).toEqual(['image/webp']);
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
    expect(new Set(before.files.map(({ path }) => path)).size).toBe(6);
    put(folders.content, 'media/b/dam.png', await photograph(40, 31).png().toBuffer());
    const after = await ask(folders, 'media/a/dam.png', 'media/b/dam.png');
    expect(after.value.get('media/a/dam.png')).toEqual(before.value.get('media/a/dam.png'));
    expect(after.value.get('media/b/dam.png')?.social.path).not.toBe(before.value.get('media/b/dam.png')?.social.path);
  });
});
