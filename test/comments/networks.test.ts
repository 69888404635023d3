import { describe, expect, it } from 'vitest';
import { forgetNetworks } from '../../src/comments/networks.ts';
import { added, PLACES, RECEIVED, submission, using } from './databases.ts';

const DAY = 24 * 60 * 60 * 1000;

describe.each(PLACES)('forgetting in %s', (_name, newPlace) => {
  it('leaves no network of a comment or an attempt after 30 days', async () =>
    using(await newPlace(), async (database) => {
      for (const days of [0, 1]) {
        const received = RECEIVED + days * DAY;
        await added(database, submission({ comment: `${days}` }, { received, network: 'fjord' }));
        await database.write(({ query }) =>
          query('INSERT INTO attempts (who, at) VALUES ($1, $2)', [`${days}`, received]),
        );
      }
      await forgetNetworks(database, RECEIVED + 30 * DAY + 1);
      expect(await database.query('SELECT text, network FROM comments ORDER BY sequence')).toEqual([
        { text: '0', network: null },
        { text: '1', network: 'fjord' },
      ]);
      expect(await database.query('SELECT who FROM attempts')).toEqual([{ who: '1' }]);
    }));

  it('ends sessions and forgets spent tokens when their time is over', async () =>
    using(await newPlace(), async (database) => {
      await database.write(async ({ query }) => {
        for (const expires of [RECEIVED, RECEIVED + 1]) {
          await query('INSERT INTO sessions (token, moderator, expires) VALUES ($1, $2, $3)', [
            `${expires}`,
            'ada',
            expires,
          ]);
          await query('INSERT INTO spent (token, expires) VALUES ($1, $2)', [`${expires}`, expires]);
        }
      });
      await forgetNetworks(database, RECEIVED);
      for (const table of ['sessions', 'spent'])
        expect(await database.query(`SELECT expires FROM ${table}`)).toEqual([{ expires: RECEIVED + 1 }]);
    }));
});
