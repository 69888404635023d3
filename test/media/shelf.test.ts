import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { digest } from '../../src/kernel/digest.ts';
import { filePath, pagePath } from '../../src/kernel/url-path.ts';
import { findShelved, shelve } from '../../src/media/shelf.ts';
import { makeFolders } from './studio.ts';

const path = filePath(pagePath('media'), 'dam-320.webp');
const finished = { files: [{ name: '320.webp', path, bytes: Buffer.from('bytes') }] };

function alter(file: string, from: string, to: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

describe('the shelf of finished files', () => {
  it('gives back what was put on it', () => {
    const folder = join(makeFolders().cache, 'media/key');
    expect(findShelved(folder)).toBeUndefined();
    const shelved = shelve(folder, finished);
    expect(shelved).toEqual({ files: [{ path, file: join(folder, '320.webp'), digest: digest('bytes') }] });
    expect(readFileSync(join(folder, '320.webp'), 'utf8')).toBe('bytes');
    expect(findShelved(folder)).toEqual(shelved);
  });

  it('leaves nothing beside the folder', () => {
    const { cache } = makeFolders();
    shelve(join(cache, 'key'), finished);
    expect(readdirSync(cache)).toEqual(['key']);
  });

  it.each([
    ['a file is missing', (folder: string) => rmSync(join(folder, '320.webp'))],
    ['the card is missing', (folder: string) => rmSync(join(folder, 'card.json'))],
    ['the card broke off', (folder: string) => writeFileSync(join(folder, 'card.json'), '{"files":[')],
    ['the card is empty', (folder: string) => writeFileSync(join(folder, 'card.json'), 'null')],
    ['the card was altered', (folder: string) => alter(join(folder, 'card.json'), 'dam-320', 'dam-321')],
    ['a file was altered', (folder: string) => alter(join(folder, '320.webp'), 'bytes', 'other')],
    ['a file broke off', (folder: string) => writeFileSync(join(folder, '320.webp'), 'byt')],
  ])('does not find a folder of which %s, and replaces it', (_, damage) => {
    const folder = join(makeFolders().cache, 'key');
    shelve(folder, finished);
    damage(folder);
    expect(findShelved(folder)).toBeUndefined();
    expect(findShelved(folder)).toBeUndefined();
    expect(shelve(folder, finished).files).toHaveLength(1);
    expect(findShelved(folder)).toEqual(shelve(folder, finished));
  });

  it('finds a folder whose files have other times, as after a copy', () => {
    const folder = join(makeFolders().cache, 'key');
    const shelved = shelve(folder, finished);
    utimesSync(join(folder, '320.webp'), 1, 1);
    expect(findShelved(folder)).toEqual(shelved);
  });

  it('is not misled by what a killed run of the same process number left', () => {
    const { cache } = makeFolders();
    const folder = join(cache, 'key');
    mkdirSync(`${folder}.${process.pid}.part`, { recursive: true });
    writeFileSync(`${folder}.${process.pid}.part/stray`, 'x');
    shelve(folder, finished);
    expect(readdirSync(folder)).toEqual(['320.webp', 'card.json']);
  });
});
