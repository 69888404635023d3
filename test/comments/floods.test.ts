import { describe, expect, it } from 'vitest';
import { openRates } from '../../src/comments/rates.ts';
import { openCounter } from './counter.ts';
import { readPage } from './forms.ts';

describe('a network that sends too many comments', () => {
  const floods = [{ comments: 3, milliseconds: 60_000 }];

  it('is told when it may go on, and nothing that was typed is lost', async () => {
    const counter = await openCounter({ floods });
    const send = (number: number): Promise<Response> => counter.post(counter.reply({ comment: `Comment ${number}` }));
    for (const number of [1, 2, 3]) {
      expect((await send(number)).status).toBe(303);
      counter.clock.now += 1000;
    }
    const typed = counter.reply({ comment: 'One\ntoo many', website: 'https://ada.example/' });
    const answer = await counter.post(typed);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '57']);
    const { fields, wrong } = readPage(await answer.text());
    expect(wrong).toEqual([]);
    counter.clock.now += 57_000;
    expect(fields).toMatchObject({ comment: 'One\ntoo many', name: 'Ada', website: 'https://ada.example/' });
    expect((await counter.post(fields)).status).toBe(303);
    expect(await counter.kept()).toHaveLength(4);
  });

  it('gets the answer of the first for one that it sent before', async () => {
    const counter = await openCounter({ floods: [{ comments: 1, milliseconds: 60_000 }] });
    const sent = counter.reply();
    await counter.post(sent);
    expect((await counter.post(sent)).status).toBe(303);
    const answer = await counter.postJson(counter.reply({ comment: 'Another' }));
    expect([answer.status, await answer.json()]).toEqual([429, { outcome: 'flooded', retryAfter: 60 }]);
  });

  it('keeps no other from commenting', async () => {
    const one = [{ comments: 1, milliseconds: 60_000 }];
    const counter = await openCounter({ floods: one, trustedProxies: ['127.0.0.1/32'] });
    const from = async (sender: string, comment: string): Promise<number> =>
      (await counter.post(counter.reply({ comment }), { 'x-forwarded-for': sender })).status;
    expect(await from('203.0.113.7', 'a')).toBe(303);
    expect(await from('203.0.113.7', 'b')).toBe(429);
    expect(await from('203.0.113.8', 'c')).toBe(303);
    expect(await from('2001:db8:1:2::1', 'd')).toBe(303);
    expect(await from('2001:db8:1:2:ffff::', 'e')).toBe(429);
    expect(await from('2001:db8:1:3::1', 'f')).toBe(303);
    // What a sender writes himself in front of the proxy's word changes nothing.
    expect(await from('198.51.100.9, 203.0.113.7', 'g')).toBe(429);
  });

  it('can’t do so by sending all at once', async () => {
    const counter = await openCounter({ floods });
    const comments = Array.from({ length: 12 }, (_, number) => `At once ${number}`);
    const answers = await Promise.all(comments.map((comment) => counter.post(counter.reply({ comment }))));
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(3);
    expect(await counter.kept()).toHaveLength(3);
  });
});

describe('who asks for too much', () => {
  it('waits, whatever he asks for, but may always ask whether the service is alive', async () => {
    const counter = await openCounter({}, { rate: { burst: 3, perSecond: 0.5 } });
    const ask = (path: string): Promise<Response> => fetch(`${counter.address}${path}`);
    const statuses = [];
    for (const path of ['/comments/token?article=/a/', '/metrics', '/nowhere', '/nowhere', '/metrics', '/health'])
      statuses.push((await ask(path)).status);
    expect(statuses).toEqual([200, 200, 404, 429, 429, 200]);
    expect((await ask('/')).headers.get('retry-after')).toBe('2');
    const comment = await counter.post();
    expect([comment.status, readPage(await comment.text()).fields['comment']]).toEqual([429, 'Well said.']);
    counter.clock.now += 2000;
    expect((await counter.post()).status).toBe(303);
  });
});

describe('a bucket of tokens', () => {
  it('lets a burst through and then as many as time brings', () => {
    const { ask } = openRates({ burst: 2, perSecond: 10 });
    expect([ask('a', 0), ask('a', 0), ask('a', 0), ask('a', 50), ask('a', 100), ask('a', 100)]).toEqual([
      0, 0, 100, 50, 0, 100,
    ]);
    expect(ask('b', 100)).toBe(0);
    // A long silence fills it, and no fuller than it is.
    expect([ask('a', 100_000), ask('a', 100_000), ask('a', 100_000)]).toEqual([0, 0, 100]);
  });

  it('is not emptied or overfilled by a clock that goes back', () => {
    const { ask } = openRates({ burst: 1, perSecond: 1 });
    expect([ask('a', 5000), ask('a', 0), ask('a', 0)]).toEqual([0, 1000, 1000]);
  });

  it('is forgotten when others come, so that memory stays bounded', () => {
    const { ask } = openRates({ burst: 1, perSecond: 1 }, 2);
    expect([ask('a', 0), ask('b', 0), ask('a', 0), ask('c', 0), ask('a', 0), ask('b', 0)]).toEqual([
      0, 0, 1000, 0, 1000, 0,
    ]);
  });
});
