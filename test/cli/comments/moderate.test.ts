import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addModerator } from '../../../src/comments/moderators.ts';
import { openSqlite } from '../../../src/comments/sqlite.ts';
import { makeSite } from '../../site.ts';
import { makeDesk, START } from '../../comments/moderators-desk.ts';
import { started } from './started.ts';

const PASSWORD = 'kestrel marble tuesday';

describe('moderating at a service that runs', () => {
  it('approves over HTTP, and has built the site anew when the service has ended', async () => {
    const { folder } = makeSite();
    const database = openSqlite(join(folder, '.comments/comments.sqlite'));
    await addModerator(database, 'cem', PASSWORD, START);
    const { id } = await (await makeDesk({}, database)).send({ text: 'I was there.' });
    await database.close();
    const service = await started(folder, ['--site', '_site', '--port', '0'], {
      COURANT_COMMENTS_BUILD: 'echo "built for $PWD" >> built',
    });
    const pages = service.address.replace(/comments$/, 'moderate');
    const { origin } = new URL(pages);
    const post = (path: string, fields: Readonly<Record<string, string>>, cookie = '') =>
      fetch(pages + path, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { origin, cookie },
        redirect: 'manual',
      });
    const signedIn = await post('/sign-in', { name: 'cem', password: PASSWORD });
    const cookie = signedIn.headers.getSetCookie().join().split(';')[0] ?? '';
    const queue = await (await fetch(pages, { headers: { cookie } })).text();
    expect(queue).toContain('I was there.');
    const token = /name="token" value="([^"]+)"/.exec(queue)?.[1] ?? '';
    expect((await post('/decide', { token, decide: `approve ${id}` }, cookie)).status).toBe(303);
    const { code, logged } = await service.end('SIGTERM');
    expect(code).toBe(0);
    expect(readFileSync(join(folder, 'built'), 'utf8')).toBe(`built for ${folder}\n`);
    expect(logged).toContain('"route":"/moderate/decide"');
    expect(logged).not.toMatch(/@|cem|kestrel|I was there/);
  });
});
