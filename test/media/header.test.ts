import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { developPictures } from '../../src/media/develop.ts';
import { chart, makeFolders, photograph, place, put } from './studio.ts';

/** Asks for a picture of these bytes, and tells what is wrong with it. */
async function complaint(bytes: Uint8Array | string, src: string): Promise<unknown> {
  const folders = makeFolders();
  put(folders.content, src, bytes);
  const { value, files, problems } = await developPictures([{ src, place: place(4) }], folders);
  expect({ value, files }).toEqual({ value: new Map(), files: [] });
  return problems;
}

const problem = (message: string, hint: string): unknown => [{ severity: 'error', message, hint, place: place(4) }];

/** A well-formed PNG that says to have this size, whatever its few bytes hold. */
function claimedPng(width: number, height: number): Uint8Array {
  const chunk = (name: string, data: Uint8Array): Uint8Array => {
    const framed = Buffer.alloc(data.length + 12);
    framed.writeUInt32BE(data.length, 0);
    framed.write(name, 4, 'latin1');
    framed.set(data, 8);
    framed.writeUInt32BE(crc32(framed.subarray(4, -4)), data.length + 8);
    return framed;
  };
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1 << 16))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('a file that is no usable picture', () => {
  it.each([
    ['text', 'hello'],
    ['nothing', ''],
    ['the start of a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['a web page', '<!doctype html><title>404</title>'],
  ])('is refused when it holds %s', async (_, bytes) => {
    expect(await complaint(bytes, 'media/dam.jpg')).toEqual(
      problem(
        '"media/dam.jpg" is not a picture, or is damaged',
        'open it in an image editor and export it as JPEG or PNG',
      ),
    );
  });

  it.each([
    ['JPEG', photograph(400, 300).jpeg()],
    ['PNG', photograph(400, 300).png()],
    ['AVIF', photograph(400, 300).avif({ effort: 0 })],
  ])('is refused when it is a %s that breaks off', async (_, whole) => {
    const bytes = await whole.toBuffer();
    expect(await complaint(bytes.subarray(0, Math.floor(bytes.length / 2)), 'media/dam.jpg')).toEqual(
      problem('"media/dam.jpg" breaks off or is damaged', 'copy or export it again'),
    );
  });

  it('is refused as SVG, scripts or none, whatever it is called', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
    for (const src of ['media/map.svg', 'media/map.png']) {
      expect(await complaint(svg, src)).toEqual(
        problem(
          `"${src}" is an SVG drawing`,
          'export it as PNG, 2000 pixels wide: SVG can carry scripts and needs fonts',
        ),
      );
    }
  });

  it('is refused when it is of a kind that browsers do not show', async () => {
    expect(await complaint(await photograph(40, 30).tiff().toBuffer(), 'media/dam.tif')).toEqual(
      problem(`"media/dam.tif" is of a kind that can't be used (image/tiff)`, 'export it as JPEG or PNG'),
    );
  });

  it('is refused when it moves', async () => {
    const frames = await Promise.all(['#ff0000', '#0000ff'].map((color) => chart(40, 30, color).png().toBuffer()));
    const animation = sharp(frames, { join: { animated: true } });
    const hint = 'export one frame as PNG, or use a video: readers must be able to pause motion';
    expect(await complaint(await animation.clone().gif().toBuffer(), 'media/a.gif')).toEqual(
      problem('"media/a.gif" is animated', hint),
    );
    expect(await complaint(await animation.clone().webp().toBuffer(), 'media/a.webp')).toEqual(
      problem('"media/a.webp" is animated', hint),
    );
  });

  it('is refused by its header when it would fill the memory', async () => {
    const bomb = claimedPng(16_000, 16_000);
    expect(bomb.length).toBeLessThan(1000);
    expect(await complaint(bomb, 'media/bomb.png')).toEqual(
      problem('"media/bomb.png" has 256 megapixels, more than 50', 'export it 2000 to 5000 pixels wide'),
    );
    // Never decoded: else it would be found to break off, as this one is.
    expect(await complaint(claimedPng(5000, 5000), 'media/claim.png')).toEqual(
      problem('"media/claim.png" breaks off or is damaged', 'copy or export it again'),
    );
  });

  it('is refused when a side is longer than WebP can be', async () => {
    expect(await complaint(claimedPng(3, 16_384), 'media/tower.png')).toEqual(
      problem(
        '"media/tower.png" is 3 × 16384 pixels, and no side may have more than 16383',
        'crop it, or export it smaller',
      ),
    );
  });

  it('does not keep a still GIF out', async () => {
    const folders = makeFolders();
    put(folders.content, 'media/still.gif', await chart(40, 30).gif().toBuffer());
    const { value, problems } = await developPictures([{ src: 'media/still.gif', place: place(1) }], folders);
    expect(problems).toEqual([]);
    expect(value.get('media/still.gif')?.fallback.type).toBe('image/png');
  });
});
