import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openSqlite } from '../../src/comments/sqlite.ts';
import { admit } from '../../src/comments/submissions.ts';
import { pagePath } from '../../src/kernel/url-path.ts';
import { makeFolder } from '../site.ts';
import { courant, type Run } from './courant.ts';

let folder: string;
let ids: readonly string[];

const run = (...parameters: readonly string[]): Promise<Run> => courant(['comments', ...parameters], folder);

beforeEach(async () => {
  folder = makeFolder();
  const database = openSqlite(join(folder, '.comments/comments.sqlite'));
  const send = async (comment: string, email: string): Promise<string> => {
    const reply = { article: pagePath('a'), parent: null, comment, name: 'Ann', email, website: null };
    const admission = await admit(database, {
      reply,
      status: 'held',
      reasons: ['2 links'],
      received: 1e12,
      network: null,
    });
    return 'comment' in admission ? admission.comment.id : '';
  };
  ids = [await send('One', 'ann@example.org'), await send('Two', 'bo@example.org')];
  await database.close();
});

describe('courant comments', () => {
  it('lists, decides and exports', async () => {
    const [one = '', two = ''] = ids;
    const listed = await run('list', '--status', 'held');
    expect(listed.stdout).toContain(`${one}  held (2 links)`);
    expect(listed.stdout).toContain('Ann <ann@example.org> on /a/\n  One');
    expect(await run('approve', one, two)).toMatchObject({ code: 0, stdout: '2 comments: approved\n' });
    expect(await run('spam', two)).toMatchObject({ stdout: '1 comment: spam\n' });
    const { stdout } = await run('export');
    expect(JSON.parse(stdout)).toEqual({ comments: [expect.objectContaining({ id: one, text: 'One' })] });
    expect(stdout).not.toContain('@');
    expect(JSON.parse((await run('list', '--search', 'two', '--format', 'json')).stdout)).toEqual([
      expect.objectContaining({ id: two, status: 'spam' }),
    ]);
  });

  it('says so when there is nothing to decide', async () => {
    expect(await run('approve', 'nothing')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('none of these is a comment that is not approved already'),
    });
  });

  it('erases what was sent with an address, whatever its case', async () => {
    expect(await run('erase', '--email', 'ANN@example.org')).toMatchObject({ code: 0, stdout: '1 comment erased\n' });
    expect((await run('list')).stdout).not.toContain('One');
    expect((await run('list')).stdout).toContain('Two');
  });

  it('imports what WordPress exported, once', async () => {
    const comment = `<wp:comment><wp:comment_id>7</wp:comment_id><wp:comment_author>Old Ann</wp:comment_author>
      <wp:comment_date_gmt>2019-05-04 10:30:00</wp:comment_date_gmt><wp:comment_content>Long ago</wp:comment_content>
      <wp:comment_approved>1</wp:comment_approved></wp:comment>`;
    const item = (link: string): string => `<item><title>Old</title><link>${link}</link>${comment}</item>`;
    const items = item('https://old.example/2019/05/a/') + item('https://old.example/?p=1');
    writeFileSync(join(folder, 'old.xml'), `<rss><channel>${items}</channel></rss>`);
    expect(await run('import', 'old.xml')).toMatchObject({
      code: 0,
      stdout: '1 comment imported\n',
      stderr: expect.stringContaining('left out: the comments on "Old" (1)'),
    });
    expect(await run('import', 'old.xml')).toMatchObject({ stdout: '0 comments imported, 1 were there already\n' });
    expect((await run('export')).stdout).toContain('"Long ago"');
    expect(await run('import', 'missing.xml')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('missing.xml'),
    });
  });
});
