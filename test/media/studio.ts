import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { onTestFinished } from 'vitest';
import type { PictureFolders } from '../../src/media/develop.ts';
import type { Place } from '../../src/kernel/problem.ts';

/** @returns an empty content folder and cache, removed after the test */
export function makeFolders(): PictureFolders {
  const root = mkdtempSync(join(tmpdir(), 'courant-media-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const folders = { content: join(root, 'content'), cache: join(root, 'cache') };
  mkdirSync(join(folders.content, 'media'), { recursive: true });
  return folders;
}

/** Puts a file into the content folder. */
export function put(content: string, src: string, bytes: Uint8Array | string): void {
  mkdirSync(dirname(join(content, src)), { recursive: true });
  writeFileSync(join(content, src), bytes);
}

/** @returns a picture of as many colours as a photograph: red grows to the right, green downwards */
export function photograph(width: number, height: number): Sharp {
  const data = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    data.set([(x * 255) / width, (y * 255) / height, (x * 7 + y * 13) % 64], pixel * 3);
  }
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** @returns a picture in two colours: a bar on a ground */
export function chart(width: number, height: number, ground = '#ffffff'): Sharp {
  const bar = {
    create: { width: Math.ceil(width / 4), height: Math.ceil(height / 2), channels: 3, background: '#aa0000' },
  } as const;
  return sharp({ create: { width, height, channels: 4, background: ground } }).composite([{ input: bar }]);
}

/** @returns a place in an article */
export function place(line: number): Place {
  return { file: 'articles/a.md', line, column: 3 };
}
