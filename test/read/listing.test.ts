import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blobDigest } from '../../src/kernel/digest.ts';
import { listFiles, listGitFiles, parseListing } from '../../src/read/listing.ts';
import { article, makeFolder, makeSite, type TestSite } from '../site.ts';

const FILE = 'articles/2026/11/harbour-reopens.md';

function git(folder: string, ...words: readonly string[]): void {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@courier.example', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...identity, ...words], { cwd: folder, stdio: 'ignore' });
}

/** A site whose content folder is committed, together with a file beside it. */
function committedSite(): TestSite {
  const site = makeSite();
  git(site.folder, 'init');
  writeFileSync(join(site.folder, '.gitignore'), 'ignored.md\n');
  git(site.folder, 'add', '.');
  git(site.folder, 'commit', '-m', 'content');
  return site;
}

describe('listGitFiles', () => {
  it('tells the digest of every committed file, which is that of its bytes', async () => {
    const { content } = committedSite();
    const listing = await listGitFiles(content);
    expect([...(listing?.keys() ?? [])].toSorted()).toEqual(
      [...listFiles(content).keys()].filter((name) => name.includes('.')).toSorted(),
    );
    for (const [file, digest] of listing ?? []) expect(digest).toBe(blobDigest(readFileSync(join(content, file))));
  });

  it('knows nothing of what was changed, added, ignored or linked, and leaves out what was removed', async () => {
    const { content, write, remove } = committedSite();
    write(FILE, article({ title: 'Changed' }));
    write('articles/new.md', article());
    write('articles/ignored.md', article());
    symlinkSync('new.md', join(content, 'articles/link.md'));
    remove('pages/about.md');
    const listing = await listGitFiles(content);
    for (const file of [FILE, 'articles/new.md', 'articles/ignored.md', 'articles/link.md']) {
      expect([file, listing?.has(file), listing?.get(file)]).toEqual([file, true, undefined]);
    }
    expect(listing?.has('pages/about.md')).toBe(false);
  });

  it('is not deceived by an edit that keeps size and time', async () => {
    const { content, source } = committedSite();
    const path = join(content, FILE);
    git(content, 'update-index', '--refresh');
    writeFileSync(path, source(FILE).replace('The harbour', 'One harbour'));
    utimesSync(path, 1e9, 1e9);
    expect((await listGitFiles(content))?.get(FILE)).toBeUndefined();
  });

  it('takes no promise for a fact', async () => {
    const { content, write } = committedSite();
    git(content, 'update-index', '--assume-unchanged', FILE);
    git(content, 'update-index', '--skip-worktree', 'site.yml');
    write(FILE, article({ title: 'Changed' }));
    const listing = await listGitFiles(content);
    expect([listing?.has(FILE), listing?.get(FILE)]).toEqual([true, undefined]);
    expect(listing?.get('site.yml')).toBeUndefined();
    rmSync(join(content, FILE));
    expect((await listGitFiles(content))?.has(FILE)).toBe(false);
  });

  it('knows a fresh clone, whose files have new times', async () => {
    const { folder, content } = committedSite();
    const clone = join(makeFolder(), 'clone');
    git(folder, 'clone', folder, clone);
    expect(await listGitFiles(join(clone, 'content'))).toEqual(await listGitFiles(content));
  });

  it('gives names as they are, whatever characters they hold', async () => {
    const site = makeSite({ files: { 'articles/çöp "a"\tb.md': article() } });
    git(site.folder, 'init');
    git(site.folder, 'add', '.');
    expect((await listGitFiles(site.content))?.get('articles/çöp "a"\tb.md')).toBeDefined();
  });

  it('leaves a folder to others that is no work tree, or has another repository in it', async () => {
    expect(await listGitFiles(makeSite().content)).toBeUndefined();
    const { content } = committedSite();
    mkdirSync(join(content, 'articles/nested'));
    git(join(content, 'articles/nested'), 'init');
    copyFileSync(join(content, FILE), join(content, 'articles/nested/a.md'));
    expect(await listGitFiles(content)).toBeUndefined();
    rmSync(join(content, 'articles/nested'), { recursive: true });
    renameSync(join(content, FILE), join(content, 'articles/moved.md'));
    expect((await listGitFiles(content))?.has(FILE)).toBe(false);
  });
});

it('does not trust a file that a merge has left in several stages', () => {
  const blob = '0123456789012345678901234567890123456789';
  const text = [1, 2, 3].map((stage) => `M 100644 ${blob} ${stage}\tarticles/a.md\0`).join('');
  expect(parseListing(text)).toEqual(new Map([['articles/a.md', undefined]]));
});
