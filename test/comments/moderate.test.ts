import { describe, expect, it } from 'vitest';
import { findComment } from '../../src/comments/moderation.ts';
import { formTokenOf } from '../../src/comments/sessions.ts';
import { makeDesk } from './moderators-desk.ts';

describe('the queue', () => {
  it('shows held comments, the newest first, and counts the others', async () => {
    const { send, get } = await makeDesk();
    await send({ text: 'The older one' });
    await send({ text: 'The newer one', reasons: ['has 5 links'] });
    await send({ text: 'Published already', status: 'approved' });
    const page = await (await get('/moderate')).text();
    expect(page.indexOf('The newer one')).toBeLessThan(page.indexOf('The older one'));
    expect(page).toContain('Held: has 5 links');
    expect(page).not.toContain('Published already');
    expect(page).toMatch(/aria-current="page">Held <span class="count">2</);
    expect(page).toMatch(/>Approved <span class="count">1</);
    expect(await (await get('/moderate?status=approved')).text()).toContain('Published already');
  });

  it('turns pages without leaving one out or showing one twice', async () => {
    const { send, get } = await makeDesk();
    for (let number = 1; number <= 65; number += 1) await send({ text: `Number ${number}.` });
    const seen: string[] = [];
    let path: string | undefined = '/moderate';
    while (path !== undefined) {
      const page = await (await get(path)).text();
      seen.push(...[...page.matchAll(/Number (\d+)\./g)].map(([, number]) => number ?? ''));
      path = /href="([^"]+)" rel="next"/.exec(page)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(seen).toEqual(Array.from({ length: 65 }, (_, index) => String(65 - index)));
  });

  it('shows what a comment answers, and all of its article and of its author, without the address in a link', async () => {
    const { send, get } = await makeDesk();
    const first = await send({ name: 'Olga', text: 'The question', status: 'approved', email: 'olga@example.com' });
    const answer = await send({ name: 'Per', text: 'The answer', parent: first.id });
    await send({ text: 'Elsewhere', article: '/2026/11/bridge/', email: 'OLGA@example.com' });
    const queue = await (await get('/moderate')).text();
    expect(queue).toMatch(/Answers <a [^>]*><bdi>Olga<\/bdi><\/a>: <q dir="auto">The question<\/q>/);
    expect(queue).not.toMatch(/href="[^"]*@/);
    const article = await (await get('/moderate?article=/2026/11/harbour/')).text();
    expect(article).toContain('The question');
    expect(article).toContain('The answer');
    expect(article).not.toContain('Elsewhere');
    const author = await (await get(`/moderate/author/${first.id}`)).text();
    expect(author).toContain('The question');
    expect(author).toContain('Elsewhere');
    expect(author).not.toContain('The answer');
    expect(author).toMatch(/<title>Comments of one reader/);
    expect((await get(`/moderate/author/${answer.id}x`)).status).toBe(404);
  });

  it('finds words in text, name and address, and takes wildcards as they are', async () => {
    const { send, get } = await makeDesk();
    await send({ text: 'About 100% of it' });
    await send({ text: 'About 1000 of it', name: 'Quentin' });
    const search = async (words: string): Promise<readonly boolean[]> => {
      const page = await (await get(`/moderate?words=${encodeURIComponent(words)}`)).text();
      return ['100% of it', '1000 of it'].map((text) => page.includes(text));
    };
    expect(await search('about')).toEqual([true, true]);
    expect(await search('100%')).toEqual([true, false]);
    expect(await search('QUENTIN about')).toEqual([false, true]);
    expect(await search('reader@example')).toEqual([true, true]);
    expect(await search("' OR 1=1 --")).toEqual([false, false]);
  });

  it('keeps what is searched for out of the title, since it may be an address', async () => {
    const { get } = await makeDesk();
    const page = await (await get('/moderate?words=olga@example.com')).text();
    expect(/<title>(.*)<\/title>/.exec(page)?.[1]).toBe('Search · The Test Courier');
  });
});

