import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chownSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';

/** How a server ends: it lets transactions finish, breaks them off, or is gone as in a power cut. */
type End = 'smart' | 'fast' | 'immediate';

const SIGNALS = { smart: 'SIGTERM', fast: 'SIGINT', immediate: 'SIGQUIT' } as const satisfies Record<
  End,
  NodeJS.Signals
>;
const MISSING = 'These tests need a PostgreSQL server: apt-get install postgresql';

/** A PostgreSQL server of somebody's own, on loopback, with everything on disk that it confirms. */
export interface PostgresServer {
  /** @returns the address of an empty place: a schema, since those are made much faster than databases */
  readonly newPlace: () => Promise<string>;
  /** Does a statement as the one who may do everything. */
  readonly command: (statement: string) => Promise<void>;
  /** @returns the address of a database of that name */
  readonly address: (database: string) => string;
  readonly stop: (end: End) => Promise<void>;
  readonly start: () => Promise<void>;
}

/**
 * Starts a server; who starts it has to stop it.
 * @param folder an empty one, in folders that everybody may pass through
 * @throws that one has to be installed, where none is
 */
export async function startPostgres(folder: string): Promise<PostgresServer> {
  const programs = programsFolder();
  const user = unprivileged();
  if (user) chownSync(folder, user.uid, user.gid);
  const cluster = join(folder, 'cluster');
  const setUp = ['--no-sync', '--auth=trust', '--username=postgres', '--encoding=UTF8', '--locale=C'];
  await promisify(execFile)(join(programs, 'initdb'), [...setUp, `--pgdata=${cluster}`], { cwd: folder, ...user });
  const port = await freePort();
  const address = (database: string): string => `postgres://postgres@127.0.0.1:${port}/${database}`;
  let server: ChildProcess | undefined;

  const start = async (): Promise<void> => {
    const place = ['-D', cluster, '-p', String(port), '-h', '127.0.0.1', '-k', ''];
    const begun = spawn(join(programs, 'postgres'), place, {
      cwd: folder,
      ...user,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    server = begun;
    let said = '';
    begun.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    while (!said.includes('ready to accept connections')) {
      if (begun.exitCode !== null) throw new Error(`PostgreSQL did not start: ${said}`);
      await setTimeout(10);
    }
  };
  const stop = async (end: End): Promise<void> => {
    const running = server;
    server = undefined;
    if (running === undefined) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill(SIGNALS[end]);
    await ended;
  };

  const command = async (statement: string): Promise<void> => {
    const client = new Client(address('postgres'));
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };

  let places = 0;
  await start();
  return {
    start,
    stop,
    command,
    address,
    async newPlace() {
      places += 1;
      const name = `comments${places}`;
      await command(`CREATE SCHEMA ${name}`);
      return `${address('postgres')}?options=-c%20search_path%3D${name}`;
    },
  };
}

/** Debian keeps each version's programs apart. */
function programsFolder(): string {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(':'),
  ];
  const found = folders.find((folder) => ['initdb', 'postgres'].every((program) => existsSync(join(folder, program))));
  if (found === undefined) throw new Error(MISSING);
  return found;
}

/** PostgreSQL refuses to run as root, so root starts it as its own user, or as nobody. */
function unprivileged(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8');
  const [, uid, gid] = /^postgres:[^:]*:(\d+):(\d+):/m.exec(users) ?? /^nobody:[^:]*:(\d+):(\d+):/m.exec(users) ?? [];
  return { uid: Number(uid), gid: Number(gid) };
}

/** @returns a port of loopback that nobody listens at */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
