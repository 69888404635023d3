import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { digest } from '../../src/kernel/digest.ts';
import { developPictures, type DevelopedPictures } from '../../src/media/develop.ts';
import { ask, chart, makeFolders, photograph, place, put } from './studio.ts';

/** @returns every file of a folder with what changes when it is written again */
function traces(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .toSorted()
    .map((file) => {
      const { ino, mtimeNs } = statSync(join(folder, file), { bigint: true });
      return `${file} ${ino} ${mtimeNs}`;
    });
}

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
    expect(files).toHaveLength(3);
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