describe('a decision', () => {
  it('is made with one button, is audited, and goes on with the next comment', async () => {
    const { send, post, get, database, changes } = await makeDesk();
    const [older, newer] = [await send(), await send()];
    const page = await (await get('/moderate')).text();
    const value = /name="decide" value="(approve [^"]+)"/.exec(page)?.[1] ?? '';
    expect(value).toBe(`approve ${newer.id} ${older.id}`);
    const done = await post('/moderate/decide', { decide: value, back: '/moderate' });
    expect([done.status, done.headers.get('location')]).toEqual([303, `/moderate#${older.id}`]);
    expect((await findComment(database, newer.id))?.status).toBe('approved');
    expect(
      await database.query('SELECT actor, action, comment, before, after FROM audit WHERE comment <> $1', ['']),
    ).toEqual([
      {
        actor: 'Ada',
        action: 'approve',
        comment: newer.id,
        before: '{"status":"held"}',
        after: '{"status":"approved"}',
      },
    ]);
    expect(changes()).toBe(1);
  });

  it('about what no page shows builds nothing', async () => {
    const { send, post, changes } = await makeDesk();
    const { id } = await send();
    await post('/moderate/decide', { decide: `spam ${id}` });
    expect(changes()).toBe(0);
  });

  it('is made about all that are ticked, and no other', async () => {
    const { send, post, database } = await makeDesk();
    const [one, two, three] = [await send(), await send(), await send()];
    await post('/moderate/decide', { decide: 'reject', comment: [one.id, three.id, 'nobody'] });
    const found = await Promise.all([one, two, three].map(({ id }) => findComment(database, id)));
    expect(found.map((comment) => comment?.status)).toEqual(['rejected', 'held', 'rejected']);
  });

  it('that is none of ours changes nothing', async () => {
    const { send, post, database } = await makeDesk();
    const { id } = await send();
    await post('/moderate/decide', { decide: `publish ${id}` });
    await post('/moderate/decide', { decide: 'toString', comment: id });
    expect((await findComment(database, id))?.status).toBe('held');
  });

  it('leads back to no other site', async () => {
    const { post } = await makeDesk();
    const places = [
      'https://evil.example/moderate',
      '//evil.example/moderate',
      '/\\evil.example',
      '/elsewhere',
      '/moderated',
    ];
    for (const back of places)
      expect((await post('/moderate/decide', { decide: 'approve', back })).headers.get('location')).toBe('/moderate');
  });
});

describe('undo', () => {
  it('takes the last act back, all of it, and can itself be taken back', async () => {
    const { send, post, get, database, changes } = await makeDesk();
    const [one, two] = [await send(), await send({ status: 'approved' })];
    const statuses = async () =>
      (await Promise.all([one, two].map(({ id }) => findComment(database, id)))).map((each) => each?.status);
    const undo = async () => {
      const page = await (await get('/moderate')).text();
      const act = /name="act" value="(\d+)"/.exec(page)?.[1] ?? '';
      const done = await post('/moderate/undo', { act, back: '/moderate?status=spam' });
      expect([done.status, done.headers.get('location')]).toEqual([303, '/moderate?status=spam']);
    };
    await post('/moderate/decide', { decide: 'spam', comment: [one.id, two.id] });
    expect(await statuses()).toEqual(['spam', 'spam']);
    expect(await (await get('/moderate')).text()).toContain('2 comments were marked as spam.');
    await undo();
    expect(await statuses()).toEqual(['held', 'approved']);
    expect(changes()).toBe(2);
    expect(await (await get('/moderate')).text()).toContain('<button>Redo</button>');
    await undo();
    expect(await statuses()).toEqual(['spam', 'spam']);
  });

  it('leaves alone what a colleague has decided since', async () => {
    const { send, post, get, database, cookieOf, desk } = await makeDesk();
    const { id } = await send();
    await post('/moderate/decide', { decide: `reject ${id}` });
    const page = await (await get('/moderate')).text();
    const bea = await cookieOf('Bea');
    const token = formTokenOf(desk.settings.secret, { moderator: 'Bea', token: bea.split('=')[1] ?? '' });
    await post('/moderate/decide', { decide: `approve ${id}`, token }, { cookie: bea });
    const undone = await post('/moderate/undo', { act: /name="act" value="(\d+)"/.exec(page)?.[1] ?? '' });
    expect([undone.status, await undone.text()]).toEqual([
      422,
      expect.stringContaining('A colleague has decided since'),
    ]);
    expect((await findComment(database, id))?.status).toBe('approved');
  });

  it('of something that is not the last any more is refused', async () => {
    const { send, post, get, database } = await makeDesk();
    const [one, two] = [await send(), await send()];
    await post('/moderate/decide', { decide: `reject ${one.id}` });
    const act = /name="act" value="(\d+)"/.exec(await (await get('/moderate')).text())?.[1] ?? '';
    await post('/moderate/decide', { decide: `reject ${two.id}` });
    expect((await post('/moderate/undo', { act })).status).toBe(422);
    expect((await findComment(database, two.id))?.status).toBe('rejected');
  });
});
