import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { gatherComments, type Gathered } from '../../src/comments/gather.ts';
import { decide } from '../../src/comments/moderation.ts';
import { publishedSince } from '../../src/comments/published.ts';
import { openSqlite } from '../../src/comments/sqlite.ts';
import { admit } from '../../src/comments/submissions.ts';
import { pagePath } from '../../src/kernel/url-path.ts';
import { makeFolder } from '../site.ts';

const act = { actor: 'ada', action: 'approve', at: 1 } as const;

/** A database in a folder, with what readers and moderators do to it. */
function newsroom() {
  const folder = makeFolder();
  const file = join(folder, 'comments.sqlite');
  const database = openSqlite(file);
  return {
    folder,
    file,
    database,
    copy: join(folder, 'cache/comments.json'),
    send: async (comment: string): Promise<string> => {
      const reply = {
        article: pagePath('a'),
        parent: null,
        comment,
        name: 'Ann',
        email: 'ann@example.org',
        website: null,
      };
      const admission = await admit(database, { reply, status: 'held', reasons: [], received: 1000, network: null });
      return 'comment' in admission ? admission.comment.id : '';
    },
    approve: (...ids: readonly string[]) => decide(database, ids, { status: 'approved' }, act),
    reject: (...ids: readonly string[]) => decide(database, ids, { status: 'rejected' }, act),
  };
}

const textsOf = ({ comments }: Gathered): readonly string[] => comments.map(({ text }) => text);

let close = (): void => {};
afterEach(() => close());

/** Serves what the answer says, and notes what was asked. */
async function serving(answer: (request: IncomingMessage) => Promise<readonly [status: number, body: unknown]>) {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    void answer(request).then(([status, body]) => response.writeHead(status).end(JSON.stringify(body)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = () => server.close();
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { asked, address: `http://127.0.0.1:${port}/comments/export` };
}

describe('gathering comments', () => {
  it('takes what is approved from the database, and follows what is decided later', async () => {
    const { file, copy, send, approve, reject } = newsroom();
    const [first, second] = [await send('One'), await send('Two')];
    await approve(first);
    const gather = () => gatherComments({ from: file, token: undefined, copy });
    expect(textsOf(await gather())).toEqual(['One']);
    await approve(second);
    await reject(first);
    const gathered = await gather();
    expect(textsOf(gathered)).toEqual(['Two']);
    expect(JSON.stringify(gathered)).not.toContain('ann@example.org');
  });

  it('asks a service only for what has changed, with its token', async () => {
    const { database, copy, send, approve } = newsroom();
    const { asked, address } = await serving(async ({ url }) => {
      const since = Number(new URL(url ?? '', 'http://localhost').searchParams.get('since'));
      return [200, await publishedSince(database, since)];
    });
    await approve(await send('One'));
    const gather = () => gatherComments({ from: address, token: 'open sesame', copy });
    expect(textsOf(await gather())).toEqual(['One']);
    await approve(await send('Two'));
    expect(textsOf(await gather())).toEqual(['One', 'Two']);
    expect(asked.map(({ url, headers }) => [url, headers.authorization])).toEqual([
      ['/comments/export?since=0', 'Bearer open sesame'],
      ['/comments/export?since=1', 'Bearer open sesame'],
    ]);
  });

  it('begins anew where the database is another one', async () => {
    const [old, young] = [newsroom(), newsroom()];
    await old.approve(await old.send('One'), await old.send('Two'));
    await gatherComments({ from: old.file, token: undefined, copy: old.copy });
    await young.approve(await young.send('Three'));
    expect(textsOf(await gatherComments({ from: young.file, token: undefined, copy: old.copy }))).toEqual(['Three']);
    await young.database.close();
    await old.database.close();
    copyFileSync(young.file, old.file);
    for (const journal of ['-wal', '-shm']) rmSync(old.file + journal, { force: true });
    await gatherComments({ from: old.file, token: undefined, copy: old.copy });
    expect(textsOf(await gatherComments({ from: old.file, token: undefined, copy: old.copy }))).toEqual(['Three']);
  });

  it.each([
    ['is not there', undefined],
    ['fails', [500, {}]],
    ['answers nonsense', [200, { revision: 1, comments: [{ id: '1' }], withdrawn: [] }]],
  ] as const)('keeps the comments of the last time where the service %s, and says so', async (_, answer) => {
    const { database, copy, send, approve } = newsroom();
    await approve(await send('One'));
    let isBack = true;
    const { address } = await serving(async () =>
      isBack ? [200, await publishedSince(database, 0)] : (answer ?? [200, {}]),
    );
    await gatherComments({ from: address, token: undefined, copy });
    isBack = false;
    if (answer === undefined) close();
    const gathered = await gatherComments({ from: address, token: undefined, copy });
    expect(textsOf(gathered)).toEqual(['One']);
    expect(gathered.problems).toEqual([
      expect.objectContaining({
        severity: 'warning',
        message: expect.stringContaining(`comments can't be fetched from ${address}: `),
        hint: 'those of the last time stay on their pages; build again when it is back',
      }),
    ]);
  });

  it('takes an export file as it is, and says what is wrong with one', async () => {
    const { folder, copy } = newsroom();
    const from = join(folder, 'export.json');
    const comment = { id: '1', article: '/a/', name: 'Ann', date: '2026-11-24', text: 'One' };
    writeFileSync(from, JSON.stringify({ comments: [comment] }));
    expect(textsOf(await gatherComments({ from, token: undefined, copy }))).toEqual(['One']);
    writeFileSync(from, JSON.stringify({ comments: [{ ...comment, email: 'ann@example.org' }] }));
    const gathered = await gatherComments({ from, token: undefined, copy });
    expect(textsOf(gathered)).toEqual(['One']);
    expect(gathered.problems[0]?.message).toContain('unknown field "email"');
  });

  it('shows no password of a database', async () => {
    const { copy } = newsroom();
    const { problems } = await gatherComments({ from: 'https://ann:secret@127.0.0.1:1/', token: undefined, copy });
    expect(problems[0]?.message).not.toContain('secret');
  });
});
