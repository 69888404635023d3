import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSqlite } from '../../src/comments/sqlite.ts';
import { makeFolder } from '../site.ts';

describe('the embedded database', () => {
  it('keeps the work of one transaction when another that was committed with it fails', async () => {
    const database = openSqlite(join(makeFolder(), 'comments.sqlite'));
    const insert = (name: string) =>
      database.write(({ query }) => query('INSERT INTO moderators (name, password) VALUES ($1, $2)', [name, 'x']));
    const done = await Promise.allSettled([insert('ada'), insert('ada'), insert('bea')]);
    expect(done.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await database.query('SELECT name FROM moderators ORDER BY name')).toEqual([
      { name: 'ada' },
      { name: 'bea' },
    ]);
    await database.close();
  });
});
