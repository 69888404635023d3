import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSqlite } from '../../src/comments/sqlite.ts';
import { makeFolder } from '../site.ts';

describe('the embedded database', () => {
  it('makes the folders that its file is in', async () => {
    const database = openSqlite(join(makeFolder(), 'var', 'lib', 'comments.sqlite'));
    expect(await database.query('SELECT latest FROM revisions')).toEqual([{ latest: 0 }]);
    await database.close();
  });

  it('may be in memory, where it is forgotten', async () => {
    const database = openSqlite(':memory:');
    await database.write(({ query }) => query('UPDATE revisions SET latest = 7'));
    expect(await database.query('SELECT latest FROM revisions')).toEqual([{ latest: 7 }]);
    await database.close();
  });
});
