import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memorySnapshot, type Snapshot } from '../../src/kernel/cache.ts';
import { digestJson } from '../../src/kernel/digest.ts';
import { relateArchive, type Archive } from '../../src/relate/archive.ts';
import { Handover } from '../../src/relate/handover.ts';
import { termsOf } from '../../src/relate/terms.ts';
import { TUNING, type Tuning } from '../../src/relate/tuning.ts';

interface Draft {
  readonly name: number;
  readonly epoch: number;
  readonly words: readonly string[];
  readonly section: string;
  readonly topics: readonly string[];
}

type Step = (drafts: readonly Draft[]) => readonly Draft[];

const WORDS = Array.from({ length: 26 }, (_, index) => `w${String.fromCodePoint(97 + index)}`);
const EDITION = digestJson('test');
const ARTICLES_A_PART = 8;
const COUNT = 4;
/** An archive of a few dozen articles has all that one of many thousands has with the usual tuning. */

// A few words are in many articles, most are in few.
const words = fc.array(
  fc.integer({ min: 0, max: 99 }).map((draw) => WORDS[Math.floor((draw / 100) ** 2 * WORDS.length)] ?? ''),
  { minLength: 0, maxLength: 9 },
);
const draft = fc.record({
  name: fc.integer({ min: 0, max: 1e6 }),
  epoch: fc.integer({ min: 0, max: 40 }).map((day) => day * 1e9),
  words,
  section: fc.constantFrom('world', 'sport'),
  topics: fc.subarray(['a', 'b']),
});
const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

function changed(drafts: readonly Draft[], where: number, change: (draft: Draft) => Partial<Draft>): readonly Draft[] {
  const position = Math.floor(where * drafts.length);
  return drafts.map((each, index) => (index === position ? { ...each, ...change(each) } : each));
}

const step: fc.Arbitrary<Step> = fc.oneof(
  draft.map((added): Step => (drafts) => [...drafts, { ...added, epoch: 50e9 + added.epoch }]),
  draft.map((added): Step => (drafts) => [...drafts, added]),
  place.map(
    (where): Step =>
      (drafts) =>
        drafts.filter((_, index) => index !== Math.floor(where * drafts.length)),
  ),
  fc.tuple(place, words).map(
    ([where, other]): Step =>
      (drafts) =>
        changed(drafts, where, () => ({ words: other })),
  ),
  fc.tuple(place, fc.integer({ min: 0, max: 8 }), fc.constantFrom(...WORDS)).map(
    ([where, index, word]): Step =>
      (drafts) =>
        changed(drafts, where, (each) => ({ words: each.words.toSpliced(index, 1, word) })),
  ),
  place.map(
    (where): Step =>
      (drafts) =>
        changed(drafts, where, (each) => ({ words: each.words.toReversed() })),
  ),
  fc.tuple(place, fc.constantFrom('world', 'sport')).map(
    ([where, section]): Step =>
      (drafts) =>
        changed(drafts, where, () => ({ section, topics: ['b'] })),
  ),
  fc.tuple(place, draft).map(
    ([where, { epoch }]): Step =>
      (drafts) =>
        changed(drafts, where, () => ({ epoch })),
  ),
  fc.tuple(place, fc.integer({ min: 1, max: 3 })).map(
    ([where, length]): Step =>
      (drafts) =>
        drafts.toSpliced(Math.floor(where * drafts.length), length),
  ),
);

function archiveOf(drafts: readonly Draft[], read: (draft: Draft) => void = () => undefined): Archive<Draft> {
  return {
    articles: drafts.toSorted((left, right) => left.epoch - right.epoch || left.name - right.name),
    identityOf: (article) => JSON.stringify(article),
    labelsOf: ({ epoch, section, topics }) => ({ epoch, categories: [section], topics }),
    vectorOf: (article) => {
      read(article);
      return termsOf({ language: 'fr', title: '', description: '', text: article.words.join(' ') });
    },
  };
}

const handoverOf = (snapshot: Snapshot): Handover => new Handover(snapshot, 'test', EDITION, ARTICLES_A_PART);

