import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSite, NOW } from '../../site.ts';
import { environment, NODE, PROGRAM } from '../courant.ts';

const HARBOUR = 'articles/2026/11/harbour-reopens.md';
const PAGE = '/2026/11/harbour-reopens/';
const site = makeSite();
let program: ChildProcessByStdio<null, Readable, null>;
let address: string;

beforeAll(async () => {
  program = spawn(NODE, [PROGRAM, 'dev', '--port', '0', '--now', NOW], {
    cwd: site.folder,
    env: environment(),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  for await (const line of createInterface({ input: program.stdout })) {
    address = /^(http:\S+) shows content and follows its changes/.exec(line)?.[1] ?? '';
    if (address !== '') break;
  }
}, 60_000);
afterAll(() => {
  program.kill('SIGKILL');
});

interface Bulletin {
  readonly edition: string;
  readonly report: string;
}

/** Hears what a page in a browser hears. */
async function* bulletins(page: string): AsyncGenerator<Bulletin, void> {
  const { body } = await fetch(new URL(`/.courant/events?page=${page}`, address));
  if (body === null) return;
  for await (const line of createInterface({ input: Readable.fromWeb(body) })) {
    if (line.startsWith('data: ')) yield JSON.parse(line.slice(6));
  }
}

/** The next bulletin that fits. */
async function next(news: AsyncGenerator<Bulletin, void>, fits: (bulletin: Bulletin) => boolean): Promise<Bulletin> {
  for (;;) {
    const { value } = await news.next();
    if (value === undefined) throw new Error('the preview ended');
    if (fits(value)) return value;
  }
}

const textOf = async (path: string): Promise<string> => (await fetch(new URL(path, address))).text();

describe('courant dev', () => {
  it('serves on this machine only, from a folder that is never published', async () => {
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(await textOf(PAGE)).toContain('The harbour reopens');
    expect(existsSync(site.output)).toBe(false);
    expect(existsSync(join(site.cache, 'preview/index.html'))).toBe(true);
  });

  it('has pages reload after an edit, report a mistake over the old page, and recover', async () => {
    const news = bulletins(PAGE);
    const first = await next(news, () => true);
    expect(await textOf(PAGE)).toContain(`reload.js?edition=${first.edition}`);
    expect(first.report).toBe('');

    const sound = site.source(HARBOUR).replace('Ships came in', 'Boats came in');
    site.write(HARBOUR, sound);
    const second = await next(news, ({ edition }) => edition !== first.edition);
    expect(await textOf(PAGE)).toContain('Boats came in');

    site.write(HARBOUR, sound.replace('authors:', 'auhtors:'));
    const { edition, report } = await next(news, (bulletin) => bulletin.report !== '');
    expect(edition).toBe(second.edition);
    expect(report).toContain(`content/${HARBOUR}:6:1 error unknown field "auhtors"; did you mean "authors"?`);
    expect(report).toContain('> 6 | auhtors: [jane-doe]\n    | ^');
    expect(await textOf(PAGE)).toContain('Boats came in');

    site.write(HARBOUR, sound);
    expect(await next(news, (bulletin) => bulletin.report === '')).toEqual({ edition, report: '' });
    await news.return();
  });

  it('tells a page nothing new when another was edited', async () => {
    const [news, other] = [bulletins(PAGE), bulletins('/about/')];
    const { edition } = await next(news, () => true);
    const about = await next(other, () => true);
    site.write(HARBOUR, site.source(HARBOUR).replace('Boats came in', 'Ferries came in'));
    await next(news, (bulletin) => bulletin.edition !== edition);
    expect(await textOf(PAGE)).toContain('Ferries came in');
    expect(await next(other, () => true)).toEqual(about);
    await Promise.all([news.return(), other.return()]);
  });

  it('shows drafts, which a build leaves out', async () => {
    const news = bulletins('/');
    const { edition } = await next(news, () => true);
    site.write(
      'articles/2026/12/later.md',
      site.source(HARBOUR).replace('title: The harbour', 'draft: true\ntitle: Soon'),
    );
    await next(news, (bulletin) => bulletin.edition !== edition);
    expect(await textOf('/2026/11/later/')).toContain('Soon reopens');
    await news.return();
  });

  it('ends when it is asked to, though pages are open', async () => {
    const news = bulletins('/');
    await news.next();
    program.kill('SIGTERM');
    expect(await once(program, 'exit')).toEqual([0, null]);
  });
});
