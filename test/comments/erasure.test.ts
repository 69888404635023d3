import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { eraseBy } from '../../src/comments/erasure.ts';
import { type Act, decide, findComments } from '../../src/comments/moderation.ts';
import { publishedSince } from '../../src/comments/published.ts';
import { admit } from '../../src/comments/submissions.ts';
import { added, PLACES, RECEIVED, submission, using } from './databases.ts';

const APPROVE: Act = { actor: 'ada', action: 'approve', at: RECEIVED };
const ERASE: Act = { actor: 'ada', action: 'erase', at: RECEIVED + 1 };

describe.each(PLACES)('erasing in %s', (_name, newPlace) => {
  it("takes away all of an address's comments, in whatever case it is written, and nobody else's", async () =>
    using(await newPlace(), async (database) => {
      await added(database, submission({ email: 'Kari@Example.org' }));
      await added(database, submission({ comment: 'Again.' }));
      await added(database, submission({ email: 'kari@example.org.example' }));
      expect(await eraseBy(database, 'KARI@example.org', ERASE)).toEqual({ comments: 2, published: 0 });
      const left = await findComments(database, { limit: 10 });
      expect(left.map(({ email }) => email)).toEqual(['kari@example.org.example']);
      expect(await eraseBy(database, 'kari@example.org', ERASE)).toEqual({ comments: 0, published: 0 });
    }));

  it('tells copies to withdraw what they show, and leaves the answers', async () =>
    using(await newPlace(), async (database) => {
      const [comment, held] = [await added(database), await added(database, submission({ comment: 'Held.' }))];
      await decide(database, [comment.id], { status: 'approved' }, APPROVE);
      const reply = { parent: comment.id, comment: 'I disagree.', email: 'ola@example.org' };
      const answer = await added(database, submission(reply));
      await decide(database, [answer.id], { status: 'approved' }, APPROVE);
      expect(await eraseBy(database, 'kari@example.org', ERASE)).toEqual({ comments: 2, published: 1 });
      expect(await publishedSince(database, 2)).toEqual({ revision: 3, comments: [], withdrawn: [comment.id] });
      const all = await publishedSince(database, 0);
      expect(all.comments).toMatchObject([{ id: answer.id, parent: comment.id }]);
      expect(JSON.stringify(all)).not.toContain(held.id);
    }));

  it('tells a copy that has not heard of a rejection before the erasure', async () =>
    using(await newPlace(), async (database) => {
      const { id } = await added(database);
      await decide(database, [id], { status: 'approved' }, APPROVE);
      const copy = await publishedSince(database, 0);
      await decide(database, [id], { status: 'rejected' }, { ...APPROVE, action: 'reject' });
      await eraseBy(database, 'kari@example.org', ERASE);
      expect((await publishedSince(database, copy.revision)).withdrawn).toEqual([id]);
    }));

  it('keeps who did what and when, without a word of the reader', async () =>
    using(await newPlace(), async (database) => {
      const { id } = await added(database);
      await decide(database, [id], { text: 'Edited by us.' }, { ...APPROVE, action: 'edit' });
      await eraseBy(database, 'kari@example.org', ERASE);
      const audit = await database.query(
        'SELECT at, actor, action, comment, before, after FROM audit ORDER BY sequence',
      );
      expect(audit).toEqual([
        { at: RECEIVED, actor: 'ada', action: 'edit', comment: id, before: null, after: null },
        { at: RECEIVED + 1, actor: 'ada', action: 'erase', comment: id, before: null, after: null },
      ]);
    }));

  it('lets the same be sent again', async () =>
    using(await newPlace(), async (database) => {
      await added(database);
      await eraseBy(database, 'kari@example.org', ERASE);
      expect((await admit(database, submission())).outcome).toBe('added');
    }));
});

it('what was erased is not left over in the file of the embedded database', async () => {
  const [[, newPlace]] = PLACES;
  const where = await newPlace();
  await using(where, async (database) => {
    await added(database, submission({ comment: 'A well-kept secret.' }));
    await added(database, submission({ comment: 'Still here.', email: 'ola@example.org' }));
  });
  expect(readFileSync(where).includes('A well-kept secret.')).toBe(true);
  await using(where, (database) => eraseBy(database, 'kari@example.org', ERASE));
  const bytes = readFileSync(where);
  expect(bytes.includes('Still here.')).toBe(true);
  expect(bytes.includes('A well-kept secret.') || bytes.includes('kari@example.org')).toBe(false);
});
