import { once } from 'node:events';
import { createServer, Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Desk } from './desk.ts';
import { startPurging } from './purge.ts';
import { makeService, type ServiceParts } from './service.ts';

/** What to serve, and where. */
export interface Serving extends ServiceParts {
  readonly desk: Desk;
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly limits?: Partial<TimeLimits>;
  /** What is to be finished after the last request, while the database is still open. */
  readonly finish?: () => Promise<void>;
}

/** How long a request may take, in milliseconds. */
export interface TimeLimits {
  /** Until its headers are there. */
  readonly headers: number;
  /** Until its body is. */
  readonly request: number;
  /** Until it is answered, once the service is to end. */
  readonly ending: number;
}

/** A service that runs. */
export interface Served {
  /** For example `http://127.0.0.1:8787`. */
  readonly address: string;
  /** Takes no more requests, finishes those that are under way, and closes the database. */
  readonly close: () => Promise<void>;
}

const LIMITS: TimeLimits = { headers: 10_000, request: 20_000, ending: 10_000 };
const KEEP_ALIVE = 5000;
const MOST_HEADER_BYTES = 16_384;

/**
 * Starts the service.
 * @param serving what and where; somebody who sends slowly is not waited for
 * @returns it, once it listens
 * @throws Error with the code EADDRINUSE when the port is taken
 */
export async function serve({
  desk,
  host,
  port,
  limits = {},
  finish = async () => {},
  ...parts
}: Serving): Promise<Served> {
  const { headers, request, ending } = { ...LIMITS, ...limits };
  const server = createAdaptorServer({
    fetch: makeService(desk, parts).fetch,
    createServer,
    serverOptions: {
      headersTimeout: headers,
      requestTimeout: request,
      keepAliveTimeout: KEEP_ALIVE,
      maxHeaderSize: MOST_HEADER_BYTES,
      connectionsCheckingInterval: Math.min(1000, headers),
    },
  });
  if (!(server instanceof Server)) throw new TypeError('the service speaks HTTP/1.1 alone');
  server.listen(port, host);
  await once(server, 'listening');
  const stopPurging = startPurging(desk);
  let closing: Promise<void> | undefined;
  return {
    address: addressOf(server),
    close() {
      stopPurging();
      closing ??= end(server, ending)
        .then(finish)
        .finally(() => desk.database.close());
      return closing;
    },
  };
}

async function end(server: Server, patience: number): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  // A connection that falls idle after its last answer would be kept for the next request.
  const sweeping = setInterval(() => server.closeIdleConnections(), 50);
  const giveUp = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearInterval(sweeping);
  clearTimeout(giveUp);
}

function addressOf(server: Server): string {
  const bound = server.address();
  if (typeof bound !== 'object' || bound === null) throw new TypeError('the service listens on a port');
  return `http://${bound.family === 'IPv6' ? `[${bound.address}]` : bound.address}:${bound.port}`;
}
