import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/comments/open.ts';
import { admit } from '../../src/comments/submissions.ts';
import { PLACES, RECEIVED, submission } from './databases.ts';

const token = { name: 'reply a token', expires: RECEIVED + 60_000 };

describe.each(PLACES)('a token, with two instances on %s', (_name, newPlace) => {
  it('lets one of many comments in', async () => {
    const place = await newPlace();
    const instances = [await openDatabase(place), await openDatabase(place)];
    const sent = Array.from({ length: 12 }, (_, number) => submission({ comment: `Number ${number}` }, { token }));
    const admissions = await Promise.all(
      sent.flatMap((each, number) =>
        instances.slice(number % 2, (number % 2) + 1).map((database) => admit(database, each)),
      ),
    );
    const outcomes = admissions.map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'added')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'spent')).toHaveLength(11);
    expect(await instances[0]?.query('SELECT count(*) AS number FROM comments')).toEqual([{ number: 1 }]);
    await Promise.all(instances.map((database) => database.close()));
  });

  it('gives the same comment that is sent twice at once the same answer', async () => {
    const place = await newPlace();
    const instances = [await openDatabase(place), await openDatabase(place)];
    const many = Array.from({ length: 6 }, () => instances).flat();
    const admissions = await Promise.all(many.map((database) => admit(database, submission({}, { token }))));
    expect(admissions.map(({ outcome }) => outcome).toSorted()).toEqual([
      'added',
      ...Array.from({ length: 11 }, () => 'known'),
    ]);
    const ids = admissions.map((admission) => ('comment' in admission ? admission.comment.id : ''));
    expect(new Set(ids).size).toBe(1);
    await Promise.all(instances.map((database) => database.close()));
  });

  it('is not used up by a comment that was not taken', async () => {
    const database = await openDatabase(await newPlace());
    const orphan = await admit(database, submission({ parent: 'nobody' }, { token }));
    await admit(database, submission({ comment: 'Before' }, { network: 'n' }));
    const floods = [{ comments: 1, milliseconds: 1000 }];
    const flooded = await admit(database, submission({}, { token, network: 'n' }), floods);
    const taken = await admit(database, submission({}, { token, network: 'n' }));
    expect([orphan.outcome, flooded.outcome, taken.outcome]).toEqual(['orphaned', 'flooded', 'added']);
    await database.close();
  });
});
