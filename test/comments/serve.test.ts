import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../src/comments/database.ts';
import { openSqlite } from '../../src/comments/sqlite.ts';
import { makeFolder } from '../site.ts';
import { encoded, openCounter, type Counter } from './counter.ts';

describe('a service that is to end', () => {
  it('answers what is under way, keeps it, and takes no more', async () => {
    const file = join(makeFolder(), 'comments.sqlite');
    const slow = slowly(openSqlite(file));
    const counter = await openCounter({}, { database: slow.database });
    const answer = counter.post();
    await slow.begun;
    const closing = counter.close();
    await expect(fetch(`${counter.address}/health`)).rejects.toThrow();
    slow.goOn();
    expect((await answer).status).toBe(303);
    await closing;
    const after = openSqlite(file);
    expect(await after.query('SELECT text FROM comments')).toEqual([{ text: 'Well said.' }]);
    await after.close();
  });

  it('does not wait for connections on which nothing happens, or for those who never finish', async () => {
    const counter = await openCounter({}, { limits: { ending: 100 } });
    await (await fetch(`${counter.address}/health`)).text();
    const half = await opened(counter, 'POST /comments HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhalf');
    const idle = await opened(counter, '');
    await counter.close();
    expect([await half.ended, await idle.ended]).toEqual([expect.any(String), expect.any(String)]);
  });

  it('finishes what its parts still have to do while the database is open, once', async () => {
    const done: string[] = [];
    const counter = await openCounter(
      {},
      {
        finish: async () => {
          await setTimeout(1);
          done.push(`${(await counter.database.query('SELECT 1 AS alive')).length} row`);
        },
      },
    );
    await Promise.all([counter.close(), counter.close()]);
    expect(done).toEqual(['1 row']);
    await expect(counter.database.query('SELECT 1 AS alive')).rejects.toThrow();
  });
});

describe('who sends slowly', () => {
  it('is cut off before his headers, and before his body, are there', async () => {
    const counter = await openCounter({}, { limits: { headers: 100, request: 200 } });
    const headers = await opened(counter, 'GET /health HTTP/1.1\r\nHost: a\r\n');
    const type = 'Content-Type: application/x-www-form-urlencoded';
    const body = await opened(
      counter,
      `POST /comments HTTP/1.1\r\nHost: a\r\n${type}\r\nContent-Length: 100\r\n\r\nhalf`,
    );
    expect(await headers.ended).toMatch(/^HTTP\/1\.1 408 /);
    expect(await body.ended).toMatch(/^HTTP\/1\.1 408 /);
    expect((await counter.post()).status).toBe(303);
  });

  it('and leaves in the middle costs nothing', async () => {
    const counter = await openCounter();
    const form = encoded(counter.reply());
    const head = `POST /comments HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n`;
    const { socket, ended } = await opened(
      counter,
      `${head}Content-Length: ${form.length}\r\n\r\n${form.slice(0, -5)}`,
    );
    socket.destroy();
    await ended;
    expect((await counter.post(counter.reply({ comment: 'Another' }))).status).toBe(303);
    expect(await counter.kept('text')).toEqual([{ text: 'Another' }]);
  });
});

/** A connection, and all that came over it once it has ended. */
function opened(
  { address }: Counter,
  text: string,
): Promise<{ readonly socket: Socket; readonly ended: Promise<string> }> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve) => {
    const ended = Promise.withResolvers<string>();
    let answer = '';
    const socket = connect(Number(port), hostname, () => {
      socket.write(text);
      resolve({ socket, ended: ended.promise });
    });
    socket.on('data', (piece) => (answer += piece.toString('latin1')));
    socket.on('error', () => {});
    socket.on('close', () => ended.resolve(answer));
  });
}

/** A database whose first comment waits until it is told to go on. */
function slowly(database: Database): {
  readonly database: Database;
  readonly begun: Promise<void>;
  readonly goOn: () => void;
} {
  const [begun, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let writes = 0;
  return {
    begun: begun.promise,
    goOn: () => gate.resolve(),
    database: {
      ...database,
      async write(work) {
        writes += 1;
        // The first is the purge at the start.
        if (writes > 1) {
          begun.resolve();
          await gate.promise;
        }
        return database.write(work);
      },
    },
  };
}