/** All parts that a build of so many articles leaves. */
function partsOf(snapshot: Snapshot, articles: number): readonly (Uint8Array | undefined)[] {
  const terms = Array.from({ length: Math.ceil(articles / ARTICLES_A_PART) }, (_, index) => `test-terms-${index}`);
  return ['test-lists', 'test-asked', ...terms].map(snapshot.read);
}

/** Takes an archive through changes, and compares what each build finds and leaves with what a build that knows nothing would. */
function expectTheSame(drafts: readonly Draft[], steps: readonly Step[], tuning: Tuning): void {
  const snapshot = memorySnapshot();
  let current = drafts;
  for (const change of [(same: readonly Draft[]) => same, ...steps]) {
    current = change(current);
    if (current.length === 0) return;
    const fresh = memorySnapshot();
    const expected = relateArchive(archiveOf(current), COUNT, handoverOf(fresh), tuning);
    expect(relateArchive(archiveOf(current), COUNT, handoverOf(snapshot), tuning)).toEqual(expected);
    expect(partsOf(snapshot, current.length)).toEqual(partsOf(fresh, current.length));
  }
}

describe('relating an archive of which an earlier build knows most', () => {
  it('finds and leaves the same, byte for byte, as without an earlier build', () => {
    fc.assert(
      fc.property(
        fc.array(draft, { minLength: 1, maxLength: 60 }),
        fc.array(step, { minLength: 1, maxLength: 6 }),
        fc.record({
          nearest: fc.integer({ min: 1, max: 6 }),
          enough: fc.integer({ min: 1, max: 40 }),
          candidates: fc.integer({ min: 1, max: 12 }),
          warmUp: fc.constantFrom(0, 4, 16),
        }),
        expectTheSame,
      ),
      { numRuns: 500 },
    );
  });

  it('does so as newsrooms are related, in an archive that is past its warm-up', () => {
    const drafts = fc.sample(draft, { numRuns: 1400, seed: 3 }).map((each, name) => ({ ...each, name }));
    const edit =
      (name: number): Step =>
      (current) =>
        current.map((each) => (each.name === name ? { ...each, words: ['wa', 'wb', 'wy'], section: 'sport' } : each));
    const steps: readonly Step[] = [
      (current) => [
        ...current,
        { name: 1e5, epoch: 90e9, words: ['wa', 'wn', 'wz', 'new'], section: 'world', topics: [] },
      ],
      edit(1300),
      edit(20),
      (current) => current.toSpliced(1200, 1),
    ];
    expectTheSame(drafts, steps, TUNING);
  });

  it('asks for the terms of changed articles alone, and for none and no labels when nothing has changed', () => {
    const drafts = fc.sample(draft, { numRuns: 30, seed: 1 }).map((each, name) => ({ ...each, name }));
    const snapshot = memorySnapshot();
    const readBy = (current: readonly Draft[]): readonly number[] => {
      const names: number[] = [];
      relateArchive(
        archiveOf(current, ({ name }) => names.push(name)),
        COUNT,
        handoverOf(snapshot),
        TUNING,
      );
      return names;
    };
    expect(readBy(drafts)).toHaveLength(30);
    expect(readBy(drafts)).toEqual([]);
    expect(readBy(drafts.toSpliced(4, 1))).toEqual([]);
    const edited = drafts.toSpliced(4, 1).map((each) => (each.name === 9 ? { ...each, words: ['new'] } : each));
    expect(readBy(edited)).toEqual([9]);
  });

  it('takes an article that only says more than is read of it for the one that it was', () => {
    const drafts = fc.sample(draft, { numRuns: 30, seed: 3 }).map((each, name) => ({ ...each, name }));
    const edition = (
      digests: readonly string[],
      current: readonly Draft[],
      read: (draft: Draft) => void = () => {},
    ) => ({
      ...archiveOf(current, read),
      identityOf: ({ name, epoch, section, topics }: Draft) =>
        `${digests[name] ?? ''} ${name} ${epoch} ${section} ${topics.join(' ')}`,
    });
    const first = drafts.map(({ name }) => `digest-${name}`);
    const rewritten = first.with(9, 'digest-of-the-same-words').with(20, 'digest-of-other-words');
    const other = drafts.map((each) => (each.name === 20 ? { ...each, words: ['new'] } : each));
    for (const current of [drafts, other]) {
      const snapshot = memorySnapshot();
      relateArchive(edition(first, drafts), COUNT, handoverOf(snapshot), TUNING);
      const read = new Set<number>();
      const found = relateArchive(
        edition(rewritten, current, ({ name }) => read.add(name)),
        COUNT,
        handoverOf(snapshot),
        TUNING,
      );
      expect([...read].toSorted((one, two) => one - two)).toEqual([9, 20]);
      expect(found).toEqual(relateArchive(edition(rewritten, current), COUNT, handoverOf(memorySnapshot()), TUNING));
      // The build after it knows both, and reads none.
      const again = new Set<number>();
      expect(
        relateArchive(
          edition(rewritten, current, ({ name }) => again.add(name)),
          COUNT,
          handoverOf(snapshot),
          TUNING,
        ),
      ).toEqual(found);
      expect(again.size).toBe(0);
    }
  });

  it('looks again at few when a newest article is added', () => {
    const subjects = Array.from({ length: 40 }, (_, index) => `${WORDS[index % 20]}${WORDS[index >> 1]}`);
    const drafts = Array.from({ length: 2000 }, (_, name) => ({
      name,
      epoch: name,
      words: [subjects[name % 40] ?? '', subjects[(name * 7) % 40] ?? ''],
      section: 'world',
      topics: [],
    }));
    const labelled = new Set<number>();
    const archive = (current: readonly Draft[]): Archive<Draft> => {
      const { labelsOf, ...rest } = archiveOf(current);
      return {
        ...rest,
        labelsOf: (article) => {
          labelled.add(article.name);
          return labelsOf(article);
        },
      };
    };
    const snapshot = memorySnapshot();
    const near = { nearest: 4, enough: 20, candidates: 6, warmUp: 100 };
    relateArchive(archive(drafts), COUNT, handoverOf(snapshot), near);
    expect(labelled.size).toBe(2000);
    labelled.clear();
    const newest = { name: 2000, epoch: 2000, words: [subjects[3] ?? ''], section: 'world', topics: [] };
    relateArchive(archive([...drafts, newest]), COUNT, handoverOf(snapshot), near);
    expect(labelled).toContain(2000);
    expect(labelled.size).toBeLessThan(60);
  });
});

