import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { expect, onTestFinished } from 'vitest';
import { developPictures, type DevelopedPictures, type PictureFolders } from '../../src/media/develop.ts';
import type { Picture } from '../../src/media/picture.ts';
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

/** Asks for pictures from one line after the other. */
export const ask = (folders: PictureFolders, ...names: readonly string[]): Promise<DevelopedPictures> =>
  developPictures(
    names.map((src, index) => ({ src, place: place(index + 1) })),
    folders,
  );

/** Develops one picture, which must be usable. */
export async function developOne(
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
export function open({ files }: DevelopedPictures, path: string): Sharp {
  const file = files.find((candidate) => candidate.path === path)?.file;
  if (file === undefined) throw new Error(`nothing is published at ${path}`);
  return sharp(readFileSync(file));
}
