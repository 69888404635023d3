import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, Server as PlainServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createSecureServer } from 'node:http2';
import type { Server } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { hostHeaders } from '../host-headers.ts';

/** A site that is being served. */
export interface Served {
  /** Without a slash at its end. */
  readonly origin: string;
  readonly close: () => void;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Serves a built site on this machine as a static host would: with the very headers that it publishes in `_headers`, and in Brotli what
 * was built with `--compress`.
 * @param folder absolute path
 * @param first answers in its place where it returns true
 * @param certificate with its key, as PEM: with them it is served by HTTPS and HTTP/2
 */
export async function serve(
  folder: string,
  first: (request: IncomingMessage, response: ServerResponse) => boolean = () => false,
  certificate?: string,
): Promise<Served> {
  const respond = sirv(folder, {
    maxAge: 3600,
    brotli: true,
    onNoMatch(_, response) {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(readFileSync(join(folder, '404.html')));
    },
  });
  const headersOf = hostHeaders(folder);
  const server = serverFor(certificate, (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    for (const [name, value] of headersOf(decodeURI(pathname))) response.setHeader(name, value);
    if (!first(request, response)) respond(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    origin: `${certificate === undefined ? 'http' : 'https'}://127.0.0.1:${port}`,
    close() {
      server.close();
      if (server instanceof PlainServer) server.closeAllConnections();
    },
  };
}

function serverFor(certificate: string | undefined, answer: Answer): Server {
  if (certificate === undefined) return createServer(answer);
  const server: Server = createSecureServer({ cert: certificate, key: certificate, allowHTTP1: true });
  return server.on('request', answer);
}
