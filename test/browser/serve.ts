import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** The strictest policy that the pages live under: no inline script or style, nothing from elsewhere but frames and replies. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  // Pagefind, by which the site is searched, is WebAssembly.
  "script-src 'self' 'wasm-unsafe-eval'",
  "manifest-src 'self'",
  "worker-src 'self'",
  'form-action *',
  // The reply form asks the comments service for a token.
  'connect-src *',
  'frame-src https:',
  "base-uri 'none'",
].join('; ');

/** A site that is being served. */
export interface Served {
  /** Without a slash at its end. */
  readonly origin: string;
  readonly close: () => void;
}

/**
 * Serves a folder on this machine as a static host would.
 * @param folder absolute path
 * @param first answers in its place where it returns true
 */
export async function serve(
  folder: string,
  first: (request: IncomingMessage, response: ServerResponse) => boolean = () => false,
): Promise<Served> {
  const respond = sirv(folder, {
    maxAge: 3600,
    onNoMatch(_, response) {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(readFileSync(join(folder, '404.html')));
    },
  });
  const server = createServer((request, response) => {
    response.setHeader('content-security-policy', POLICY);
    if (!first(request, response)) respond(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    origin: `http://127.0.0.1:${port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
