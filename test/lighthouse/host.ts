import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { hostHeaders } from '../host-headers.ts';

/** A folder that is being served. */
export interface Host {
  /** Without a slash at its end. */
  readonly origin: string;
  readonly close: () => void;
}

const TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/**
 * Serves a site that was built with `--compress` as a good static host does: the headers of its `_headers`, and Brotli.
 * @param folder absolute path
 */
export async function serveAsHost(folder: string): Promise<Host> {
  const headersOf = hostHeaders(folder);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const path = decodeURI(pathname);
    const asked = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    const isThere = existsSync(asked) && statSync(asked).isFile();
    const file = isThere ? asked : join(folder, '404.html');
    const packed = `${file}.br`;
    const isPacked = existsSync(packed);
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
    response.setHeader('cache-control', 'public, max-age=0, must-revalidate');
    for (const [name, value] of headersOf(path)) response.setHeader(name, value);
    if (isPacked) response.setHeader('content-encoding', 'br');
    response.writeHead(isThere ? 200 : 404);
    response.end(readFileSync(isPacked ? packed : file));
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
