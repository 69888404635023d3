import { existsSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { encodePath, outputFile, parseUrlPath } from '../../kernel/url-path.ts';
import type { BulletinBoard } from './bulletin.ts';
import { isOurHost } from './hosts.ts';
import { EVENTS, SCRIPT, withReload } from './inject.ts';

/** What is served, as what, and with which news. */
export interface Serving {
  /** The output folder, an absolute path. */
  readonly folder: string;
  /** The address that is served on. */
  readonly host: string;
  readonly board: BulletinBoard;
}

const SCRIPT_SOURCE = readFileSync(new URL('browser/reload.js', import.meta.url));
const NO_PAGE =
  '<!doctype html><html lang="en"><head><title>No such page</title></head><body><p>No such page.</p></body></html>';

/**
 * Answers as a static host would: pages at addresses that end with a slash, others redirected there, `404.html` for what isn't
 * there. Only what can be an address of the site reaches the file system, which rules out dot segments and hidden files.
 * @param serving what is served
 */
export function responder({ folder, host, board }: Serving): RequestListener {
  const serveFile = sirv(folder, { dev: true, etag: true, extensions: [] });

  const sendPage = (response: ServerResponse, status: number, page: string): void => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end(withReload(page, board.latest().edition));
  };
  const sendNotFound = (response: ServerResponse): void => {
    const file = join(folder, '404.html');
    sendPage(response, 404, existsSync(file) ? readFileSync(file, 'utf8') : NO_PAGE);
  };

  return (request, response) => {
    response.setHeader('x-content-type-options', 'nosniff');
    if (!isOurHost(request.headers.host, host)) return refuse(response, 421, 'This server does not go by that name.');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      return refuse(response, 405, 'Pages can only be read.');
    }
    const { pathname, query } = split(request);
    if (pathname === EVENTS) return board.subscribe(request, response);
    if (pathname === SCRIPT) {
      response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store' });
      return void response.end(SCRIPT_SOURCE);
    }
    const path = parseUrlPath(decoded(pathname));
    const file = path && join(folder, outputFile(path));
    const isFile = file !== undefined && statSync(file, { throwIfNoEntry: false })?.isFile() === true;
    if (path === undefined || !isFile || /\/\./.test(path)) return sendNotFound(response);
    if (path !== decoded(pathname)) {
      response.writeHead(302, { location: encodePath(path) + query });
      return void response.end();
    }
    if (file.endsWith('.html')) return sendPage(response, 200, readFileSync(file, 'utf8'));
    return serveFile(request, response);
  };
}

function split({ url = '/' }: IncomingMessage): { readonly pathname: string; readonly query: string } {
  const end = url.indexOf('?');
  return end === -1 ? { pathname: url, query: '' } : { pathname: url.slice(0, end), query: url.slice(end) };
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return '';
  }
}

function refuse(response: ServerResponse, status: number, why: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${why}\n`);
}