describe('what an earlier build has left', () => {
  const drafts = fc.sample(draft, { numRuns: 20, seed: 2 }).map((each, name) => ({ ...each, name }));
  const later = drafts.map((each) => (each.name === 3 ? { ...each, words: ['wa', 'wb', 'wq'] } : each));

  it('does not count when other code has left it', () => {
    const snapshot = memorySnapshot();
    relateArchive(archiveOf(drafts), COUNT, new Handover(snapshot, 'test', digestJson('other'), ARTICLES_A_PART));
    const read: number[] = [];
    relateArchive(
      archiveOf(drafts, ({ name }) => read.push(name)),
      COUNT,
      handoverOf(snapshot),
    );
    expect(read).toHaveLength(20);
  });

  it.each(['test-lists', 'test-asked', 'test-terms-0', 'test-terms-2'])(
    'does not count when %s is missing or of another build',
    (part) => {
      for (const stray of [undefined, 'of another build'] as const) {
        const [old, other, fresh] = [memorySnapshot(), memorySnapshot(), memorySnapshot()];
        relateArchive(archiveOf(drafts), COUNT, handoverOf(old), TUNING);
        relateArchive(archiveOf(drafts.toSpliced(0, 1)), COUNT, handoverOf(other), TUNING);
        const mixed: Snapshot = {
          read: (name) => (name === part ? stray && other.read(name) : old.read(name)),
          write: old.write,
        };
        const expected = relateArchive(archiveOf(later), COUNT, handoverOf(fresh), TUNING);
        expect(relateArchive(archiveOf(later), COUNT, handoverOf(mixed), TUNING)).toEqual(expected);
        expect(partsOf(old, later.length)).toEqual(partsOf(fresh, later.length));
      }
    },
  );
});
