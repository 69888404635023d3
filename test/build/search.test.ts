import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildWith, renderDirectly } from './direct-render.ts';
import { bytesOf, differences } from './folders.ts';
import { article, makeFolder, makeSite, PROJECT, type TestSite } from '../site.ts';

const render = renderDirectly(PROJECT);

/** A newspaper of two years and two languages that readers can search. */
function searchable(): TestSite {
  const site = makeSite({
    files: {
      'articles/2025/05/old.md': article({ date: '2025-05-01', title: 'An old story' }, 'A lighthouse was lit.'),
      'articles/2025/06/older.md': article({ date: '2025-06-01', title: 'Another old story' }, 'A whale was seen.'),
      'articles/2026/01/ar.md': article({ date: '2026-01-05', lang: 'ar' }, 'وصلت السفن ظهرا.'),
    },
  });
  site.write('site.yml', `${site.source('site.yml')}search: true\n`);
  return site;
}

/** @returns the files below /search/ that a build wrote */
async function writtenBy(site: TestSite): Promise<readonly string[]> {
  const { causes } = await buildWith(site.options(), render);
  return causes.map(({ file }) => file).filter((file) => file.startsWith('search/'));
}

function searchFiles(site: TestSite): readonly string[] {
  return [...bytesOf(site.output).keys()].filter((file) => file.startsWith('search/'));
}

async function expectClean(site: TestSite): Promise<void> {
  const folder = makeFolder();
  const clean = { output: join(folder, 'out'), cache: join(folder, 'cache') };
  await buildWith(site.options(clean), render);
  expect(differences(bytesOf(site.output), bytesOf(clean.output))).toEqual([]);
}

describe('the search index', () => {
  it('is one for each year and language, with one program for all', async () => {
    const site = searchable();
    await writtenBy(site);
    const folders = new Set(searchFiles(site).map((file) => file.split('/').slice(1, 3).join('/')));
    expect(folders).toEqual(new Set(['ar/2026', 'en/2025', 'en/2026', 'index.html', 'pagefind.js']));
    const programs = searchFiles(site).filter((file) => file.endsWith('.pagefind'));
    expect(programs).toEqual(['search/ar/2026/wasm.ar.pagefind', 'search/en/2026/wasm.en.pagefind']);
    expect(searchFiles(site).filter((file) => /\.(?:css|js)$/.test(file))).toEqual(['search/pagefind.js']);
  });

  it('is written anew only for the year of which an article changed, and is what a clean build makes', async () => {
    const site = searchable();
    await writtenBy(site);
    expect(await writtenBy(site)).toEqual([]);
    site.write('articles/2025/05/old.md', article({ date: '2025-05-01', title: 'An old story' }, 'A beacon was lit.'));
    const written = await writtenBy(site);
    expect(written.length).toBeGreaterThan(2);
    expect(written.filter((file) => !file.startsWith('search/en/2025/'))).toEqual([]);
    await expectClean(site);
  });

  it('lets go of an article that is gone, and of a year without any', async () => {
    const site = searchable();
    await writtenBy(site);
    const before = searchFiles(site).filter((file) => file.startsWith('search/en/2025/fragment/'));
    site.remove('articles/2025/06/older.md');
    await writtenBy(site);
    const after = searchFiles(site).filter((file) => file.startsWith('search/en/2025/fragment/'));
    expect([before.length, after.length]).toEqual([2, 1]);
    await expectClean(site);
    site.remove('articles/2025/05/old.md');
    await writtenBy(site);
    expect(searchFiles(site).filter((file) => file.startsWith('search/en/2025/'))).toEqual([]);
    await expectClean(site);
  });

  it('moves what searches to a new year with its first article', async () => {
    const site = searchable();
    await writtenBy(site);
    site.write('articles/2027/01/new.md', article({ date: '2027-01-01' }));
    const written = await buildWith(site.options({ now: Date.parse('2027-01-02T00:00:00Z') }), render);
    expect(written.causes.map(({ file }) => file)).toContain('search/en/2027/wasm.en.pagefind');
    expect(searchFiles(site)).not.toContain('search/en/2026/wasm.en.pagefind');
  });

  it('comes out the same in another folder, and after its cache was lost', async () => {
    const site = searchable();
    await writtenBy(site);
    await expectClean(site);
    const before = bytesOf(site.output);
    rmSync(site.cache, { recursive: true });
    await writtenBy(site);
    expect(differences(bytesOf(site.output), before)).toEqual([]);
  });

  it('takes what no index can hold as it is: half a character in a description', async () => {
    const site = searchable();
    site.write('articles/2026/11/half.md', article({ description: '"Half \\ud83d of it"' }, 'Whole.'));
    expect(await writtenBy(site)).toContain('search/index.html');
    await expectClean(site);
  });

  it('keeps few earlier states in the cache', async () => {
    const site = searchable();
    for (let round = 0; round < 5; round += 1) {
      site.write('articles/2025/05/old.md', article({ date: '2025-05-01' }, `Round ${round}.`));
      await writtenBy(site);
    }
    const kept = readdirSync(join(site.cache, 'search')).filter((name) => name.startsWith('en-2025-'));
    expect(kept).toHaveLength(3);
  });

  it('is not made for a site that does not ask for it, and goes when it no longer does', async () => {
    const site = makeSite();
    expect(await writtenBy(site)).toEqual([]);
    expect(readdirSync(site.cache)).not.toContain('search');
    expect(site.page('index.html')).not.toMatch(/search/i);
    const asking = `${site.source('site.yml')}search: true\n`;
    site.write('site.yml', asking);
    expect(await writtenBy(site)).toContain('search/index.html');
    expect(site.page('index.html')).toContain('href="/search/"');
    expect(site.page('index.html')).toContain('https://courier.example/search/?q={search_term_string}');
    site.write('site.yml', asking.replace('search: true', 'search: false'));
    await writtenBy(site);
    expect(searchFiles(site)).toEqual([]);
    await expectClean(site);
  });
});
