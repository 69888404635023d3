import { execFile } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { build } from '../src/build.ts';
import { environment, NODE, PROGRAM } from './cli/courant.ts';
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
  return [...new Set([...before.keys(), ...after.keys()])].filter((file) => before.get(file) !== after.get(file)).toSorted();
}

describe('build', () => {
  const site = makeSite({ files: { 'articles/old.md': article({ date: '2026-10-01', aliases: '[/former/]' }) } });
  /** Builds, and gives the report with the files that this changed. */
  const rebuild = async () => {
    const before = filesOf(site.output);
    const report = await build(site.options());
    return { ...report, changed: differing(before, filesOf(site.output)) };
  };

  it('writes the site, and then nothing', async () => {
    const first = await build(site.options());
    expect(first).toMatchObject({ articles: 3, kept: 0, removed: 0, warnings: [] });
    expect(site.page('2026/11/harbour-reopens/index.html')).toContain('Ships came in at noon.');
    expect(await rebuild()).toMatchObject({ written: 0, kept: first.written, removed: 0, changed: [] });
  });

  it('writes for an edited body the article and its feeds', async () => {
    site.write(HARBOUR, site.source(HARBOUR).replace('at noon', 'at dawn'));
    const { written, changed } = await rebuild();
    expect(changed).toEqual([
      '2026/11/harbour-reopens/index.html',
      'atom.xml',
      'authors/jane-doe/feed.xml',
      'feed.json',
      'feed.xml',
      'world/feed.xml',
    ]);
    expect(written).toBe(changed.length);
  });

  it('takes the page along when an article is renamed, and removes it with the article', async () => {
    renameSync(join(site.content, BRIDGE), join(site.content, 'articles/bridge-shut.md'));
    expect((await rebuild()).changed).toEqual(
      expect.arrayContaining(['2026/11/bridge-closes/index.html', '2026/11/bridge-shut/index.html']),
    );
    site.remove('articles/old.md');
    const { removed, changed } = await rebuild();
    const gone = ['2026/10/index.html', '2026/10/old/index.html', 'former/index.html', 'sitemaps/2026-10.xml'];
    expect(changed).toEqual(expect.arrayContaining(gone));
    expect(removed).toBe(gone.length);
    expect([...filesOf(site.output).keys()].filter((file) => /bridge-closes|2026\/10|former/.test(file))).toEqual([]);
  });

  it('has by then, file for file, what a clean build makes', async () => {
    const clean = makeSite();
    cpSync(site.content, clean.content, { recursive: true });
    clean.remove(BRIDGE);
    await build(clean.options());
    expect(differing(filesOf(site.output), filesOf(clean.output))).toEqual([]);
  });

  it('leaves the site that was there when an article has an error', async () => {
    const before = filesOf(site.output);
    site.write('articles/new.md', article({ title: 'Published with the next build' }));
    site.write(HARBOUR, site.source(HARBOUR).replace('[world]', '[wrold]'));
    await expect(build(site.options())).rejects.toMatchObject({
      problems: [{ message: 'unknown category "wrold"', hint: 'did you mean "world"?' }],
    });
    expect(differing(before, filesOf(site.output))).toEqual([]);
    expect(readdirSync(site.folder).toSorted()).toEqual(['.cache', '_site', 'content']);
  });

  it('publishes an embargoed article with the first build after its moment, and removes an expired one', async () => {
    site.write(HARBOUR, site.source(HARBOUR).replace('[wrold]', '[world]'));
    site.write('articles/new.md', article({ publishAt: '2026-11-24T12:00Z', expireAt: '2026-11-24T13:00Z' }));
    const isThere = async (now: string): Promise<boolean> => {
      await build(site.options({ now: Date.parse(now) }));
      return filesOf(site.output).has('2026/11/new/index.html');
    };
    expect(await isThere('2026-11-24T11:59:59Z')).toBe(false);
    expect(await isThere('2026-11-24T12:00:00Z')).toBe(true);
    expect(await isThere('2026-11-24T13:00:00Z')).toBe(false);
  });
});

it('makes the same bytes in other folders, time zones and languages', async () => {
  const files = { 'articles/a.md': article({ date: '2026-10-25T02:30', lang: 'tlh', topics: '[zoo, Åland, ähnlich]' }) };
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
