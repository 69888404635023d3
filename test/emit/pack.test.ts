import { Buffer } from 'node:buffer';
import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findPack, pack, type Packed } from '../../src/emit/pack.ts';
import type { Artifact } from '../../src/emit/publication.ts';
import { filePath, pagePath } from '../../src/kernel/url-path.ts';
import { makeFolder } from '../site.ts';

const FILES = new Map([
  ['index/a.pf', Buffer.from('first')],
  ['b.json', Buffer.from('second, longer')],
  ['empty', Buffer.from('')],
]);

function artifacts(packed: Packed | undefined): readonly Artifact[] {
  return (packed ?? []).map(({ name, at }) => at(filePath(pagePath('search'), name)));
}

function texts(packed: Packed | undefined): readonly (readonly [string, string])[] {
  return artifacts(packed).map(({ path, from }) => [
    path,
    'content' in from ? Buffer.from(from.content).toString() : '',
  ]);
}

/** Writes without anybody seeing it from the file's size or time. */
function tamper(file: string, change: (text: string) => string): void {
  const { atime, mtime } = statSync(file);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  utimesSync(file, atime, mtime);
}

describe('a pack', () => {
  it('gives every file back as it was, at the address that is asked for', () => {
    const folder = join(makeFolder(), 'pack');
    const expected = [
      ['/search/index/a.pf', 'first'],
      ['/search/b.json', 'second, longer'],
      ['/search/empty', ''],
    ];
    expect(texts(pack(folder, FILES))).toEqual(expected);
    expect(texts(findPack(folder))).toEqual(expected);
    expect(artifacts(findPack(folder)).map(({ bytes }) => bytes)).toEqual(
      artifacts(pack(folder, FILES)).map(({ bytes }) => bytes),
    );
  });

  it('is as good as missing when its list is not what was put there', () => {
    const folder = join(makeFolder(), 'pack');
    expect(findPack(folder)).toBeUndefined();
    pack(folder, FILES);
    tamper(join(folder, 'contents.json'), (text) => text.replace('b.json', 'c.json'));
    expect(findPack(folder)).toBeUndefined();
  });

  it('publishes nothing that is not what was put there, and is gone the next time', () => {
    const folder = join(makeFolder(), 'pack');
    pack(folder, FILES);
    tamper(join(folder, 'pack'), (text) => text.replace('first', 'worst'));
    expect(() => texts(findPack(folder))).toThrow('was damaged');
    expect(findPack(folder)).toBeUndefined();
  });
});
