import { connect, createServer, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { countComments } from '../../src/comments/moderation.ts';
import { openPostgres } from '../../src/comments/postgres.ts';
import { admit } from '../../src/comments/submissions.ts';
import { SERVER, submission, using } from './databases.ts';

/** A line to a database that can be cut. */
interface Line {
  /** The database's address by way of the line. */
  readonly url: string;
  /** Cuts it the next time that a statement is sent, before the server gets it or after. */
  readonly cutAt: (statement: string, when: 'before' | 'after') => void;
}

const lines: (() => void)[] = [];
afterAll(() => {
  for (const close of lines) close();
});

async function layLine(url: string): Promise<Line> {
  const { port, pathname, search } = new URL(url);
  let order: { readonly statement: string; readonly when: 'before' | 'after' } | undefined;
  const sockets = new Set<Socket>();
  const listener = createServer((near) => {
    const far = connect(Number(port), '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => {}).on('close', () => near.destroy());
    }
    near.on('close', () => far.end());
    far.on('data', (bytes) => near.write(bytes));
    near.on('data', (bytes) => {
      const cut = order !== undefined && bytes.includes(order.statement) ? order.when : undefined;
      if (cut !== undefined) {
        order = undefined;
        // It answers into nothing.
        far.removeAllListeners('data').resume();
      }
      if (cut === 'before') far.destroy();
      else far.write(bytes);
      if (cut === 'after') far.once('data', () => near.destroy());
    });
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  lines.push(() => {
    for (const socket of sockets) socket.destroy();
    listener.close();
  });
  const address = listener.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `postgres://postgres@127.0.0.1:${address.port}${pathname}${search}`,
    cutAt: (statement, when) => {
      order = { statement, when };
    },
  };
}

describe('a PostgreSQL server', () => {
  it('that would lose what it confirms is refused', async () => {
    const url = `${SERVER.address('postgres')}?options=-c%20synchronous_commit%3Doff`;
    await expect(openPostgres(url)).rejects.toThrow("PostgreSQL's synchronous_commit is off");
  });

  it('that can hold no other language than English is refused', async () => {
    await SERVER.command("CREATE DATABASE english ENCODING 'SQL_ASCII' TEMPLATE template0");
    await expect(openPostgres(SERVER.address('english'))).rejects.toThrow("PostgreSQL's server_encoding is SQL_ASCII");
  });

  it('that is not there is named by what went wrong, without the password', async () => {
    const refused = openPostgres('postgres://courant:secret@127.0.0.1:1/comments');
    await expect(refused).rejects.toThrow(/^no connection to the comments' database: ECONNREFUSED$/);
  });

  it('that restarts while nobody asks is asked again afterwards', async () =>
    using(await SERVER.newPlace(), async (database) => {
      // Several connections, all of which break.
      await Promise.all(
        Array.from({ length: 8 }, (_, number) => admit(database, submission({ comment: `${number}` }))),
      );
      await SERVER.stop('immediate');
      await SERVER.start();
      expect((await countComments(database)).held).toBe(8);
      expect((await admit(database, submission())).outcome).toBe('added');
    }));

  it('that is down is waited for, for some seconds', async () =>
    using(await SERVER.newPlace(), async (database) => {
      await SERVER.stop('fast');
      const [read, written] = [countComments(database), admit(database, submission())];
      await setTimeout(200);
      await SERVER.start();
      expect((await written).outcome).toBe('added');
      expect((await read).spam).toBe(0);
    }));

  it('whose line breaks before a commit is asked for is given the work again', async () => {
    const line = await layLine(await SERVER.newPlace());
    await using(line.url, async (database) => {
      for (const statement of ['BEGIN', 'INSERT INTO comments'])
        for (const when of ['before', 'after'] as const) {
          line.cutAt(statement, when);
          const { outcome } = await admit(database, submission({ comment: `${statement} ${when}` }));
          expect(outcome).toBe('added');
        }
      expect((await countComments(database)).held).toBe(4);
    });
  });

  it('whose line breaks at a commit is not given the work again, since it may be done', async () => {
    const line = await layLine(await SERVER.newPlace());
    await using(line.url, async (database) => {
      for (const [round, when] of (['before', 'after'] as const).entries()) {
        line.cutAt('COMMIT\0', when);
        const count = database.write(({ query }) => query('UPDATE revisions SET latest = latest + 1'));
        await expect(count).rejects.toThrow();
        expect(await database.query('SELECT latest FROM revisions')).toEqual([{ latest: round }]);
      }
    });
  });

  it('rejects a commit of which a statement failed that nobody waited for', async () =>
    using(await SERVER.newPlace(), async (database) => {
      const work = database.write(async ({ query }) => {
        await query("INSERT INTO moderators (name, password) VALUES ('ada', 'x')");
        query('SELECT 1 / 0').catch(() => {});
      });
      await expect(work).rejects.toThrow('nothing of its transaction was kept');
      expect(await database.query('SELECT name FROM moderators')).toEqual([]);
    }));
});
