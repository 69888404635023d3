import { describe, expect, it } from 'vitest';
import { attempt, FAILURES } from '../../src/comments/attempts.ts';
import { emptyDatabase } from './empty-database.ts';

describe('a network', () => {
  it('is locked out whichever names it tries, and one name that was right does not free it', async () => {
    const database = await emptyDatabase();
    let now = 1_000_000;
    const tryAs = (name: string, network = '192.0.2.7') => attempt(database, 'secret', { name, network }, (now += 1));
    const own = await tryAs('own');
    for (let failure = 1; failure < FAILURES; failure += 1) await tryAs(`name ${failure}`);
    expect(await tryAs('another')).toMatchObject({ locked: true });
    expect(await tryAs('another', '192.0.2.8')).toMatchObject({ locked: false });
    if (!own.locked) await own.succeeded();
    expect(await tryAs('another')).toMatchObject({ locked: false });
    expect(await tryAs('yet another')).toMatchObject({ locked: true });
    expect(JSON.stringify(await database.query('SELECT who FROM attempts'))).not.toContain('192.0.2');
  });
});
