import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { recalledDigest, type Digest } from '../kernel/digest.ts';

/** The files of a content folder, relative to it and with forward slashes, each with its digest where that is known. */
export type Listing = ReadonlyMap<string, Digest | undefined>;

// What a content folder holds for `read/`; pictures are found by those who show them.
const FOLDERS = ['articles', 'authors', 'pages'];
const FILES = ['site.yml', 'comments.json'];

/** @param folder the content folder, an absolute path */
export function listFiles(folder: string): Listing {
  const below = FOLDERS.filter((name) => existsSync(join(folder, name))).flatMap((name) =>
    readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' }).map(
      (file) => `${name}/${file.split(sep).join('/')}`,
    ),
  );
  const files = [...FILES.filter((name) => existsSync(join(folder, name))), ...below];
  return new Map(files.map((file) => [file, undefined]));
}

// However a repository is set up: what a program reports instead of git's own look does not count, and times of change do.
const CAREFUL = ['core.fsmonitor=false', 'core.trustctime=true', 'core.checkStat=default'].flatMap((setting) => [
  '-c',
  setting,
]);

/**
 * Asks git for the files of a content folder. Its index tells the digest of each that is as it was committed or staged, in a
 * hundredth of the time that reading them takes, and on a fresh checkout as well.
 * @param folder the content folder, an absolute path
 * @returns `undefined` where there is no git, or no work tree of it, or one that is nested in another
 * @see https://git-scm.com/docs/git-ls-files
 */
export async function listGitFiles(folder: string): Promise<Listing | undefined> {
  // Tags tell what is sure: `H` is as the index says, `C` changed, `R` removed, `?` unknown to git, and the others are promises.
  const question = [
    'ls-files',
    '-z',
    '-v',
    '--stage',
    '--modified',
    '--deleted',
    '--others',
    '--',
    ...FOLDERS,
    ...FILES,
  ];
  try {
    const { stdout } = await promisify(execFile)('git', [...CAREFUL, ...question], {
      cwd: folder,
      maxBuffer: Infinity,
      encoding: 'utf8',
    });
    const listing = parseListing(stdout);
    // Git also promises that a file is there.
    return (
      listing &&
      new Map([...listing].filter(([file, digest]) => digest !== undefined || existsSync(join(folder, file))))
    );
  } catch {
    return undefined;
  }
}

// A tag; for files of the index mode, blob and stage; then the name.
const RECORD = /^(\S) (?:(\d{6}) ([0-9a-f]+) (\d)\t)?(.+)$/s;
const ORDINARY_FILE = /^100/;
const SUBMODULE = '160000';

/**
 * @param text what `git ls-files -z -v --stage --modified --deleted --others` printed
 * @returns `undefined` when a file is listed through another repository, which git does not look into
 */
export function parseListing(text: string): Listing | undefined {
  const listing = new Map<string, Digest | undefined>();
  const removed: string[] = [];
  for (const record of text.split('\0')) {
    if (record === '') continue;
    const [, tag, mode = '', blob, stage, file = ''] = RECORD.exec(record) ?? [];
    if (mode === SUBMODULE || file.endsWith('/')) return undefined;
    const isSure =
      tag === 'H' && stage === '0' && ORDINARY_FILE.test(mode) && blob?.length === 40 && !listing.has(file);
    listing.set(file, isSure ? recalledDigest(blob) : undefined);
    if (tag === 'R') removed.push(file);
  }
  for (const file of removed) listing.delete(file);
  return listing;
}
