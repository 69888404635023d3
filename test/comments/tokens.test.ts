import { describe, expect, it } from 'vitest';
import { examineToken, issueToken, TOKEN_AGE } from '../../src/comments/tokens.ts';
import { ARTICLE, openCounter, pathOf, SECRET, SERVICE, SITE } from './counter.ts';
import { readPage } from './forms.ts';

const OTHER = pathOf('/2026/11/bridge-closes/');
const ISSUED = Date.parse('2026-11-24T09:00:00Z');

describe('a token', () => {
  const token = issueToken(SECRET, ARTICLE, ISSUED);
  const stateAfter = (age: number, given = token, article = ARTICLE): string =>
    examineToken(SECRET, article, given, ISSUED + age).state;

  it('is good from three seconds to a day after it was given out, to the millisecond', () => {
    expect(TOKEN_AGE).toEqual({ least: 3000, most: 86_400_000 });
    expect(stateAfter(TOKEN_AGE.least - 1)).toBe('early');
    expect(stateAfter(TOKEN_AGE.least)).toBe('good');
    expect(stateAfter(TOKEN_AGE.most)).toBe('good');
    expect(stateAfter(TOKEN_AGE.most + 1)).toBe('void');
  });

  it('says how long to wait when it is early, as it is when another machine’s clock is ahead', () => {
    expect(examineToken(SECRET, ARTICLE, token, ISSUED + 1000)).toEqual({ state: 'early', wait: 2000 });
    expect(examineToken(SECRET, ARTICLE, token, ISSUED - 500)).toEqual({ state: 'early', wait: 3500 });
  });

  it('is good for its article alone', () => {
    expect(stateAfter(5000, token, OTHER)).toBe('void');
  });

  it('is void when anything in it was changed, or another secret made it', () => {
    const [issued = '', nonce = '', given = ''] = token.split('.');
    const forged = [
      '',
      '.',
      '..',
      'x'.repeat(10_000),
      `${issued}.${nonce}`,
      `${issued}.${nonce}.`,
      `${issued}.${nonce}.${given}.`,
      `${issued}.${nonce}.${given}x`,
      `${(ISSUED + 1).toString(36)}.${nonce}.${given}`,
      `${issued}.${nonce.slice(1)}.${given}`,
      `.${issued}${nonce}.${given}`,
      `${issued}.${nonce}.${given.toUpperCase()}`,
      issueToken(`${SECRET}!`, ARTICLE, ISSUED),
    ];
    for (const each of forged) expect([each, stateAfter(5000, each)]).toEqual([each, 'void']);
  });

  it('differs from every other of the same moment', () => {
    expect(issueToken(SECRET, ARTICLE, ISSUED)).not.toBe(token);
  });
});

describe('the address that gives tokens to scripts', () => {
  it('lets the pages of the site read them, and no others', async () => {
    const { address } = await openCounter();
    const ask = (origin?: string): Promise<Response> =>
      fetch(`${address}/comments/token?article=${ARTICLE}`, { headers: origin === undefined ? {} : { origin } });
    const ours = await ask(SITE);
    expect(ours.headers.get('access-control-allow-origin')).toBe(SITE);
    expect(ours.headers.get('vary')).toBe('Origin');
    for (const other of ['https://evil.example', 'null', `${SITE}.evil.example`, 'http://courier.example', undefined])
      expect((await ask(other)).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('gives one that is good three seconds later, for what is an address alone', async () => {
    const { address, clock, post, reply } = await openCounter();
    const body: unknown = await (await fetch(`${address}/comments/token?article=${ARTICLE}`)).json();
    expect(body).toEqual({ token: expect.any(String) });
    const token = typeof body === 'object' && body !== null && 'token' in body ? String(body.token) : '';
    clock.now += 3000;
    expect((await post(reply({ token }))).status).toBe(303);
    for (const article of ['', 'x', '/../', '//evil.example/', '/a?b', '/a%0d%0aX:1/']) {
      const refused = await fetch(`${address}/comments/token?article=${encodeURIComponent(article)}`);
      expect([article, refused.status]).toEqual([article, 400]);
    }
  });
});

describe('a comment without a good token', () => {
  it('is shown again with a fresh token and one button, which sends it without a script', async () => {
    const counter = await openCounter();
    const comment = 'Two\nlines & <b>markup</b> "quoted"';
    const page = await (await counter.post(counter.reply({ token: undefined, comment, lang: 'en' }))).text();
    expect(await counter.kept()).toEqual([]);
    const { buttons, action, fields, text, tags, links } = readPage(page);
    expect([buttons, action, tags.has('b'), tags.has('script')]).toEqual([1, `${SERVICE}/comments`, false, false]);
    expect(text).toContain(comment);
    expect(links).toContain(`${SITE}${ARTICLE}`);
    counter.clock.now += 3000;
    const sent = await counter.post(fields, { origin: SERVICE });
    expect([sent.status, await counter.kept()]).toEqual([303, [{ text: comment, name: 'Ada', status: 'held' }]]);
  });

  it('waits for its token to ripen: who presses the button too soon presses the same one again', async () => {
    const counter = await openCounter();
    const page = await (await counter.post(counter.reply({ token: '' }))).text();
    const { fields } = readPage(page);
    counter.clock.now += 2999;
    const again = await (await counter.post(fields)).text();
    expect(again).toContain('very quick');
    expect(readPage(again).fields).toEqual(fields);
    counter.clock.now += 1;
    expect((await counter.post(readPage(again).fields)).status).toBe(303);
  });

  it('is not taken with a token that another comment has used, or one for another article', async () => {
    const counter = await openCounter();
    const token = counter.token();
    await counter.post(counter.reply({ token }));
    const second = await counter.post(counter.reply({ token, comment: 'Another' }));
    expect([second.status, await second.text()]).toEqual([200, expect.stringContaining('sent with this form already')]);
    const foreign = await counter.post(counter.reply({ token: counter.token(OTHER), comment: 'A third' }));
    expect([foreign.status, await foreign.text()]).toEqual([200, expect.stringContaining('Send this comment?')]);
    expect(await counter.kept()).toHaveLength(1);
  });

  it('of which two come at once with one token, only one is taken', async () => {
    const counter = await openCounter();
    const token = counter.token();
    const comments = Array.from({ length: 10 }, (_, number) => `Comment ${number}`);
    const answers = await Promise.all(comments.map((comment) => counter.post(counter.reply({ token, comment }))));
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(await counter.kept()).toHaveLength(1);
  });

  it('keeps its token when it was refused for another reason', async () => {
    const counter = await openCounter();
    const token = counter.token();
    expect((await counter.post(counter.reply({ token, parent: 'c1-nobody' }))).status).toBe(422);
    expect((await counter.post(counter.reply({ token }))).status).toBe(303);
  });

  it('is given a token by JSON, with how long to wait', async () => {
    const counter = await openCounter();
    const answer = await counter.postJson({ ...counter.reply(), token: null });
    const expected = { outcome: 'confirm', reason: 'untouched', token: expect.any(String), wait: 0 };
    expect([answer.status, await answer.json()]).toEqual([409, expected]);
  });
});
