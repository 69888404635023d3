import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSqlite } from '../../../src/comments/sqlite.ts';
import { makeSite } from '../../site.ts';
import { courant } from '../courant.ts';
import { started } from './started.ts';

describe('courant comments serve', () => {
  it('takes a comment in for a newcomer who set nothing up, and ends when it is told to', async () => {
    const { folder } = makeSite();
    const service = await started(folder, ['--site', '_site', '--port', '0']);
    const token = await fetch(`${service.address}/token?article=/a/`);
    expect([token.status, token.headers.get('content-type')]).toEqual([200, 'application/json']);
    const body = new URLSearchParams({ article: '/a/', comment: 'x', name: 'A', email: 'a@b.example', consent: 'yes' });
    expect((await fetch(service.address, { method: 'POST', body })).status).toBe(404);
    expect(existsSync(join(folder, '.comments/secret'))).toBe(true);
    expect(await service.end('SIGTERM')).toEqual({ code: 0, logged: expect.stringContaining('"route":"/comments"') });
    const database = openSqlite(join(folder, '.comments/comments.sqlite'));
    expect(await database.query('SELECT count(*) AS number FROM comments')).toEqual([{ number: 0 }]);
    await database.close();
  });

  it('tells all that is wrong with the settings and starts nothing', async () => {
    const { folder } = makeSite();
    const run = await courant(['comments', 'serve', '--host', '0.0.0.0', '--port', '0'], folder, {
      COURANT_COMMENTS_EXPORT_TOKEN: 'short',
      COURANT_COMMENTS_PROXIES: 'nowhere',
    });
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('COURANT_COMMENTS_SECRET is not set');
    expect(run.stderr).toContain('openssl rand -base64 32');
    expect(run.stderr).toContain('"COURANT_COMMENTS_EXPORT_TOKEN"');
    expect(existsSync(join(folder, '.comments'))).toBe(false);
  });

  it('says so when the port is taken, the database can’t be opened, or there is no site', async () => {
    const { folder } = makeSite();
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    onTestFinished(() => void other.close());
    const bound = other.address();
    const port = String(typeof bound === 'object' && bound !== null ? bound.port : 0);
    const run = (...flags: readonly string[]): ReturnType<typeof courant> =>
      courant(['comments', 'serve', ...flags], folder);
    expect(await run('--port', port)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(`port ${port} is taken`),
    });
    const broken = await run('--port', '0', '--database', 'content');
    expect(broken).toMatchObject({ code: 2, stderr: expect.stringContaining('can’t be opened'.replace('’', "'")) });
    expect((await run('--port', '0', '--content', 'nowhere')).code).toBe(1);
    expect(await run('--port', '0', '--site', 'https://')).toMatchObject({ code: 2 });
  });
});
