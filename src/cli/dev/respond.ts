import { readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import sirv from 'sirv';
import { digest } from '../../kernel/digest.ts';
import { encodePath } from '../../kernel/url-path.ts';
import type { BulletinBoard } from './bulletin.ts';
import { isOurHost } from './hosts.ts';
import { EVENTS, SCRIPT, withReload } from './inject.ts';
import { decoded, type PreviewPages } from './pages.ts';

/** What is served, as what, and with which news. */
export interface Serving {
  /** The output folder, an absolute path. */
  readonly folder: string;
  /** The address that is served on. */
  readonly host: string;
  readonly pages: PreviewPages;
  readonly board: BulletinBoard;
}

const SCRIPT_SOURCE = readFileSync(new URL('browser/reload.js', import.meta.url));

/**
 * Answers as a static host would: pages at addresses that end with a slash, others redirected there, `404.html` for what isn't
 * there.
 * @param serving what is served
 */
export function responder({ folder, host, pages, board }: Serving): RequestListener {
  const serveFile = sirv(folder, { dev: true, etag: true, extensions: [] });

  const sendPage = (response: ServerResponse, status: number, page: string): void => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end(withReload(page, digest(page)));
  };

  return (request, response) => {
    response.setHeader('x-content-type-options', 'nosniff');
    if (!isOurHost(request.headers.host, host)) return refuse(response, 421, 'This server does not go by that name.');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      return refuse(response, 405, 'Pages can only be read.');
    }
    const { pathname, query } = split(request);
    if (pathname === EVENTS) return board.subscribe(new URLSearchParams(query).get('page') ?? '/', request, response);
    if (pathname === SCRIPT) {
      response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store' });
      return void response.end(SCRIPT_SOURCE);
    }
    const found = pages.find(pathname);
    if (found.kind === 'nothing') return sendPage(response, 404, found.text);
    if (found.path !== decoded(pathname)) {
      response.writeHead(302, { location: encodePath(found.path) + query });
      return void response.end();
    }
    if (found.kind === 'page') return sendPage(response, 200, found.text);
    return serveFile(request, response);
  };
}

function split({ url = '/' }: IncomingMessage): { readonly pathname: string; readonly query: string } {
  const end = url.indexOf('?');
  return end === -1 ? { pathname: url, query: '' } : { pathname: url.slice(0, end), query: url.slice(end) };
}

function refuse(response: ServerResponse, status: number, why: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${why}\n`);
}
