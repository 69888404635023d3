import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relate, type RelateArticle } from '../../src/relate/related.ts';
import { termsOf } from '../../src/relate/terms.ts';

const WORDS = ['river', 'dam', 'vote', 'bank', 'rates', 'final', 'cup', 'opera', 'eel', 'harbour', 'wind', 'steel'];

function article(id: string, text: string, rest: Partial<RelateArticle> = {}): RelateArticle {
  const language = rest.language ?? 'en';
  const vector = termsOf({ language, title: '', description: '', text });
  return { id, language, epoch: 0, categories: [], topics: [], vector, ...rest };
}

const archives = fc
  .array(
    fc.record({
      words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }),
      epoch: fc.integer({ min: 0, max: 1e12 }),
      language: fc.constantFrom('en', 'fr'),
      topics: fc.subarray(['a', 'b']),
    }),
    { maxLength: 30 },
  )
  .map((drafts) => drafts.map(({ words, ...rest }, index) => article(`/${index}/`, words.join(' '), rest)));

describe('related articles', () => {
  it('do not depend on the order in which articles are read', () => {
    fc.assert(
      fc.property(archives, fc.integer(), (archive, seed) => {
        const shuffled = archive.toSorted((left, right) => ((left.epoch ^ seed) >>> 0) - ((right.epoch ^ seed) >>> 0));
        expect(new Map(relate(shuffled, 4))).toEqual(new Map(relate(archive, 4)));
      }),
    );
  });

  it('are other articles of the same language, each once, and no more than asked for', () => {
    fc.assert(
      fc.property(archives, fc.integer({ min: 1, max: 6 }), (archive, count) => {
        const languages = new Map(archive.map(({ id, language }) => [id, language]));
        for (const [id, found] of relate(archive, count)) {
          expect(found).not.toContain(id);
          expect(new Set(found).size).toBe(found.length);
          expect(found.length).toBeLessThanOrEqual(count);
          expect(found.every((other) => languages.get(other) === languages.get(id))).toBe(true);
        }
      }),
    );
  });

  it('put the article about the same subject first', () => {
    const archive = [
      article('/dam/', 'The dam opened its gates and the river rose below the dam'),
      article('/flood/', 'Below the dam the river rose after the gates were opened', { epoch: 5e9 }),
      article('/cup/', 'The club won the cup final after extra time', { epoch: 1e9 }),
      article('/rates/', 'The central bank held its rates', { epoch: 2e9 }),
      article('/match/', 'After extra time the club lost the cup', { epoch: 9e9 }),
    ];
    const related = relate(archive, 1);
    expect(related.get('/dam/')).toEqual(['/flood/']);
    expect(related.get('/cup/')).toEqual(['/match/']);
  });

  it('let a shared topic decide between two that fit as well', () => {
    const archive = [
      article('/asked/', 'wind steel harbour', { epoch: 10, topics: ['ports'] }),
      article('/plain/', 'wind steel harbour', { epoch: 11 }),
      article('/topical/', 'wind steel harbour', { epoch: 9, topics: ['ports'] }),
    ];
    expect(relate(archive, 1).get('/asked/')).toEqual(['/topical/']);
  });

  it('prefer the nearer in time of two that fit as well', () => {
    const year = 365 * 24 * 3600 * 1000;
    const archive = [
      article('/old/', 'opera night', { epoch: 0 }),
      article('/asked/', 'opera night', { epoch: 9 * year }),
      article('/near/', 'opera night', { epoch: 10 * year }),
    ];
    expect(relate(archive, 2).get('/asked/')).toEqual(['/near/', '/old/']);
  });

  it('are none for an article that shares no word with any other', () => {
    const archive = [article('/one/', 'eel river'), article('/two/', 'bank rates'), article('/three/', 'eel river')];
    expect(relate(archive, 4).get('/two/')).toEqual([]);
  });

  it('are found in a small archive, where most words are used by one article alone', () => {
    const own = (letter: string): string =>
      Array.from({ length: 40 }, (_, index) => letter.repeat(index + 2)).join(' ');
    const archive = [
      article('/dam/', `${own('x')} dam river`),
      article('/flood/', `${own('y')} river dam`, { epoch: 1 }),
      article('/cup/', `${own('z')} cup final`, { epoch: 2 }),
    ];
    expect(relate(archive, 4).get('/dam/')).toEqual(['/flood/']);
  });

  it('are the other article of each pair that shares a subject', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 3, max: 6 }), (pairs, width) => {
        const subject = (pair: number): string =>
          Array.from({ length: width }, (_, word) => `s${'abcdefghijkl'[pair]}${'uvwxyz'[word]}q`).join(' ');
        const archive = Array.from({ length: pairs * 2 }, (_, index) =>
          article(`/${index}/`, `the and of ${subject(index % pairs)} said that`, { epoch: index * 1e9 }),
        );
        const related = relate(archive, 1);
        for (const [index, { id }] of archive.entries()) {
          expect(related.get(id)).toEqual([`/${(index + pairs) % (pairs * 2)}/`]);
        }
      }),
    );
  });

  it('are looked for among the nearest in time that use a word, however many use it', () => {
    const bestAt = (place: number): readonly string[] | undefined => {
      const archive = Array.from({ length: 600 }, (_, index) =>
        article(`/${index}/`, index === place ? 'harbour' : 'harbour wind steel eel', { epoch: index }),
      );
      return relate([...archive, article('/asked/', 'harbour opera', { epoch: -1 })], 1).get('/asked/');
    };
    expect(bestAt(200)).toEqual(['/200/']);
    expect(bestAt(300)).toEqual(['/0/']);
  });

  it('stay what they are when an article about something else is published', () => {
    const subjects = ['river dam', 'bank rates', 'cup final', 'opera night'];
    const archive = Array.from({ length: 40 }, (_, index) =>
      article(`/${index}/`, `${subjects[index % 4] ?? ''} w${String.fromCodePoint(97 + Math.floor(index / 4))}x`, {
        epoch: index,
      }),
    );
    const before = relate(archive, 4);
    const after = relate([...archive, article('/new/', 'eel wind steel', { epoch: 1000 })], 4);
    const changed = [...before].filter(([id, found]) => found.join() !== after.get(id)?.join());
    expect(changed).toEqual([]);
  });
});
