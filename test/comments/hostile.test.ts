import { connect } from 'node:net';
import LISTED from 'big-list-of-naughty-strings/blns.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { publishedSince } from '../../src/comments/published.ts';
import { parse } from '../../src/schema/parse.ts';
import { replySchema } from '../../src/schema/reply.ts';
import { ARTICLE, encoded, openCounter, SITE } from './counter.ts';
import { readPage } from './forms.ts';

const NAUGHTY: readonly string[] = LISTED;
const FIELDS = [
  'article',
  'seal',
  'parent',
  'comment',
  'name',
  'email',
  'website',
  'consent',
  'token',
  'lang',
] as const;

const HOSTILE = [
  "'); DROP TABLE comments; --",
  "' OR '1'='1",
  '$1',
  'a\r\nBcc: everybody@evil.example',
  'a\r\nSet-Cookie: evil=1',
  '/\r\nLocation: https://evil.example/',
  '/2026/11/harbour-reopens/\0/evil/',
  'a\0b',
  '\0',
  '//evil.example/',
  '/../../etc/passwd',
  '/%2e%2e/',
  'https://evil.example/',
  'javascript:alert(1)',
  '"><script>alert(1)</script>',
  '</textarea><script>alert(1)</script>',
  "' onfocus='alert(1)' autofocus='",
  '__proto__',
  'constructor',
  '{{7*7}}${7*7}<%= 7*7 %>',
  '\u202Eevil\u202C',
  '\uFEFF\u200B',
  'x'.repeat(30_000),
];

describe('hostile input', () => {
  it('has a long list of strings to try', () => {
    expect(NAUGHTY.length).toBeGreaterThan(400);
  });

  it.each(FIELDS)(
    'in %s is either kept as it is or told to be wrong, and no page repeats it unescaped',
    async (field) => {
      const counter = await openCounter();
      const statuses = new Set<number>();
      for (const text of [...NAUGHTY, ...HOSTILE].filter((each) => each.isWellFormed())) {
        counter.clock.now += 1000;
        const token = counter.token();
        const typed = counter.reply({ comment: `About ${counter.clock.now}`, token, [field]: text });
        const answer = await counter.post(typed);
        statuses.add(answer.status);
        expect([field, text, [200, 303, 403, 404, 422].includes(answer.status)]).toEqual([field, text, true]);
        expect([...answer.headers.keys()]).not.toContain('set-cookie');
        if (answer.status === 303) {
          expect(answer.headers.get('location')).toBe(`${SITE}${ARTICLE}#reply-held`);
          continue;
        }
        const page = readPage(await answer.text());
        expect([text, page.tags.has('script'), page.tags.has('img'), page.tags.has('svg')]).toEqual([
          text,
          false,
          false,
          false,
        ]);
        // What was typed comes back as it was; only line breaks are the browser's own.
        const breaks = (value: string | undefined): string =>
          (value ?? '').replaceAll(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD');
        const isCarried = field !== 'parent' && field !== 'token' && field !== 'consent';
        if (answer.status === 422 && isCarried) expect(breaks(page.fields[field])).toBe(breaks(text));
      }
      expect(statuses.size).toBeGreaterThan(0);
      // The tables are all still there, and hold what the schema says that was sent.
      const kept = await counter.database.query('SELECT name, email, website, text FROM comments ORDER BY sequence');
      if (field === 'comment') {
        const sent = [...NAUGHTY, ...HOSTILE].filter((each) => each.isWellFormed());
        const clean = sent.flatMap((text) => {
          const parsed = parse(replySchema.shape.comment, text);
          return parsed.ok ? [parsed.value] : [];
        });
        const squeezed = (texts: readonly string[]): Set<string> =>
          new Set(texts.map((text) => text.replaceAll(/\s+/g, ' ')));
        expect(squeezed(kept.map(({ text }) => String(text)))).toEqual(squeezed(clean));
      }
      for (const { name, email, website } of kept)
        expect(/[\r\n\0]/.test(`${String(name)}${String(email)}${String(website)}`)).toBe(false);
    },
  );

  it('in the names of fields changes nothing', async () => {
    const counter = await openCounter();
    const body = `${encoded(counter.reply())}&__proto__=x&__proto__[status]=approved&constructor.prototype.status=approved&status=approved&newsroom=1&revision=9&id=mine&received=1`;
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    await fetch(`${counter.address}/comments`, { method: 'POST', body, headers, redirect: 'manual' });
    const json = JSON.stringify({
      ...counter.reply({ comment: 'By JSON' }),
      status: 'approved',
      newsroom: true,
      id: 'mine',
    });
    await fetch(`${counter.address}/comments`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: json.replace(
        '{',
        '{"__proto__":{"status":"approved","comment":"polluted"},"constructor":{"prototype":{}},',
      ),
    });
    expect(await counter.kept('text, status, newsroom, revision')).toEqual([
      { text: 'Well said.', status: 'held', newsroom: 0, revision: 0 },
      { text: 'By JSON', status: 'held', newsroom: 0, revision: 0 },
    ]);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(Reflect.get({}, 'status')).toBeUndefined();
  });

  it('that inherits its fields in JSON has none', async () => {
    const counter = await openCounter();
    const body = `{"__proto__":${JSON.stringify(counter.reply())}}`;
    const headers = { 'content-type': 'application/json' };
    expect((await fetch(`${counter.address}/comments`, { method: 'POST', body, headers })).status).toBe(422);
  });

  it('in headers is refused by the server or ignored', async () => {
    const counter = await openCounter({ trustedProxies: ['127.0.0.1'] });
    const headers = {
      'x-forwarded-for': `${'1.1.1.1,'.repeat(1000)}<script>`,
      'accept-language': '../../',
      'user-agent': "' OR 1=1",
    };
    expect((await counter.post(counter.reply(), headers)).status).toBe(303);
    const answer = await raw(counter.address, `GET /health HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
    for (const broken of ['GET /health HTTP/1.1\r\nHost: a\nX\0: y\r\n\r\n', 'NONSENSE\r\n\r\n', '\0\0\0\0\r\n\r\n'])
      expect(await raw(counter.address, broken)).toMatch(/^HTTP\/1\.1 400 /);
    expect((await fetch(`${counter.address}/health`)).status).toBe(200);
  });

  it('leaves no e-mail address in pages of others, logs or exports', async () => {
    const counter = await openCounter({ exportToken: 'an export token of good length' });
    await counter.post();
    await counter.database.write(async ({ query }) => {
      await query("UPDATE comments SET status = 'approved', revision = 1");
      await query('UPDATE revisions SET latest = 1');
    });
    const authorization = 'Bearer an export token of good length';
    const answer = await fetch(`${counter.address}/comments/export`, { headers: { authorization } });
    const metrics = await (await fetch(`${counter.address}/metrics`)).text();
    const seen = [
      await answer.text(),
      metrics,
      ...counter.lines,
      JSON.stringify(await publishedSince(counter.database, 0)),
    ];
    expect(seen.join('\n')).toContain('Well said.');
    expect(seen.join('\n')).not.toMatch(/ada@|reader\.example/);
  });
});

/** Sends bytes as they are, and gives what comes back. */
function raw(address: string, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address);
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.setEncoding('latin1');
    socket.on('data', (piece) => {
      answer += String(piece);
      socket.end();
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}
