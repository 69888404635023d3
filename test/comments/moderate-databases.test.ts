import { describe, expect, it } from 'vitest';
import { FAILURES } from '../../src/comments/attempts.ts';
import { historyOf } from '../../src/comments/audit.ts';
import { LINK_LIFE, linkQuery } from '../../src/comments/links.ts';
import { findComments } from '../../src/comments/moderation.ts';
import { addModerator, listModerators, removeModerator } from '../../src/comments/moderators.ts';
import { PLACES, using } from './databases.ts';
import { makeDesk, START } from './moderators-desk.ts';

const PASSWORD = 'kestrel marble tuesday';

describe.each(PLACES)('moderating with %s', (_, newPlace) => {
  it('goes all the way: sign in, decide, undo, answer, a link, lock-out, and out', async () => {
    await using(await newPlace(), async (database) => {
      const { send, post, get } = await makeDesk({}, database);
      expect(await addModerator(database, 'Cem', PASSWORD, START)).toBe(true);
      expect(await addModerator(database, 'CEM', PASSWORD, START)).toBe(false);
      expect(await listModerators(database)).toEqual(['Ada', 'Bea', 'Cem']);
      const signedIn = await post('/moderate/sign-in', { name: 'cem', password: PASSWORD }, { cookie: '' });
      expect(signedIn.status).toBe(303);

      const [one, two] = [await send(), await send()];
      const statuses = async () => (await findComments(database, { limit: 9 })).map(({ status }) => status);
      await post('/moderate/decide', { decide: 'spam', comment: [one.id, two.id] });
      expect(await statuses()).toEqual(['spam', 'spam']);
      const act = /name="act" value="(\d+)"/.exec(await (await get('/moderate')).text())?.[1] ?? '';
      await post('/moderate/undo', { act });
      expect(await statuses()).toEqual(['held', 'held']);

      await post(`/moderate/comment/${one.id}/reply`, { text: 'It is.', as: 'paper' });
      expect(await statuses()).toEqual(['approved', 'held', 'approved']);
      const query = linkQuery('a secret of tests, long enough', {
        comment: two.id,
        verdict: 'reject',
        expires: START + LINK_LIFE,
      });
      const follow = () => post('/moderate/link', Object.fromEntries(query), { cookie: '' });
      const answers = await Promise.all([follow(), follow(), follow()]);
      expect(answers.map(({ status }) => status).toSorted((left, right) => left - right)).toEqual([200, 410, 410]);
      expect((await historyOf(database, two.id)).map(({ actor, action }) => `${actor}: ${action}`)).toEqual([
        'link: reject',
        'Ada: undo',
        'Ada: spam',
      ]);

      const wrong = () => post('/moderate/sign-in', { name: 'Cem', password: 'wrong' }, { cookie: '' });
      const tries = await Promise.all(Array.from({ length: FAILURES + 2 }, wrong));
      expect(tries.filter(({ status }) => status === 429)).toHaveLength(2);
      expect(await removeModerator(database, 'cem', START)).toBe(true);
      const cookie = signedIn.headers.getSetCookie().join().split(';')[0] ?? '';
      expect((await get('/moderate', { cookie })).status).toBe(303);
    });
  });
});
