import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { NODE } from '../cli/courant.ts';
import { PROJECT } from '../site.ts';
import { PLACES, SERVER, using } from './databases.ts';
import { type Readers, sendMuch } from './killed-readers.ts';
import { freePort } from './postgres-server.ts';

/** 5, or 200 in the soak test. */
const KILLS = Number(process.env['SEQUENCES'] ?? 200) > 200 ? 200 : 5;
const RESTARTS = Math.ceil(KILLS / 5);
const READERS = 32;
const LIMIT = 60_000 + KILLS * 3000;

/** A service of its own process, which can be killed and started again at the same port. */
class Service {
  readonly port: number;
  readonly #where: string;
  #child: ChildProcess | undefined;

  constructor(where: string, port: number) {
    this.#where = where;
    this.port = port;
    afterAll(() => void this.#child?.kill('SIGKILL'));
  }

  async start(): Promise<void> {
    const program = join(PROJECT, 'test/comments/service-process.ts');
    const child = spawn(NODE, [program, this.#where, String(this.port)], { stdio: ['ignore', 'pipe', 'inherit'] });
    this.#child = child;
    await Promise.race([
      once(child.stdout, 'data'),
      once(child, 'exit').then(() => Promise.reject(new Error('the service ended by itself'))),
    ]);
  }

  /** Whether it has lived since it was started. */
  get isAlive(): boolean {
    return this.#child?.exitCode === null && this.#child.signalCode === null;
  }

  async kill(): Promise<void> {
    const child = this.#child;
    if (child === undefined) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
}

/** Waits until at least one more comment is acknowledged, and then for a random moment. */
async function someMoment({ acknowledged }: Readers): Promise<void> {
  const before = acknowledged.length;
  while (acknowledged.length === before) await setTimeout(1);
  await setTimeout(Math.random() * 250);
}

/** Compares what was acknowledged with what is there, and says how much that was. */
async function expectAllOnce(where: string, readers: Readers, what: string): Promise<void> {
  const rows = await using(where, ({ query }) => query('SELECT text FROM comments'));
  const kept = rows.map(({ text }) => String(text));
  const { acknowledged } = readers;
  const lost = new Set(acknowledged).difference(new Set(kept)).size;
  const doubled = kept.length - new Set(kept).size;
  process.stdout.write(
    `${what}, ${READERS} clients: ${acknowledged.length} acknowledged, ${readers.resent()} sent again, ${lost} lost, ${doubled} doubled\n`,
  );
  expect({ lost, doubled, kept: kept.length }).toEqual({ lost: 0, doubled: 0, kept: acknowledged.length });
}

describe.each(PLACES)('with %s', (name, newPlace) => {
  it(
    `a service that is killed at ${KILLS} random moments loses no acknowledged comment and doubles none`,
    async () => {
      const where = await newPlace();
      const service = new Service(where, await freePort());
      await service.start();
      const readers = sendMuch(READERS, service.port);
      for (let kill = 0; kill < KILLS; kill += 1) {
        await someMoment(readers);
        await service.kill();
        await service.start();
      }
      await readers.end();
      await service.kill();
      if (name === 'SQLite') {
        const database = new DatabaseSync(where);
        expect(database.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
        database.close();
      }
      await expectAllOnce(where, readers, `${name}, service killed ${KILLS} times`);
    },
    LIMIT,
  );
});

it(
  `a service whose PostgreSQL server is cut off ${RESTARTS} times lives on, loses no acknowledged comment and doubles none`,
  async () => {
    const where = await SERVER.newPlace();
    const service = new Service(where, await freePort());
    await service.start();
    const readers = sendMuch(READERS, service.port);
    for (let restart = 0; restart < RESTARTS; restart += 1) {
      await someMoment(readers);
      await SERVER.stop('immediate');
      await SERVER.start();
    }
    await readers.end();
    expect(service.isAlive).toBe(true);
    await service.kill();
    await expectAllOnce(where, readers, `PostgreSQL, server stopped at once and restarted ${RESTARTS} times`);
  },
  LIMIT,
);
