import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { courantIn, environment, NODE, PROGRAM } from './cli/courant.ts';
import { article, makeFolder, makeSite, NOW } from './site.ts';

const HARBOUR = 'articles/2026/11/harbour-reopens.md';
const BRIDGE = 'articles/2026/11/bridge-closes.md';

/** Every file of a folder with its bytes. */
function filesOf(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((found) => found.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).toSorted();
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'base64')]));
}

/** The files that differ, or are on one side only. */
function differing(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((file) => before.get(file) !== after.get(file))
    .toSorted();
}

describe('a build', () => {
  const site = makeSite({ files: { 'articles/old.md': article({ date: '2026-10-01', aliases: '[/former/]' }) } });
  let pages: ReadonlyMap<string, string> = new Map();
  /** Builds in a process of its own, since Eleventy loads layouts past vitest, and gives the files that this changed. */
  const rebuild = async () => {
    const { code, stdout } = await courantIn(site, 'build', '--format', 'json');
    const before = pages;
    pages = filesOf(site.output);
    const report: unknown = JSON.parse(stdout);
    return { code, report, changed: differing(before, pages) };
  };

  it('writes the site, and the next one nothing', async () => {
    expect(await rebuild()).toMatchObject({ code: 0, report: { articles: 3, kept: 0, removed: 0, problems: [] } });
    expect(site.page('2026/11/harbour-reopens/index.html')).toContain('Ships came in at noon.');
    // The mark that the folder is Courant's own is no page.
    const kept = pages.size - 1;
    expect(await rebuild()).toMatchObject({ report: { written: 0, kept, removed: 0 }, changed: [] });
  });

  it('writes for an edited body the article and its feeds', async () => {
    site.write(HARBOUR, site.source(HARBOUR).replace('at noon', 'at dawn'));
    const changed = [
      '2026/11/harbour-reopens/index.html',
      'atom.xml',
      'authors/jane-doe/feed.xml',
      'feed.json',
      'feed.xml',
      'world/feed.xml',
    ];
    expect(await rebuild()).toMatchObject({ report: { written: changed.length, removed: 0 }, changed });
  });

  it('takes the pages of renamed and deleted articles along', async () => {
    renameSync(join(site.content, BRIDGE), join(site.content, 'articles/bridge-shut.md'));
    site.remove('articles/old.md');
    const { changed } = await rebuild();
    const gone = [
      '2026/10/index.html',
      '2026/10/old/index.html',
      '2026/11/bridge-closes/index.html',
      'former/index.html',
    ];
    expect(changed).toEqual(expect.arrayContaining([...gone, '2026/11/bridge-shut/index.html']));
    expect(gone.filter((file) => pages.has(file))).toEqual([]);
    expect(readdirSync(join(site.output, '2026'))).toEqual(['11']);
  });

  it('has by then made, file for file, what a clean build makes', async () => {
    const clean = makeFolder();
    const folders = ['--output', join(clean, 'out'), '--cache', join(clean, 'cache')];
    expect(await courantIn(site, 'build', ...folders)).toMatchObject({ code: 0 });
    expect(differing(pages, filesOf(join(clean, 'out')))).toEqual([]);
  });

  it('leaves the site that was there when an article has an error', async () => {
    site.write('articles/new.md', article({ title: 'Published with the next build' }));
    site.write(HARBOUR, site.source(HARBOUR).replace('[world]', '[wrold]'));
    expect(await rebuild()).toMatchObject({
      code: 1,
      report: { problems: [{ message: 'unknown category "wrold"', hint: 'did you mean "world"?' }] },
      changed: [],
    });
    expect(readdirSync(site.folder).toSorted()).toEqual(['.cache', '_site', 'content']);
  });
});

it('makes the same bytes in other folders, time zones and languages', async () => {
  const files = {
    'articles/a.md': article({ date: '2026-10-25T02:30', lang: 'tlh', topics: '[zoo, Åland, ähnlich]' }),
  };
  const press = async (TZ: string, LANG: string): Promise<ReadonlyMap<string, string>> => {
    const { content } = makeSite({ files });
    const folder = makeFolder();
    const folders = ['--content', content, '--output', join(folder, 'out'), '--cache', join(folder, 'cache')];
    const env = environment({ TZ, LANG, LC_ALL: LANG });
    await promisify(execFile)(NODE, [PROGRAM, 'build', ...folders, '--now', NOW], { env, cwd: folder });
    return filesOf(join(folder, 'out'));
  };
  const here = await press('UTC', 'C');
  expect(here.size).toBeGreaterThan(20);
  expect(differing(here, await press('America/Los_Angeles', 'de_DE.UTF-8'))).toEqual([]);
});
