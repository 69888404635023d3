import { Buffer } from 'node:buffer';
import { expect, it } from 'vitest';
import type { Assets } from '../../src/emit/assets.ts';
import { keptAssets } from '../../src/emit/kept-assets.ts';
import { memorySnapshot } from '../../src/kernel/cache.ts';
import { digest } from '../../src/kernel/digest.ts';
import { filePath, pagePath } from '../../src/kernel/url-path.ts';

const path = filePath(pagePath('assets'), 'site.css');

function assetsOf(css: string): Assets {
  return {
    styles: {
      article: path,
      overview: path,
      static: path,
      live: path,
      embed: path,
      latinExtended: path,
      cyrillic: path,
      arabic: path,
      hebrew: path,
      eastAsian: path,
      feed: path,
    },
    fonts: { first: [path], italic: [] },
    scripts: {
      embed: path,
      reply: path,
      share: path,
      theme: path,
      search: path,
      searchKey: path,
      keep: path,
      offline: path,
      serviceWorker: path,
      farewell: path,
    },
    files: [{ path, bytes: Buffer.from(css) }],
  };
}

it('builds assets once for the same sources, and gives the same bytes from then on', async () => {
  const snapshot = memorySnapshot();
  let builds = 0;
  const build = (css: string) => async (): Promise<Assets> => {
    builds += 1;
    return assetsOf(css);
  };
  const first = await keptAssets(snapshot, digest('sources'), build('a{}\u00e9'));
  expect(await keptAssets(snapshot, digest('sources'), build('never'))).toEqual(first);
  expect(builds).toBe(1);
  expect(await keptAssets(snapshot, digest('others'), build('b{}'))).toEqual(assetsOf('b{}'));
  expect(builds).toBe(2);
});
