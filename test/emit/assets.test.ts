import { Buffer } from 'node:buffer';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildAssets, type Assets } from '../../src/emit/assets.ts';
import { digest } from '../../src/kernel/digest.ts';
import { PROJECT } from '../site.ts';

const textOf = ({ files }: Assets, path: string): string =>
  Buffer.from(files.find((file) => file.path === path)?.bytes ?? []).toString('utf8');

const NEEDS = { accent: '#112233', origin: 'https://courier.example', search: true, replies: true, offline: true };

describe('buildAssets', () => {
  it('names every file after its bytes, the same at every build', async () => {
    const [one, other] = [await buildAssets(PROJECT, NEEDS), await buildAssets(PROJECT, NEEDS)];
    expect(one).toEqual(other);
    for (const { path, bytes } of one.files) expect(path).toContain(`-${digest(bytes).slice(0, 8)}.`);
    expect(new Set(one.files.map(({ path }) => path)).size).toBe(one.files.length);
  });

  it('tells the search’s key where its dialog is, and the dialog where its style sheet is', async () => {
    const assets = await buildAssets(PROJECT, NEEDS);
    const named = (path: string): string | undefined => /\/assets\/search-dialog-[^"]+/.exec(textOf(assets, path))?.[0];
    const script = named(assets.scripts.searchKey) ?? '';
    expect(script).toMatch(/\.js$/);
    const style = named(script) ?? '';
    expect(style).toMatch(/\.css$/);
    expect(textOf(assets, style)).toContain('.search-dialog');
    expect(textOf(assets, assets.styles.article)).not.toContain('.search-dialog');
  });

  it('keeps all scripts that an article may ask for under 6 KB, and the one that shares under half of one', async () => {
    const assets = await buildAssets(PROJECT, NEEDS);
    const { search: _, offline: __, serviceWorker: ___, ...scripts } = assets.scripts;
    const sizeOf = (path: string): number => gzipSync(textOf(assets, path)).length;
    expect(Object.values(scripts).reduce((sum, path) => sum + sizeOf(path), 0)).toBeLessThan(6000);
    expect(sizeOf(scripts.share)).toBeLessThan(500);
  });

  it('gives every kind of page the site’s colour, and its sheet with it another name', async () => {
    const red = await buildAssets(PROJECT, { ...NEEDS, accent: '#aa0000' });
    const blue = await buildAssets(PROJECT, { ...NEEDS, accent: '#0000aa' });
    for (const kind of ['article', 'overview', 'static'] as const) {
      expect(textOf(red, red.styles[kind])).toContain(':#aa0000');
      expect(textOf(blue, blue.styles[kind])).toContain(':#0000aa');
      expect(red.styles[kind]).not.toBe(blue.styles[kind]);
    }
    expect(red.scripts).toEqual(blue.scripts);
  });

  it('calls a custom property the same in all sheets, so that each knows what another sets', async () => {
    const assets = await buildAssets(PROJECT, NEEDS);
    const setIn = (path: string): readonly (string | undefined)[] =>
      [...textOf(assets, path).matchAll(/(?<=[{;])(--[\w-]+):/g)].map(([, name]) => name);
    const shared = setIn(assets.styles.article);
    expect(shared.length).toBeGreaterThan(50);
    for (const path of Object.values(assets.styles)) {
      const set = new Set([...shared, ...setIn(path)]);
      const asked = [...textOf(assets, path).matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name);
      expect(asked.filter((name) => !set.has(name))).toEqual([]);
    }
  });

  it('knows the fonts that pages ask for early', async () => {
    const { fonts, files } = await buildAssets(PROJECT, NEEDS);
    const names = [...fonts.first, ...fonts.italic].map((path) => path.replace(/^\/assets\/|-[\w-]{8}\.woff2$/g, ''));
    expect(names).toEqual(['serif-latin-normal', 'sans-latin-normal', 'serif-latin-italic']);
    expect(files.map(({ path }) => path)).toEqual(expect.arrayContaining([...fonts.first, ...fonts.italic]));
  });

  it('publishes every font that the sheets name, and asks no other site for anything', async () => {
    const assets = await buildAssets(PROJECT, NEEDS);
    const sheets = Object.values(assets.styles).map((path) => textOf(assets, path));
    const own = sheets
      .flatMap((sheet) => [...sheet.matchAll(/url\(["']?([^"')]+)/g)].map(([, url]) => url))
      .filter((url) => url?.startsWith('data:') !== true);
    expect(own.length).toBeGreaterThan(0);
    const published = new Set(assets.files.map(({ path }) => String(path)));
    expect(own.filter((url) => url === undefined || !published.has(url))).toEqual([]);
  });

  it('publishes no script for what a site does not have', async () => {
    const scriptsOf = async (needs: Partial<typeof NEEDS>): Promise<readonly string[]> => {
      const { files } = await buildAssets(PROJECT, { ...NEEDS, ...needs });
      return files.flatMap(({ path }) => /([\w-]+)-[\w-]{8}\.js$/.exec(path)?.[1] ?? []).toSorted();
    };
    const always = ['embed', 'farewell', 'share', 'theme'];
    const keeping = ['keep', 'offline', 'service-worker'];
    const searching = ['search', 'search-dialog', 'search-key'];
    const none = { search: false, replies: false, offline: false };
    expect(await scriptsOf({})).toEqual([...always, ...keeping, ...searching, 'reply'].toSorted());
    expect(await scriptsOf({ ...none, search: true })).toEqual([...always, ...searching].toSorted());
    expect(await scriptsOf({ ...none, replies: true })).toEqual([...always, 'reply'].toSorted());
    expect(await scriptsOf(none)).toEqual(always);
  });
});
