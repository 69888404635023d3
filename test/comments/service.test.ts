import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { knowArticles } from '../../src/comments/articles.ts';
import { openSqlite } from '../../src/comments/sqlite.ts';
import { makeFolder } from '../site.ts';
import { encoded, openCounter, SECRET, SERVICE, SITE } from './counter.ts';

describe('the service', () => {
  it('says that it is well while its database answers, and what is wrong when it does not', async () => {
    const database = openSqlite(':memory:');
    let isWell = true;
    const query: typeof database.query = (statement, values) =>
      isWell ? database.query(statement, values) : Promise.reject(new Error('the disk of ada@reader.example is gone'));
    const counter = await openCounter({}, { database: { ...database, query } });
    const well = await fetch(`${counter.address}/health`);
    expect([well.status, await well.json()]).toEqual([200, { status: 'ok' }]);
    isWell = false;
    const ill = await fetch(`${counter.address}/health`);
    expect([ill.status, await ill.json()]).toEqual([503, { status: 'failed' }]);
    expect(counter.lines.join('')).toContain('the database does not answer');
    expect(counter.lines.join('')).not.toContain('reader.example');
  });

  it('counts what it does', async () => {
    const counter = await openCounter();
    const sent = counter.reply();
    await counter.post(sent);
    await counter.post(sent);
    await counter.post(counter.reply({ name: '' }));
    await counter.post(counter.reply({ token: '' }));
    await counter.post(counter.reply({ subject: 'x', comment: 'Spam' }));
    const text = await (await fetch(`${counter.address}/metrics`)).text();
    const samples = text
      .split('\n')
      .filter((line) => line.startsWith('courant_comments_received') || line.startsWith('courant_comments_held'));
    expect(samples).toEqual([
      'courant_comments_received_total{outcome="held"} 1',
      'courant_comments_received_total{outcome="known"} 1',
      'courant_comments_received_total{outcome="faulty"} 1',
      'courant_comments_received_total{outcome="unconfirmed"} 1',
      'courant_comments_received_total{outcome="spam"} 1',
      'courant_comments_held 1',
    ]);
    expect(text).toContain('courant_comments_request_seconds_count{route="/comments"} 5\n');
    expect(text).toContain('courant_comments_request_seconds_bucket{route="/comments",le="+Inf"} 5\n');
    for (const line of text.trimEnd().split('\n'))
      expect(line).toMatch(/^(?:# (?:HELP|TYPE) \w+ .+|\w+(?:\{\w+="[^"\\]*"(?:,\w+="[^"\\]*")*\})? [\d.e-]+)$/);
  });

  it('writes a line for each answer that says nothing of who asked or what', async () => {
    const counter = await openCounter();
    await counter.post(counter.reply(), { 'user-agent': 'The browser of ada@reader.example' });
    await fetch(`${counter.address}/comments/token?article=/2026/11/private/`);
    await fetch(`${counter.address}/somewhere/ada@reader.example?q=secret`);
    const lines = counter.lines.map((line): unknown => JSON.parse(line));
    const common = { level: 30, time: expect.any(String), ms: 0, msg: 'answered' };
    expect(lines).toEqual([
      { ...common, method: 'POST', route: '/comments', status: 303 },
      { ...common, method: 'GET', route: '/comments/token', status: 200 },
      { ...common, method: 'GET', route: 'none', status: 404 },
    ]);
  });

  it('guards every answer', async () => {
    const counter = await openCounter();
    const answers = [
      await counter.post(),
      await counter.post(counter.reply({ name: '' })),
      await fetch(`${counter.address}/nowhere`),
      await fetch(`${counter.address}/health`),
      await fetch(`${counter.address}/comments`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([303, 422, 404, 200, 405]);
    for (const { headers } of answers) {
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      // A browser applies the policy of the confirm page's form to the redirect that follows it.
      expect(policy).toContain(`form-action 'self' ${SERVICE} ${SITE}`);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
    }
    expect(answers[4]?.headers.get('allow')).toBe('POST');
  });

  it('answers below the path of its address, with moderators’ pages beside, which guard themselves', async () => {
    const counter = await openCounter(
      { address: `${SITE}/talk` },
      {
        moderation: (app, path) => {
          app.get(`${path}/queue`, (context) => {
            context.header('Content-Security-Policy', "default-src 'self'");
            return context.text('The queue');
          });
        },
      },
    );
    const sent = await fetch(`${counter.address}/talk/comments`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams(encoded(counter.reply())),
    });
    expect([sent.status, (await counter.post()).status]).toEqual([303, 404]);
    const queue = await fetch(`${counter.address}/talk/moderate/queue`);
    expect([
      await queue.text(),
      queue.headers.get('content-security-policy'),
      queue.headers.get('referrer-policy'),
    ]).toEqual(['The queue', "default-src 'self'", 'same-origin']);
  });

  it('does not say what failed, and goes on', async () => {
    const articles = knowArticles(
      SECRET,
      async () => 'missing',
      () => 0,
    );
    const failing = { ...articles, standing: () => Promise.reject(new Error('ada@reader.example is not in the list')) };
    const counter = await openCounter({}, { articles: failing });
    const answer = await counter.post();
    const seen = `${await answer.text()}${counter.lines.join('')}`;
    expect([answer.status, seen.includes('reader.example')]).toEqual([500, false]);
    expect(counter.lines.join('')).toContain('service.test.ts');
    expect((await fetch(`${counter.address}/health`)).status).toBe(200);
  });

  it('forgets where old comments came from when it starts', async () => {
    const file = join(makeFolder(), 'comments.sqlite');
    const before = await openCounter({}, { database: openSqlite(file) });
    await before.post();
    expect(await before.kept('network')).toEqual([{ network: expect.any(String) }]);
    await before.close();
    const database = openSqlite(file);
    await database.write(({ query }) => query('UPDATE comments SET received = 0'));
    const after = await openCounter({}, { database });
    // Waits for its turn behind the purge.
    await database.write(async () => {});
    expect(await after.kept('network')).toEqual([{ network: null }]);
  });
});
