import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { moderatorWith } from '../../../src/comments/moderators.ts';
import { openSqlite } from '../../../src/comments/sqlite.ts';
import { webhookKey } from '../../../src/comments/webhook.ts';
import { makeFolder } from '../../site.ts';
import { courant, environment, NODE, PROGRAM, type Run } from '../courant.ts';

const PASSWORD = 'kestrel marble tuesday';

/** Adds a moderator whose password comes through a pipe. */
async function add(folder: string, name: string, typed: string): Promise<Run> {
  const child = spawn(NODE, [PROGRAM, 'comments', 'moderators', 'add', name], { cwd: folder, env: environment() });
  child.stdin.end(typed);
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: child.exitCode ?? -1, stdout, stderr };
}

const run = (folder: string, ...parameters: string[]) => courant(['comments', 'moderators', ...parameters], folder);

describe('courant comments moderators', () => {
  it('adds, lists and removes, and keeps no password', async () => {
    const folder = makeFolder();
    expect(await run(folder, 'list')).toMatchObject({ code: 0, stdout: '' });
    expect(await add(folder, 'ada', `${PASSWORD}\n`)).toMatchObject({ code: 0, stdout: 'ada can moderate now\n' });
    expect(await add(folder, 'ada', PASSWORD)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('another password'),
    });
    expect(await run(folder, 'list')).toMatchObject({ code: 0, stdout: 'ada\n' });
    const database = openSqlite(join(folder, '.comments/comments.sqlite'));
    expect(await moderatorWith(database, 'ada', PASSWORD)).toBe('ada');
    expect(JSON.stringify(await database.query('SELECT * FROM moderators'))).not.toContain(PASSWORD);
    await database.close();
    expect(await run(folder, 'remove', 'ada')).toMatchObject({ code: 0, stdout: 'ada can moderate no more\n' });
    expect(await run(folder, 'remove', 'ada')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('no moderator called ada'),
    });
  });

  it('says what is wrong with a password', async () => {
    const folder = makeFolder();
    expect(await add(folder, 'ada', 'short\n')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('at least 12 characters'),
    });
    expect(await run(folder, 'list')).toMatchObject({ stdout: '' });
  });
});

describe('courant comments webhook-key', () => {
  it('prints the key that goes with the secret', async () => {
    const secret = 's'.repeat(40);
    const { code, stdout } = await courant(['comments', 'webhook-key'], makeFolder(), {
      COURANT_COMMENTS_SECRET: secret,
    });
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${webhookKey(secret)}\n` });
  });
});
