import { scryptSync } from 'node:crypto';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { FAILURES, WINDOW } from '../../src/comments/attempts.ts';
import type { Settings } from '../../src/comments/desk.ts';
import { OPEN_PATHS } from '../../src/comments/moderate/guard.ts';
import { addModerator, removeModerator } from '../../src/comments/moderators.ts';
import { SESSION_LENGTH } from '../../src/comments/sessions.ts';
import { makeDesk, START, type TestDesk } from './moderators-desk.ts';

const PASSWORD = 'kestrel marble tuesday';

/** All routes there are, with an address that each answers. */
const { app } = await makeDesk();
const ROUTES = app.routes
  .filter(({ method, path }) => method !== 'ALL' && !path.endsWith('*'))
  .map(({ method, path }) => ({ method, path: path.replace(/:\w+/, 'c1-x') }));
const GUARDED = ROUTES.filter(({ path }) => !OPEN_PATHS.includes(path.replace('/moderate', '')));

describe('every route', () => {
  it('is among those that are tested here', () => {
    expect(ROUTES.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual([
      'GET /moderate',
      'GET /moderate/author/c1-x',
      'GET /moderate/comment/c1-x',
      'GET /moderate/link',
      'GET /moderate/moderate.css',
      'GET /moderate/moderate.js',
      'GET /moderate/sign-in',
      'POST /moderate/comment/c1-x/edit',
      'POST /moderate/comment/c1-x/reply',
      'POST /moderate/decide',
      'POST /moderate/link',
      'POST /moderate/sign-in',
      'POST /moderate/sign-out',
      'POST /moderate/undo',
    ]);
  });

  describe.each([
    ['no session', async () => ({})],
    [
      'a made-up session',
      async () => ({ cookie: '__Secure-courant-moderator=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' }),
    ],
    [
      'a session that is over',
      async ({ cookieOf, later }: TestDesk) => {
        const cookie = await cookieOf('Bea');
        later(SESSION_LENGTH);
        return { cookie };
      },
    ],
    [
      'the session of somebody who moderates no more',
      async ({ cookieOf, database }: TestDesk) => {
        const cookie = await cookieOf('Bea');
        await database.write(({ query }) => query("DELETE FROM moderators WHERE name = 'Bea'"));
        return { cookie };
      },
    ],
  ])('with %s', (_, headersOf) => {
    it.each([...GUARDED, { method: 'GET', path: '/moderate/nowhere' }, { method: 'DELETE', path: '/moderate' }])(
      'refuses $method $path',
      async ({ method, path }) => {
        const test = await makeDesk();
        const comment = await test.send({ text: 'Not for everybody' });
        const response = await test.app.request(path.replace('c1-x', comment.id), {
          method,
          headers: { origin: test.desk.settings.address, ...(await headersOf(test)) },
        });
        expect(response.status).toBe(method === 'GET' ? 303 : 401);
        if (method === 'GET') expect(response.headers.get('location')).toMatch(/^\/moderate\/sign-in/);
        expect(await response.text()).not.toMatch(/Not for everybody|reader@example/);
      },
    );
  });

  it.each(ROUTES)('lets $method $path be framed, kept or scripted by nobody', async ({ method, path }) => {
    const { get, post } = await makeDesk();
    const { headers } = await (method === 'GET' ? get(path) : post(path, {}));
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each(ROUTES.filter(({ method }) => method === 'POST'))(
    'takes no form of another site: $path',
    async ({ path }) => {
      const { post, app: asked, cookieOf } = await makeDesk();
      const elsewhere = [
        { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
        { origin: 'https://evil.example' },
        { origin: 'null' },
        { origin: 'http://talk.courier.example', host: 'talk.courier.example' },
        { 'sec-fetch-site': 'same-site' },
      ];
      for (const headers of elsewhere) expect((await post(path, {}, headers)).status).toBe(403);
      const silent = await asked.request(path, { method: 'POST', headers: { cookie: await cookieOf('Ada') } });
      expect(silent.status).toBe(403);
    },
  );

  it.each(GUARDED.filter(({ method }) => method === 'POST'))(
    'takes no form without its session’s token: $path',
    async ({ path }) => {
      const { post, send } = await makeDesk();
      const { id } = await send();
      for (const token of ['', 'a'.repeat(32)])
        expect((await post(path.replace('c1-x', id), { token, text: 'x' })).status).toBe(403);
    },
  );

  it('stands below the path of the service’s address, and nowhere else', async () => {
    const { app: pages, cookieOf, desk } = await makeDesk({ address: 'https://courier.example/talk' });
    const service = new Hono().route('/', pages);
    const cookie = await cookieOf('Ada');
    const statusOf = async (path: string, headers = {}) => (await service.request(path, { headers })).status;
    expect(await statusOf('/talk/moderate')).toBe(303);
    expect(await statusOf('/talk/moderate/sign-in')).toBe(200);
    expect(await statusOf('/talk/moderate/moderate.css')).toBe(200);
    expect(await statusOf('/talk/moderate/comment/moderate.css')).toBe(303);
    expect(await statusOf('/moderate', { cookie })).toBe(404);
    const page = await (await service.request('/talk/moderate', { headers: { cookie } })).text();
    const own = [...page.matchAll(/(?:href|src|action)="(\/[^"]*)"/g)].map(([, path]) => path ?? '');
    expect(own.length).toBeGreaterThan(5);
    expect(own.filter((path) => !path.startsWith('/talk/moderate'))).toEqual([]);
    await addModerator(desk.database, 'Cem', PASSWORD, START);
    const signedIn = await service.request('/talk/moderate/sign-in', {
      method: 'POST',
      headers: { origin: 'https://courier.example' },
      body: new URLSearchParams({ name: 'Cem', password: PASSWORD, to: '/moderate' }),
    });
    expect(signedIn.headers.get('location')).toBe('/talk/moderate');
    expect(signedIn.headers.get('set-cookie')).toContain('Path=/talk/moderate;');
  });

  it('takes no form of excessive length', async () => {
    const { post } = await makeDesk();
    expect((await post('/moderate/decide', { comment: 'x'.repeat(300_000) })).status).toBe(413);
  });
});

describe('signing in', () => {
  const signIn = ({ post }: TestDesk, name: string, password: string, to = ''): Promise<Response> =>
    post('/moderate/sign-in', { name, password, to }, { cookie: '' });
  /** A desk where Cem can sign in, with a password that is cheap to check. */
  const doorFor = async (settings: Partial<Settings> = {}): Promise<TestDesk> => {
    const test = await makeDesk(settings);
    const key = scryptSync(PASSWORD, 'salt', 32, { N: 16, r: 1, p: 1 }).toString('base64url');
    const kept = `scrypt$N=16,r=1,p=1$${Buffer.from('salt').toString('base64url')}$${key}`;
    await test.database.write(({ query }) =>
      query("INSERT INTO moderators (name, password) VALUES ('Cem', $1)", [kept]),
    );
    return test;
  };

  it('gives a cookie that no script, no other site and no open line gets, and that opens the queue', async () => {
    const test = await doorFor();
    const response = await signIn(test, 'cem', PASSWORD, '/moderate/comment/c1');
    expect([response.status, response.headers.get('location')]).toEqual([303, '/moderate/comment/c1']);
    const [cookie = '', ...flags] = response.headers.getSetCookie().join('').split('; ');
    expect(flags.toSorted()).toEqual(['HttpOnly', 'Max-Age=43200', 'Path=/moderate', 'SameSite=Strict', 'Secure']);
    expect((await test.get('/moderate', { cookie })).status).toBe(200);
    const kept = JSON.stringify(await test.database.query('SELECT token FROM sessions'));
    expect(kept).not.toContain(cookie.split('=')[1]);
  });

  it('works unencrypted on one’s own machine alone', async () => {
    const flagsAt = async (address: string): Promise<string> => {
      const test = await doorFor({ address });
      return (await signIn(test, 'Cem', PASSWORD)).headers.getSetCookie().join();
    };
    expect(await flagsAt('http://127.0.0.1:8090')).not.toContain('Secure');
    expect(await flagsAt('http://courier.example')).toContain('Secure');
  });

  it('says the same of a wrong name and a wrong password, and leads to no other site', async () => {
    const test = await doorFor();
    const bodies = [];
    for (const [name, password] of [
      ['Cem', 'wrong'],
      ['Dag', PASSWORD],
    ] as const) {
      const response = await signIn(test, name, password, 'https://evil.example/');
      expect(response.status).toBe(401);
      bodies.push((await response.text()).replace(`value="${name}"`, 'value=""'));
    }
    expect(bodies[0]).toBe(bodies[1]);
    expect(bodies[0]).not.toContain('evil.example');
  });

  it('is audited, and so are failures and signing out', async () => {
    const test = await doorFor();
    await signIn(test, 'Cem', 'wrong');
    await signIn(test, 'a password typed too early', 'wrong');
    const cookie = (await signIn(test, 'Cem', PASSWORD)).headers.getSetCookie().join().split(';')[0] ?? '';
    const page = await (await test.get('/moderate', { cookie })).text();
    const token = /name="token" value="([^"]+)"/.exec(page)?.[1] ?? '';
    expect((await test.post('/moderate/sign-out', { token }, { cookie })).headers.get('location')).toBe(
      '/moderate/sign-in',
    );
    expect((await test.get('/moderate', { cookie })).status).toBe(303);
    const audit = await test.database.query("SELECT actor, action FROM audit WHERE actor <> 'Ada' ORDER BY sequence");
    expect(audit.map(({ actor, action }) => `${actor}: ${action}`)).toEqual([
      'Cem: fail to sign in',
      'unknown: fail to sign in',
      'Cem: sign in',
      'Cem: sign out',
    ]);
  });

  it('is locked for a name after five failures, also with the right password, until fifteen minutes are over', async () => {
    const test = await doorFor();
    for (let failure = 0; failure < FAILURES; failure += 1)
      expect((await signIn(test, 'cem', 'wrong')).status).toBe(401);
    const locked = await signIn(test, 'Cem', PASSWORD);
    expect(locked.status).toBe(429);
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(800);
    test.later(WINDOW);
    expect((await signIn(test, 'Cem', PASSWORD)).status).toBe(303);
    expect(JSON.stringify(await test.database.query('SELECT who FROM attempts'))).not.toMatch(/cem/i);
  });

  it('is locked also for those who try many at once', async () => {
    const test = await doorFor();
    const tries = await Promise.all(Array.from({ length: 8 }, () => signIn(test, 'Cem', 'wrong')));
    expect(tries.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([
      401, 401, 401, 401, 401, 429, 429, 429,
    ]);
  });

  it('checks few passwords at once, since each is dear', async () => {
    const test = await doorFor();
    const tries = await Promise.all(Array.from({ length: 12 }, (_, name) => signIn(test, `name ${name}`, 'wrong')));
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(4);
    expect((await signIn(test, 'Cem', PASSWORD)).status).toBe(303);
  });

  it('ends for whoever is removed', async () => {
    const test = await doorFor();
    const cookie = (await signIn(test, 'Cem', PASSWORD)).headers.getSetCookie().join().split(';')[0] ?? '';
    expect(await removeModerator(test.database, 'Cem', START)).toBe(true);
    expect((await test.get('/moderate', { cookie })).status).toBe(303);
    expect(await removeModerator(test.database, 'Cem', START)).toBe(false);
  });

  it('goes on from a mail, where the browser held the cookie back', async () => {
    const { get } = await makeDesk();
    const response = await get('/moderate/comment/c1', { cookie: '', 'sec-fetch-site': 'cross-site' });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('<meta http-equiv="refresh" content="0; url=/moderate/comment/c1">');
  });
});
