import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildWith, renderDirectly } from '../build/direct-render.ts';
import { makeSite } from '../site.ts';

const PAGE = '2026/11/harbour-reopens/index.html';

function publisher() {
  const site = makeSite();
  const render = renderDirectly(site.options().root);
  const read = (file: string): Buffer => readFileSync(join(site.output, file));
  return { site, read, build: (compress: boolean) => buildWith(site.options({ compress }), render) };
}

describe('compressed texts', () => {
  it('lie beside every text, and beside nothing else', async () => {
    const { site, read, build } = publisher();
    await build(true);
    const files = readdirSync(site.output, { recursive: true, encoding: 'utf8' });
    const compressed = files
      .filter((file) => /\.(?:br|gz)$/.test(file))
      .map((file) => file.replace(/\.(?:br|gz)$/, ''));
    for (const file of new Set(compressed)) {
      expect(brotliDecompressSync(read(`${file}.br`))).toEqual(read(file));
      expect(gunzipSync(read(`${file}.gz`))).toEqual(read(file));
    }
    const texts = files.filter((file) => /\.(?:html|css|js|json|xml|svg|txt|webmanifest)$/.test(file));
    expect(new Set(compressed)).toEqual(new Set(texts));
  });

  it('are made anew for what changed alone', async () => {
    const { site, build } = publisher();
    await build(true);
    expect(await build(true)).toMatchObject({ written: 0 });
    site.write('pages/about.md', site.source('pages/about.md').replace('We write', 'We still write'));
    const { causes } = await build(true);
    const about = causes.map(({ file }) => file).filter((file) => file.startsWith('about/'));
    expect(about).toEqual(['about/index.html', 'about/index.html.br', 'about/index.html.gz']);
    expect(causes.some(({ file }) => file.startsWith(PAGE))).toBe(false);
  });

  it('go with their texts, and when they are wanted no more', async () => {
    const { site, build } = publisher();
    await build(true);
    site.remove('articles/2026/11/bridge-closes.md');
    await build(true);
    expect(existsSync(join(site.output, '2026/11/bridge-closes'))).toBe(false);
    await build(false);
    expect(
      readdirSync(site.output, { recursive: true, encoding: 'utf8' }).some((file) => /\.(?:br|gz)$/.test(file)),
    ).toBe(false);
  });
});
