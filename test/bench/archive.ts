import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { corpus, writeFiles, type CorpusArticle } from './corpus.ts';
import { courantArticle, courantSite } from './courant-site.ts';
import { hugoArticle, hugoSite } from './hugo-site.ts';

/** An archive of one size, as Courant's repository and as Hugo's site, and the state of a finished Courant build to restore. */
export interface Archive {
  readonly articles: number;
  /** A git work tree with Courant's content folder. */
  readonly repository: string;
  readonly hugo: string;
  /** Output and cache of a cold build, as a CI job restores them. */
  readonly saved: Places;
  /** Where a measured build works; empty between two measurements. */
  readonly run: string;
}

/** The folders of a Courant build. */
export interface Places {
  readonly content: string;
  readonly output: string;
  readonly cache: string;
}

/** The author's name and the absence of hooks and settings make commits the same for everybody. */
const GIT = ['-c', 'user.name=Bench', '-c', 'user.email=bench@bench.example', '-c', 'gc.auto=0'];

function git(folder: string, ...options: readonly string[]): void {
  execFileSync('git', [...GIT, ...options], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
  });
}

/** The folders of a build in one folder. */
export function placesIn(folder: string): Places {
  return { content: join(folder, 'site', 'content'), output: join(folder, 'output'), cache: join(folder, 'cache') };
}

/**
 * Writes an archive for both generators, and commits Courant's.
 * @param folder an empty folder, on a memory file system where there is one
 * @param forHugo whether Hugo's site is needed
 */
export function writeArchive(folder: string, articles: number, forHugo: boolean): Archive {
  const archive = {
    articles,
    repository: join(folder, 'repository'),
    hugo: join(folder, 'hugo'),
    saved: placesIn(join(folder, 'saved')),
    run: join(folder, 'run'),
  };
  writeFiles(join(archive.repository, 'content'), courantSite(corpus(articles)));
  git(archive.repository, 'init', '--quiet');
  git(archive.repository, 'add', '--all');
  git(archive.repository, 'commit', '--quiet', '--message', 'archive');
  git(archive.repository, 'tag', 'archive');
  if (forHugo) writeFiles(archive.hugo, hugoSite(corpus(articles)));
  return archive;
}

/** An article that the archive doesn't have, another one for each run, and newer than all others. */
export function newestArticle({ articles }: Archive, run: number): CorpusArticle {
  const [article] = corpus(1, articles + run);
  if (article === undefined) throw new Error('the corpus has come to its end');
  return { ...article, date: `2026-11-24T09:${String(run % 60).padStart(2, '0')}:00Z` };
}

/**
 * Makes what a CI job starts from: a fresh clone, whose files are all new, with output and cache of an earlier build restored.
 * @param added an article that is committed on top of the archive, if any
 */
export function freshCheckout({ repository, saved, run }: Archive, added?: CorpusArticle): Places {
  const places = placesIn(run);
  rmSync(run, { recursive: true, force: true });
  mkdirSync(run, { recursive: true });
  git(repository, 'reset', '--quiet', '--hard', 'archive');
  if (added !== undefined) {
    writeFiles(join(repository, 'content'), [courantArticle(added)]);
    git(repository, 'add', '--all');
    git(repository, 'commit', '--quiet', '--message', 'one more article');
  }
  git(run, 'clone', '--quiet', repository, 'site');
  // As tar does on CI: files keep their times.
  execFileSync('cp', ['-a', saved.output, places.output]);
  execFileSync('cp', ['-a', saved.cache, places.cache]);
  return places;
}

/** Does work on Hugo's site with one more article, and takes the article away again. */
export async function withArticle<Value>(
  { hugo }: Archive,
  article: CorpusArticle,
  work: () => Promise<Value>,
): Promise<Value> {
  const [name, words] = hugoArticle(article);
  const path = join(hugo, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, words);
  try {
    return await work();
  } finally {
    rmSync(path);
  }
}

/** Keeps output and cache of a cold build for {@link freshCheckout}, in place of what was kept before. */
export function save({ saved }: Archive, built: Places): void {
  for (const place of ['output', 'cache'] as const) {
    rmSync(saved[place], { recursive: true, force: true });
    mkdirSync(dirname(saved[place]), { recursive: true });
    renameSync(built[place], saved[place]);
  }
}
