import { describe, expect, it } from 'vitest';
import { decide } from '../../src/comments/moderation.ts';
import { ARTICLE, openCounter, type Counter } from './counter.ts';

const TOKEN = 'an-export-token-of-good-length';
const ACT = { actor: 'ada', action: 'approve', at: 0 } as const;

function ask({ address }: Counter, query = '', headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(`${address}/comments/export${query}`, { headers: { authorization: `Bearer ${TOKEN}`, ...headers } });
}

describe('the export of approved comments', () => {
  it('is not there where no token is set', async () => {
    const counter = await openCounter();
    expect((await ask(counter)).status).toBe(404);
    expect((await ask(counter, '', { authorization: 'Bearer ' })).status).toBe(404);
    expect((await ask(counter, '', { authorization: 'Bearer undefined' })).status).toBe(404);
  });

  it('is for those who know the token', async () => {
    const counter = await openCounter({ exportToken: TOKEN });
    for (const wrong of [
      '',
      'Bearer',
      'Bearer ',
      TOKEN,
      `Basic ${TOKEN}`,
      `Bearer ${TOKEN}x`,
      `Bearer ${TOKEN.slice(1)}`,
    ]) {
      const answer = await ask(counter, '', { authorization: wrong });
      expect([wrong, answer.status, answer.headers.get('www-authenticate')]).toEqual([
        wrong,
        401,
        'Bearer realm="comments"',
      ]);
    }
    expect((await ask(counter)).status).toBe(200);
  });

  it('holds what was approved and what was withdrawn since, and nothing that is private', async () => {
    const counter = await openCounter({ exportToken: TOKEN });
    await counter.post(counter.reply({ comment: 'First' }));
    await counter.post(counter.reply({ comment: 'Second' }));
    const [first = '', second = ''] = counter.told.map(({ id }) => id);
    await decide(counter.database, [first], { status: 'approved' }, ACT);
    const record = {
      id: first,
      article: ARTICLE,
      parent: null,
      name: 'Ada',
      website: null,
      text: 'First',
      newsroom: false,
      date: '2026-11-24T09:00:00.000Z',
    };
    expect(await (await ask(counter)).json()).toEqual({ revision: 1, comments: [record], withdrawn: [] });
    await decide(counter.database, [first], { status: 'spam' }, ACT);
    await decide(counter.database, [second], { status: 'approved' }, ACT);
    expect(await (await ask(counter, '?since=1')).json()).toEqual({
      revision: 3,
      comments: [{ ...record, id: second, text: 'Second' }],
      withdrawn: [first],
    });
    expect(await (await ask(counter, '?since=3')).json()).toEqual({ revision: 3, comments: [], withdrawn: [] });
  });

  it('is not sent again while nothing has changed', async () => {
    const counter = await openCounter({ exportToken: TOKEN });
    await counter.post();
    const tag = (await ask(counter)).headers.get('etag') ?? '';
    const again = await ask(counter, '', { 'if-none-match': tag });
    expect([tag, again.status, await again.text()]).toEqual([expect.stringMatching(/^"[\w-]+"$/), 304, '']);
    expect((await ask(counter, '', { 'if-none-match': `"x", W/${tag}` })).status).toBe(304);
    // What was asked for is part of it.
    expect((await ask(counter, '?since=1', { 'if-none-match': tag })).status).toBe(200);
    const ids = counter.told.map(({ id }) => id);
    await decide(counter.database, ids, { status: 'approved' }, ACT);
    expect((await ask(counter, '', { 'if-none-match': tag })).status).toBe(200);
    // Nobody who lacks the token learns whether something has changed.
    expect((await ask(counter, '', { 'if-none-match': tag, authorization: 'Bearer no' })).status).toBe(401);
  });

  it('refuses what is no revision', async () => {
    const counter = await openCounter({ exportToken: TOKEN });
    for (const since of ['-1', 'x', '1.5', '1e3', "0' OR 1=1", '9'.repeat(30), ''])
      expect([since, (await ask(counter, `?since=${encodeURIComponent(since)}`)).status]).toEqual([since, 400]);
  });
});
