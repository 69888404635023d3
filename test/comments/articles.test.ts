import { createServer, type RequestListener } from 'node:http';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { knowArticles } from '../../src/comments/articles.ts';
import { siteAtOrigin, siteInFolder, type Found, type SiteFiles } from '../../src/comments/site-files.ts';
import { makeFolder } from '../site.ts';
import { ARTICLE, openCounter, pathOf, SECRET, sealOf } from './counter.ts';

const FORM = `<form><input type="hidden" name="article" value="${ARTICLE}"></form>`;
const GONE = pathOf('/2026/11/never-was/');
const CLOSED = pathOf('/2026/11/closed-since/');

describe('an article', () => {
  it('that is closed, unknown or no article refuses, sealed or not', async () => {
    const counter = await openCounter();
    const ask = async (fields: Record<string, string | undefined>): Promise<[number, number]> => {
      const page = await counter.post(counter.reply(fields));
      return [page.status, (await counter.postJson(counter.reply(fields))).status];
    };
    expect(await ask({ article: CLOSED, seal: sealOf(CLOSED), token: counter.token(CLOSED) })).toEqual([403, 403]);
    expect(await ask({ article: CLOSED, seal: undefined })).toEqual([403, 403]);
    expect(await ask({ article: '/about/', seal: undefined })).toEqual([403, 403]);
    expect(await ask({ article: GONE, seal: undefined })).toEqual([404, 404]);
    // A seal for one article opens no other.
    expect(await ask({ article: GONE, seal: sealOf(ARTICLE) })).toEqual([404, 404]);
    expect(await counter.kept()).toEqual([]);
  });

  it('without a seal is looked up on the site', async () => {
    const counter = await openCounter();
    expect((await counter.post(counter.reply({ seal: undefined }))).status).toBe(303);
    expect((await counter.post(counter.reply({ seal: 'forged', comment: 'Another' }))).status).toBe(303);
  });

  it('that can’t be looked up now is asked for again later, and what was typed is shown', async () => {
    const counter = await openCounter({}, { files: async () => 'unreachable' });
    const answer = await counter.post(counter.reply({ seal: undefined }));
    expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('Well said.')]);
    // One with a seal needs no site.
    expect((await counter.post()).status).toBe(303);
  });
});

describe('what is known of articles', () => {
  it('is asked once for all who ask at the same time, and kept for a while', async () => {
    const clock = { now: 0 };
    const { read, asked } = counting((path) => (path === ARTICLE ? { text: FORM } : 'missing'));
    const articles = knowArticles(SECRET, read, () => clock.now);
    const twice = await Promise.all([articles.standing(ARTICLE, ''), articles.standing(ARTICLE, '')]);
    expect([twice, await articles.standing(GONE, ''), await articles.standing(GONE, '')]).toEqual([
      ['open', 'open'],
      'unknown',
      'unknown',
    ]);
    expect(asked).toEqual(['/comments-closed.json', ARTICLE, GONE]);
    clock.now += 60_000;
    await articles.standing(GONE, '');
    expect(asked.slice(3)).toEqual(['/comments-closed.json', GONE]);
  });

  it('follows the list of closed articles within a minute, and keeps the last one while there is none', async () => {
    const clock = { now: 0 };
    let list: Found = { text: '{"closed": []}' };
    const articles = knowArticles(
      SECRET,
      async () => list,
      () => clock.now,
    );
    const standing = (): Promise<string> => articles.standing(ARTICLE, sealOf(ARTICLE));
    expect(await standing()).toBe('open');
    list = { text: JSON.stringify({ closed: [ARTICLE] }) };
    clock.now += 59_999;
    expect(await standing()).toBe('open');
    clock.now += 1;
    expect(await standing()).toBe('closed');
    for (const broken of [
      'unreachable',
      'missing',
      { text: '{' },
      { text: '{"closed": "x"}' },
      { text: '[]' },
    ] as const) {
      list = broken;
      clock.now += 60_000;
      expect([broken, await standing()]).toEqual([broken, 'closed']);
    }
    list = { text: '{"closed": []}' };
    clock.now += 60_000;
    expect(await standing()).toBe('open');
  });
});

describe('the files of the site', () => {
  it('are read from a folder', async () => {
    const folder = makeFolder();
    mkdirSync(join(folder, ARTICLE), { recursive: true });
    writeFileSync(join(folder, ARTICLE, 'index.html'), FORM);
    writeFileSync(join(folder, 'comments-closed.json'), '{}');
    const read = siteInFolder(folder);
    expect(await read(ARTICLE)).toEqual({ text: FORM });
    expect(await read(pathOf('/comments-closed.json'))).toEqual({ text: '{}' });
    expect(await read(GONE)).toBe('missing');
    expect(await read(pathOf('/comments-closed.json/x/'))).toBe('missing');
    expect(await siteInFolder(join(folder, 'nowhere'))(ARTICLE)).toBe('missing');
  });

  it('are asked of its address, and a redirect is never followed', async () => {
    const asked: string[] = [];
    const origin = await serving((request, response) => {
      asked.push(request.url ?? '');
      if (request.url === ARTICLE) response.end(FORM);
      else if (request.url === '/moved/') response.writeHead(302, { location: '/elsewhere/' }).end();
      else if (request.url === '/broken/') response.writeHead(502).end();
      else response.writeHead(404).end();
    });
    const read = siteAtOrigin(origin);
    const found = await Promise.all(['/moved/', '/broken/', '/none/', '/été/'].map((path) => read(pathOf(path))));
    expect(found).toEqual(['missing', 'unreachable', 'missing', 'missing']);
    expect(await read(ARTICLE)).toEqual({ text: FORM });
    expect(asked).not.toContain('/elsewhere/');
    expect(asked).toContain('/%C3%A9t%C3%A9/');
  });

  it('are unreachable where nobody answers, or more comes than a page holds', async () => {
    const origin = await serving((_request, response) => {
      const piece = 'x'.repeat(1024 * 1024);
      const more = (): void => {
        if (!response.destroyed) response.write(piece, more);
      };
      more();
    });
    expect(await siteAtOrigin(origin)(ARTICLE)).toBe('unreachable');
    expect(await siteAtOrigin('http://127.0.0.1:1')(ARTICLE)).toBe('unreachable');
  });
});

function counting(answer: (path: string) => Found): { readonly read: SiteFiles; readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    read: async (path) => {
      asked.push(path);
      return answer(path);
    },
  };
}

/** A web server that ends with the test. */
async function serving(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const bound = server.address();
  return `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`;
}
