import {
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pick } from './article-edits.ts';
import { buildWith } from './direct-render.ts';
import { watchingDisk } from './failing-disk.ts';
import { bytesOf } from './folders.ts';
import type { Git } from './git.ts';
import { TODAY } from './newspaper.ts';
import type { Press } from './press.ts';

/** Something that happens to the folders of a newspaper, other than that an editor writes something else. */
type Act = (press: Press, at: number, what: number, git: Git | undefined) => Promise<void> | void;

/** The path of one article's file. */
function articleFile(press: Press, at: number): string | undefined {
  const name = pick(press.paper.articles.keys(), at);
  return name === undefined ? undefined : join(press.content, 'articles', name);
}

/** An act on one article's file. */
const onFile =
  (change: (file: string, what: number, press: Press) => void): Act =>
  (press, at, what) => {
    const file = articleFile(press, at);
    if (file !== undefined) change(file, what, press);
  };

/** An act on one file of the output folder. */
const onOutput =
  (change: (file: string, what: number) => void): Act =>
  (press, at, what) => {
    const name = pick(
      [...bytesOf(press.output).keys()].filter((file) => file !== '.courant'),
      at * 7 + what,
    );
    press.unsettle();
    if (name !== undefined) change(join(press.output, name), what);
  };

/** Gives an article's body another letter for one, and the file back its old time. */
const sneak =
  (inPlace: boolean): Act =>
  (press, at, what) => {
    const [name, story] = pick(press.paper.articles, at) ?? [];
    const file = articleFile(press, at);
    if (name === undefined || story === undefined || file === undefined) return;
    const body = story.body.replace(/[a-z]/, 'klmnopqr'.charAt(what % 8));
    const { atime, mtime } = statSync(file);
    press.paper = { ...press.paper, articles: new Map(press.paper.articles).set(name, { ...story, body }) };
    press.write(inPlace);
    utimesSync(file, atime, mtime);
  };

const onGit =
  (change: (git: Git, file: string, what: number) => void): Act =>
  (press, at, what, git) => {
    const file = articleFile(press, at);
    if (git !== undefined && file !== undefined) change(git, file, what);
  };

/** What happens besides edits, by name. */
export const ACTS: Readonly<Record<string, Act>> = {
  revert(press, at) {
    press.paper = press.published[at % press.published.length] ?? press.paper;
  },
  sneakyReplacement: sneak(false),
  sneakyOverwriting: sneak(true),
  touch: onFile((file, what) => utimesSync(file, what, what)),
  rewriteTheSame: onFile((file) => writeFileSync(file, readFileSync(file))),
  swapTimes: onFile((file, what, press) => {
    const other = articleFile(press, what) ?? file;
    const [one, two] = [statSync(file), statSync(other)];
    utimesSync(file, two.atime, two.mtime);
    utimesSync(other, one.atime, one.mtime);
  }),
  lineEnds: onFile((file, what) => {
    const text = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
    writeFileSync(file, what % 2 === 0 ? text : text.replaceAll('\n', '\r\n'));
  }),
  byteOrderMark: onFile((file) => writeFileSync(file, `\uFEFF${readFileSync(file, 'utf8').replace('\uFEFF', '')}`)),
  symbolicLink: onFile((file, what, { folder }) => {
    if (lstatSync(file).isSymbolicLink()) return;
    const shadow = join(folder, 'shadow', String(what));
    mkdirSync(join(folder, 'shadow'), { recursive: true });
    renameSync(file, shadow);
    symlinkSync(shadow, file);
  }),
  alterOutput: onOutput((file, what) =>
    writeFileSync(file, what % 2 === 0 ? 'altered' : readFileSync(file).fill('x', 0, 1)),
  ),
  truncateOutput: onOutput((file, what) => truncateSync(file, what)),
  removeOutput: onOutput((file) => rmSync(file)),
  async failingLayout(press, at) {
    let batches = at % 8;
    await press.spoil((views, site) => {
      batches -= 1;
      if (batches < 0) throw new Error('a layout failed');
      return press.studio.render(views, site);
    });
  },
  async failingDisk(press, at, what) {
    press.unsettle();
    const strike = (count: number): void => {
      if (count === at + what) throw new Error('ENOSPC: no space left on device');
    };
    await watchingDisk(strike, () => buildWith(press.options, press.studio.render)).catch(() => undefined);
  },
  async otherOutput(press, at) {
    const elsewhere = { output: join(press.folder, '_preview'), drafts: true, now: TODAY + at * 1e7 };
    await buildWith({ ...press.options, ...elsewhere }, press.studio.render).catch(() => undefined);
  },
  forgetEverything(press) {
    press.unsettle();
    rmSync(press.cache, { recursive: true, force: true });
  },
  commit: onGit((git) => git.commit()),
  stage: onGit((git, file) => git.run('add', '--', file)),
  unstage: onGit((git, file) => git.run('rm', '--cached', '--quiet', '--', file)),
  assumeUnchanged: onGit((git, file) => git.run('update-index', '--assume-unchanged', '--', file)),
  skipWorkTree: onGit((git, file) => git.run('update-index', '--skip-worktree', '--', file)),
  ignoreArticles: onGit((git, _, what) => git.ignore(what % 2 === 0 ? '*.md' : 'new/')),
  stash: onGit((git) => {
    git.run('stash', '--quiet');
    git.run('stash', 'pop', '--quiet');
  }),
  refreshIndex: onGit((git) => git.run('update-index', '--really-refresh', '--quiet')),
};
