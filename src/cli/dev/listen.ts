import { once } from 'node:events';
import type { Server } from 'node:http';
import { isIPv6 } from 'node:net';
import { UsageError } from '../options.ts';

const FIRST_PORT = 8080;
const ATTEMPTS = 20;

/**
 * Starts listening.
 * @param server the server
 * @param host the address to listen on
 * @param port the port, or `undefined` for the first free one from 8080
 * @returns the address to open in a browser
 * @throws UsageError when the port that was asked for, or every port that was tried, is taken
 */
export async function listen(server: Server, host: string, port: number | undefined): Promise<string> {
  const candidates = port === undefined ? Array.from({ length: ATTEMPTS }, (_, step) => FIRST_PORT + step) : [port];
  for (const candidate of candidates) {
    if (!(await listensOn(server, host, candidate))) continue;
    const address = server.address();
    const actual = typeof address === 'object' && address !== null ? address.port : candidate;
    return `http://${isIPv6(host) ? `[${host}]` : host}:${actual}/`;
  }
  throw new UsageError(
    port === undefined
      ? `ports ${FIRST_PORT} to ${FIRST_PORT + ATTEMPTS - 1} are taken; name a free one with --port`
      : `port ${port} is taken; name another, or leave --port out`,
  );
}

async function listensOn(server: Server, host: string, port: number): Promise<boolean> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
    return true;
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'EADDRINUSE') return false;
    throw fault;
  }
}
