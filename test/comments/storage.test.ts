import naughty from 'big-list-of-naughty-strings/blns.json' with { type: 'json' };
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../src/comments/database.ts';
import { type Act, countComments, decide, findComment, findComments } from '../../src/comments/moderation.ts';
import { openDatabase } from '../../src/comments/open.ts';
import { publishedSince } from '../../src/comments/published.ts';
import { admit } from '../../src/comments/submissions.ts';
import { added, ARTICLE, pathOf, PLACES, RECEIVED, submission, using } from './databases.ts';

const ACT: Act = { actor: 'ada', action: 'approve', at: RECEIVED };
const MINUTE = 60_000;

describe.each(PLACES)('%s', (_name, newPlace) => {
  /** Does work with an empty database. */
  const fresh = async <Result>(work: (database: Database, where: string) => Promise<Result>): Promise<Result> => {
    const where = await newPlace();
    return using(where, (database) => work(database, where));
  };
  /** The texts of the comments that a search finds, in its order. */
  const textsOf = async (...[database, search]: Parameters<typeof findComments>): Promise<readonly string[]> =>
    (await findComments(database, search)).map(({ text }) => text);

  describe('taking in', () => {
    it('keeps a comment as it was sent', () =>
      fresh(async (database) => {
        const reply = { website: 'https://kari.example/', comment: 'First.\n\nSecond.' };
        const comment = await added(database, submission(reply, { reasons: ['3 links'] }));
        expect(comment).toEqual({
          sequence: 1,
          id: expect.stringMatching(/^c[a-z0-9]+-[A-Za-z0-9]{12}$/),
          article: ARTICLE,
          parent: null,
          name: 'Kari',
          email: 'kari@example.org',
          website: 'https://kari.example/',
          text: 'First.\n\nSecond.',
          newsroom: false,
          status: 'held',
          reasons: ['3 links'],
          received: RECEIVED,
          revision: 0,
        });
        expect(await findComment(database, comment.id)).toEqual(comment);
      }));

    it('answers a comment that is sent again as it did before, and keeps one', () =>
      fresh(async (database) => {
        const first = await added(database);
        const again = await admit(database, submission({ comment: 'I  was\nthere.' }, { received: RECEIVED + 1 }), [
          { comments: 1, milliseconds: MINUTE },
        ]);
        expect(again).toEqual({ outcome: 'known', comment: first });
        expect(await countComments(database)).toEqual({ held: 1, approved: 0, rejected: 0, spam: 0 });
      }));

    it('takes in an answer to what is approved under the same article, and no other', () =>
      fresh(async (database) => {
        const held = await added(database);
        const answer = submission({ parent: held.id, comment: 'So was I.' });
        expect(await admit(database, answer)).toEqual({ outcome: 'orphaned' });
        await decide(database, [held.id], { status: 'approved' }, ACT);
        const elsewhere = submission({ parent: held.id, comment: 'So was I.', article: pathOf('/elsewhere/') });
        expect(await admit(database, elsewhere)).toEqual({ outcome: 'orphaned' });
        expect(await admit(database, answer)).toMatchObject({ outcome: 'added', comment: { parent: held.id } });
      }));

    it('tells a network that sends too many how long it has to wait', () =>
      fresh(async (database) => {
        const floods = [
          { comments: 2, milliseconds: MINUTE },
          { comments: 3, milliseconds: 60 * MINUTE },
        ];
        const send = (comment: string, after: number, network = 'fjord') =>
          admit(database, submission({ comment }, { received: RECEIVED + after, network }), floods);
        expect((await send('1', 0)).outcome).toBe('added');
        expect((await send('2', 1000)).outcome).toBe('added');
        expect(await send('3', 2000)).toEqual({ outcome: 'flooded', retryAfter: MINUTE - 2000 });
        expect((await send('4', 2000, 'fell')).outcome).toBe('added');
        expect((await send('5', MINUTE + 1)).outcome).toBe('added');
        expect(await send('6', 3 * MINUTE)).toEqual({ outcome: 'flooded', retryAfter: 57 * MINUTE });
      }));

    it('keeps one row of a comment that two instances take in at the same time', () =>
      fresh(async (database, where) =>
        using(where, async (other) => {
          for (let round = 0; round < 20; round += 1) {
            // The same reader by two networks, so that no lock of a network keeps them apart.
            const send = (instance: Database, network: string) =>
              admit(instance, submission({ comment: `Round ${round}` }, { network }));
            const both = await Promise.all([send(database, 'fjord'), send(other, 'fell')]);
            expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['added', 'known']);
          }
          expect((await findComments(database, { limit: 100 })).length).toBe(20);
        }),
      ));

    it('lets no network past its limit through two instances', () =>
      fresh(async (database, where) =>
        using(where, async (other) => {
          const floods = [{ comments: 5, milliseconds: MINUTE }];
          const sent = Array.from({ length: 20 }, (_, number) =>
            admit(
              number % 2 === 0 ? database : other,
              submission({ comment: `${number}` }, { network: 'fjord' }),
              floods,
            ),
          );
          const outcomes = (await Promise.all(sent)).map(({ outcome }) => outcome);
          expect(outcomes.filter((outcome) => outcome === 'added').length).toBe(5);
        }),
      ));

    it('makes its tables once when several instances start at the same time', async () => {
      const where = await newPlace();
      const databases = await Promise.all(Array.from({ length: 6 }, () => openDatabase(where)));
      await Promise.all(databases.map((database, number) => added(database, submission({ comment: `${number}` }))));
      expect((await countComments(databases[0] ?? expect.unreachable())).held).toBe(6);
      await Promise.all(databases.map((database) => database.close()));
      await using(where, async (database) => expect((await countComments(database)).held).toBe(6));
    });
  });

  describe('finding', () => {
    it('finds by status, article and address, the newest first, page by page', () =>
      fresh(async (database) => {
        const ids: string[] = [];
        for (let number = 1; number <= 5; number += 1) {
          const article = number % 2 === 0 ? ARTICLE : pathOf('/other/');
          const email = number === 5 ? 'Ola@Example.org' : 'kari@example.org';
          ids.push((await added(database, submission({ comment: `${number}`, article, email }))).id);
        }
        await decide(database, ids.slice(0, 2), { status: 'spam' }, ACT);
        expect(await textsOf(database, { limit: 10 })).toEqual(['5', '4', '3', '2', '1']);
        expect(await textsOf(database, { status: 'spam', limit: 10 })).toEqual(['2', '1']);
        expect(await textsOf(database, { article: ARTICLE, limit: 10 })).toEqual(['4', '2']);
        expect(await textsOf(database, { email: 'oLA@example.ORG', limit: 10 })).toEqual(['5']);
        expect(await textsOf(database, { status: 'held', article: ARTICLE, limit: 10 })).toEqual(['4']);
        const page = await findComments(database, { limit: 2 });
        expect(await textsOf(database, { before: page[1]?.sequence, limit: 2 })).toEqual(['3', '2']);
      }));

    it('finds words in any language, in text, name, address and article, all of them and as they are', () =>
      fresh(async (database) => {
        const texts = ['100% sure', '100 percent', 'snake_case', 'snakeXcase', String.raw`a\b`, 'ab', "it's 'so'"];
        for (const comment of [...texts, 'ÆRLIG ТАЛЬ', 'ærlig']) await added(database, submission({ comment }));
        await added(database, submission({ name: 'Łukasz', email: 'lu@example.org', comment: 'x' }));
        const found = (words: string) => textsOf(database, { words, limit: 50 });
        expect(await found('100%')).toEqual(['100% sure']);
        expect(await found('snake_case')).toEqual(['snake_case']);
        expect(await found(String.raw`A\B`)).toEqual([String.raw`a\b`]);
        expect(await found("'so'")).toEqual(["it's 'so'"]);
        expect(await found('Ærlig')).toEqual(['ærlig', 'ÆRLIG ТАЛЬ']);
        expect(await found('ærlig таль')).toEqual(['ÆRLIG ТАЛЬ']);
        expect(await found('łukasz')).toEqual(['x']);
        expect(await found('LU@')).toEqual(['x']);
        expect((await found('Harbour-REOPENS')).length).toBe(10);
        expect(await found('nobody')).toEqual([]);
      }));

    it('finds nothing by an id that holds what no id holds', () =>
      fresh(async (database) => {
        await added(database);
        for (const id of ['', '\0', "' OR 1=1 --", '\uD800']) expect(await findComment(database, id)).toBeUndefined();
      }));
  });

  describe('deciding', () => {
    it('changes what it is told to, and writes down who did what', () =>
      fresh(async (database) => {
        const { id } = await added(database);
        const [decision] = await decide(database, [id, 'nobody'], { status: 'approved', text: 'I was.' }, ACT);
        expect(decision).toMatchObject({
          before: { status: 'held', text: 'I was there.', revision: 0 },
          after: { status: 'approved', text: 'I was.', revision: 1 },
        });
        expect(await findComment(database, id)).toEqual(decision?.after);
        expect(await database.query('SELECT at, actor, action, comment, before, after FROM audit')).toEqual([
          {
            at: RECEIVED,
            actor: 'ada',
            action: 'approve',
            comment: id,
            before: '{"status":"held","text":"I was there."}',
            after: '{"status":"approved","text":"I was."}',
          },
        ]);
      }));

    it('counts a revision when a published page changes, and only then', () =>
      fresh(async (database) => {
        const { id } = await added(database);
        const revisions: (number | undefined)[] = [];
        for (const change of [
          { status: 'spam' },
          { text: 'Edited while hidden.' },
          { status: 'approved' },
          { name: 'Kari N.' },
          { status: 'rejected' },
          { status: 'held' },
        ] as const) {
          const [decision] = await decide(database, [id], change, ACT);
          revisions.push(decision?.after.revision);
        }
        expect(revisions).toEqual([0, 0, 1, 2, 3, 3]);
      }));

    it('does nothing, and writes nothing down, when all is so already', () =>
      fresh(async (database) => {
        const { id } = await added(database);
        expect(await decide(database, [id], { status: 'held', text: 'I was there.', website: null }, ACT)).toEqual([]);
        expect(await database.query('SELECT 1 AS one FROM audit')).toEqual([]);
      }));

    it('lets two moderators who decide at the same time follow each other', () =>
      fresh(async (database, where) =>
        using(where, async (other) => {
          const { id } = await added(database);
          const append = (instance: Database, sign: string) =>
            decide(instance, [id], ({ text }) => ({ text: `${text}${sign}` }), ACT);
          await Promise.all(
            Array.from({ length: 10 }, (_, number) => append(number % 2 === 0 ? database : other, '.')),
          );
          expect((await findComment(database, id))?.text).toBe(`I was there.${'.'.repeat(10)}`);
        }),
      ));
  });

  describe('publishing', () => {
    it('gives what is approved, without the address, and later only what changed', () =>
      fresh(async (database) => {
        expect(await publishedSince(database, 0)).toEqual({ revision: 0, comments: [], withdrawn: [] });
        const [first, second] = [await added(database), await added(database, submission({ comment: 'Me too.' }))];
        await decide(database, [first.id], { status: 'approved' }, ACT);
        const bulletin = await publishedSince(database, 0);
        expect(bulletin).toEqual({
          revision: 1,
          comments: [
            {
              id: first.id,
              article: ARTICLE,
              parent: null,
              name: 'Kari',
              website: null,
              text: 'I was there.',
              newsroom: false,
              date: '2026-11-24T09:00:00.000Z',
            },
          ],
          withdrawn: [],
        });
        expect(await publishedSince(database, 1)).toEqual({ revision: 1, comments: [], withdrawn: [] });
        await decide(database, [second.id], { status: 'approved' }, ACT);
        await decide(database, [first.id], { status: 'spam' }, ACT);
        const next = await publishedSince(database, 1);
        expect(next).toMatchObject({ revision: 3, comments: [{ id: second.id }], withdrawn: [first.id] });
      }));

    it("publishes the newsroom's own comment at once", () =>
      fresh(async (database) => {
        await added(database, submission({ name: 'The editors' }, { status: 'approved', newsroom: true }));
        const { comments } = await publishedSince(database, 0);
        expect(comments).toMatchObject([{ name: 'The editors', newsroom: true }]);
      }));
  });

  describe('text of any kind', () => {
    const injections = [
      "'); DROP TABLE comments; --",
      "' OR '1'='1",
      '"; DELETE FROM comments; --',
      '$1',
      '?1 :name @name',
      String.raw`\'; SELECT pg_sleep(10); --`,
      '%_%',
      '/* */ -- ;',
    ];
    const keeps = async (database: Database, texts: readonly string[]): Promise<void> => {
      const sent = await Promise.all(
        texts.map(async (text, number) => {
          // The number keeps apart what differs by white space alone.
          const reply = { comment: text, name: text, email: `${number}@${text}`, website: text };
          const { id } = await added(database, submission(reply, { reasons: [text], network: text }));
          return { id, ...reply };
        }),
      );
      for (const { id, comment, name, email, website } of sent)
        expect(await findComment(database, id)).toMatchObject({
          text: comment,
          name,
          email,
          website,
          reasons: [name],
        });
    };

    it('comes back as it went in, be it naughty or an attack', () =>
      fresh(async (database) => {
        const texts = [...naughty, ...injections];
        expect(texts.length).toBeGreaterThan(450);
        await keeps(database, texts);
        for (const words of injections) {
          const found = await findComments(database, { words, limit: 1000 });
          expect(found.map(({ text }) => text)).toContain(words);
        }
        await decide(database, ["' OR '1'='1"], { status: 'approved' }, { ...ACT, actor: "'); DROP TABLE audit; --" });
        expect(await countComments(database)).toMatchObject({ held: texts.length, approved: 0 });
      }));

    it('comes back as it went in, whatever a generator thinks of', () =>
      fresh(async (database) => {
        let round = 0;
        const text = fc
          .string({
            unit: fc.oneof(
              fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
              fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
            ),
          })
          .filter((each) => !each.includes('\0'));
        await fc.assert(
          fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 10 }), async (texts) => {
            round += 1;
            await keeps(
              database,
              texts.map((each, number) => `${round}.${number} ${each}`),
            );
          }),
          { numRuns: 50 },
        );
      }));

    it('that no database can hold is kept with replacement characters, and found again', () =>
      fresh(async (database) => {
        const { id } = await added(database, submission({ comment: 'a\0b\uD800c', name: '\0' }));
        expect(await findComment(database, id)).toMatchObject({ text: 'a\uFFFDb\uFFFDc', name: '\uFFFD' });
        expect(await textsOf(database, { words: 'A\0B', limit: 1 })).toEqual(['a\uFFFDb\uFFFDc']);
      }));

    it('may be as long as a comment may be', () =>
      fresh(async (database) => {
        const comment = 'å'.repeat(32_762);
        const { id } = await added(database, submission({ comment }));
        expect((await findComment(database, id))?.text).toBe(comment);
      }));
  });

  describe('transactions', () => {
    const insert = (name: string) => ['INSERT INTO moderators (name, password) VALUES ($1, $2)', [name, 'x']] as const;
    const names = async (database: Database) =>
      (await database.query('SELECT name FROM moderators ORDER BY name')).map(({ name }) => name);

    it('are done whole or not at all', () =>
      fresh(async (database) => {
        const fault = new Error('on second thoughts');
        const done = await Promise.allSettled([
          database.write(({ query }) => query(...insert('ada'))),
          database.write(async ({ query }) => {
            await query(...insert('bea'));
            throw fault;
          }),
          database.write(({ query }) => query(...insert('cleo'))),
        ]);
        expect(done.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
        expect(done[1]).toMatchObject({ reason: fault });
        expect(await names(database)).toEqual(['ada', 'cleo']);
      }));

    it('fail with a statement that failed, even where the work looks away', () =>
      fresh(async (database) => {
        await database.write(({ query }) => query(...insert('ada')));
        const work = database.write(async ({ query }) => {
          await query(...insert('bea'));
          await query(...insert('ada')).catch(() => {});
        });
        await expect(work).rejects.toThrow(/unique/i);
        expect(await names(database)).toEqual(['ada']);
      }));

    it('answer nothing after their end', () =>
      fresh(async (database) => {
        const kept = await database.write(async (transaction) => transaction);
        await expect(kept.query('SELECT 1 AS one')).rejects.toThrow('after its end');
      }));

    it('end with the database: those that were begun are finished, others rejected', async () => {
      const database = await openDatabase(await newPlace());
      const begun = database.write(({ query }) => query(...insert('ada')));
      await Promise.all([begun, database.close()]);
      await expect(database.write(({ query }) => query(...insert('bea')))).rejects.toThrow();
      await expect(database.query('SELECT 1 AS one')).rejects.toThrow();
    });

    it('show nobody what is not committed, and let nobody else write', () =>
      fresh(async (database) => {
        const seen = await database.write(async ({ query }) => {
          await query(...insert('ada'));
          return names(database);
        });
        expect(seen).toEqual([]);
        expect(await names(database)).toEqual(['ada']);
        await expect(database.query(...insert('bea'))).rejects.toThrow(/read-?only/);
      }));

    it('sort text by its bytes', () =>
      fresh(async (database) => {
        const sorted = ['A', 'Z', '_', 'a', 'z', 'ä', '\uFFFD', '😀'];
        await database.write(async ({ query }) => {
          for (const name of sorted.toReversed()) await query(...insert(name));
        });
        expect(await names(database)).toEqual(sorted);
      }));

    it('give numbers for numbers, and refuse those that would not come back', () =>
      fresh(async (database) => {
        const rows = await database.query('SELECT count(*) AS number, sum(latest) AS total FROM revisions');
        expect(rows).toEqual([{ number: 1, total: 0 }]);
        await expect(database.query('SELECT latest FROM revisions LIMIT $1', [0.5])).rejects.toThrow(RangeError);
      }));
  });
});
