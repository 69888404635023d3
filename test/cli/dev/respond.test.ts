import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, request as open } from 'node:http';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBulletinBoard } from '../../../src/cli/dev/bulletin.ts';
import { listen } from '../../../src/cli/dev/listen.ts';
import { openPreviewPages } from '../../../src/cli/dev/pages.ts';
import { responder } from '../../../src/cli/dev/respond.ts';
import { UsageError } from '../../../src/cli/options.ts';
import { makeFolder } from '../../site.ts';

const root = makeFolder();
const folder = join(root, 'site');
const pages = openPreviewPages(folder);
const board = openBulletinBoard(pages);
const server = createServer(responder({ folder, host: '127.0.0.1', pages, board }));
let port: number;

beforeAll(async () => {
  const files = {
    'site/index.html': '<head><title>Home</title></head>',
    'site/about/index.html': '<head></head>About',
    'site/القاهرة/index.html': 'Cairo',
    'site/404.html': '<head></head>Nothing here',
    'site/assets/site.css': 'body {}',
    'site/.courant': 'made by Courant',
    'secret.txt': 'secret',
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  port = Number(new URL(await listen(server, '127.0.0.1', 0)).port);
});
afterAll(() => {
  server.close();
});

interface Answer {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly location: string | undefined;
  readonly text: string;
}

/** Sends a path as it is written; `fetch` would tidy it up first. */
function get(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = open({ port, path, method, headers, host: '127.0.0.1' }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        const { 'content-type': type, location } = response.headers;
        resolve({ status: response.statusCode, type, location, text });
      });
    });
    sent.on('error', reject).end();
  });
}

describe('the preview server', () => {
  it('serves a page with the script that reloads it, and leaves the file as it was built', async () => {
    const { status, type, text } = await get('/');
    expect({ status, type }).toEqual({ status: 200, type: 'text/html; charset=utf-8' });
    expect(text).toBe(
      `<head><title>Home</title><script type="module" src="/.courant/reload.js?edition=${pages.editionOf('/')}"></script></head>`,
    );
  });

  it('serves the script and other files as what they are', async () => {
    expect(await get('/.courant/reload.js')).toMatchObject({ status: 200, type: 'text/javascript; charset=utf-8' });
    expect(await get('/assets/site.css')).toMatchObject({ status: 200, type: 'text/css', text: 'body {}' });
    expect(await get(`/${encodeURIComponent('القاهرة')}/`)).toMatchObject({ status: 200 });
  });

  it('serves the part of a file that a player asks for', async () => {
    expect(await get('/assets/site.css', { range: 'bytes=0-3' })).toMatchObject({ status: 206, text: 'body' });
  });

  it('sends a page without its last slash there, with its query', async () => {
    expect(await get('/about?x=1')).toMatchObject({ status: 302, location: '/about/?x=1' });
  });

  it("answers an unknown address with the site's own page for it", async () => {
    const { status, text } = await get('/nothing/');
    expect(status).toBe(404);
    expect(text).toContain('Nothing here');
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/..\\secret.txt',
    '//secret.txt',
    '/.courant',
    '/assets/',
    '/%',
    '/%00',
  ])('has nothing at %s', async (path) => {
    const { status, text } = await get(path);
    expect(status).toBe(404);
    expect(text).toContain('Nothing here');
  });

  it('never redirects to another host', async () => {
    expect(await get('//evil.example')).toMatchObject({ status: 404, location: undefined });
  });

  it('refuses a foreign Host, and methods that change something', async () => {
    expect(await get('/', { host: 'evil.example' })).toMatchObject({ status: 421 });
    expect(await get('/.courant/events', { host: 'evil.example' })).toMatchObject({ status: 421 });
    expect(await get('/', {}, 'POST')).toMatchObject({ status: 405 });
  });

  it('takes a port that was asked for, or says that it is taken', async () => {
    const other = createServer();
    await expect(listen(other, '127.0.0.1', port)).rejects.toThrow(UsageError);
    expect(other.listening).toBe(false);
  });
});
