import { Buffer } from 'node:buffer';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildAssets, type Assets } from '../../src/emit/assets.ts';
import { digest } from '../../src/kernel/digest.ts';
import { PROJECT } from '../site.ts';

const textOf = ({ files }: Assets, path: string): string =>
  Buffer.from(files.find((file) => file.path === path)?.bytes ?? []).toString('utf8');

describe('buildAssets', () => {
  it('names every file after its bytes, the same at every build', async () => {
    const [one, other] = [
      await buildAssets(PROJECT, '#112233', 'https://courier.example', 'https://courier.example'),
      await buildAssets(PROJECT, '#112233', 'https://courier.example', 'https://courier.example'),
    ];
    expect(one).toEqual(other);
    for (const { path, bytes } of one.files) expect(path).toContain(`-${digest(bytes)}.`);
    expect(new Set(one.files.map(({ path }) => path)).size).toBe(one.files.length);
  });

  it('tells the search’s key where its dialog is, and the dialog where its style sheet is', async () => {
    const assets = await buildAssets(PROJECT, '#112233', 'https://courier.example');
    const named = (path: string): string | undefined => /\/assets\/search-dialog-[^"]+/.exec(textOf(assets, path))?.[0];
    const script = named(assets.scripts.searchKey) ?? '';
    expect(script).toMatch(/\.js$/);
    const style = named(script) ?? '';
    expect(style).toMatch(/\.css$/);
    expect(textOf(assets, style)).toContain('.search-dialog');
    expect(textOf(assets, assets.style)).not.toContain('.search-dialog');
  });

  it('keeps all scripts that an article may ask for under 6 KB, and the one that shares under half of one', async () => {
    const assets = await buildAssets(PROJECT, '#112233', 'https://courier.example');
    const { search: _, ...scripts } = assets.scripts;
    const sizeOf = (path: string): number => gzipSync(textOf(assets, path)).length;
    expect(Object.values(scripts).reduce((sum, path) => sum + sizeOf(path), 0)).toBeLessThan(6000);
    expect(sizeOf(scripts.share)).toBeLessThan(500);
  });

  it('gives the stylesheet the site’s colour, and with it another name', async () => {
    const [red, blue] = [
      await buildAssets(PROJECT, '#aa0000', 'https://courier.example', 'https://courier.example'),
      await buildAssets(PROJECT, '#0000aa', 'https://courier.example', 'https://courier.example'),
    ];
    expect(textOf(red, red.style)).toContain('--accent:#aa0000');
    expect(textOf(blue, blue.style)).toContain('--accent:#0000aa');
    expect(textOf(red, red.feedStyle)).toContain('--accent:#aa0000');
    expect(red.style).not.toBe(blue.style);
    expect(red.scripts).toEqual(blue.scripts);
  });

  it('publishes every font that the stylesheet names, and asks no other site for anything', async () => {
    const assets = await buildAssets(PROJECT, '#112233', 'https://courier.example', 'https://courier.example');
    const urls = [...textOf(assets, assets.style).matchAll(/url\(["']?([^"')]+)/g)].map(([, url]) => url);
    const own = urls.filter((url) => url?.startsWith('data:') !== true);
    expect(own.length).toBeGreaterThan(0);
    const published = new Set(assets.files.map(({ path }) => String(path)));
    expect(own.filter((url) => url === undefined || !published.has(url))).toEqual([]);
  });
});
