import { Buffer } from 'node:buffer';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digest } from '../../src/kernel/digest.ts';
import { pagePath } from '../../src/kernel/url-path.ts';
import { threadsOf, type Comment } from '../../src/model/comments.ts';
import { sourceFile, type ReadFile } from '../../src/read/source-file.ts';

interface Written {
  readonly id: string;
  readonly parent?: string | null;
  readonly article?: string;
  readonly date?: string;
}

/** The articles at `/a/` and `/b/`; the latter was at `/was-b/` once. */
const HOMES = new Map([
  ['/a/', pagePath('a')],
  ['/b/', pagePath('b')],
  ['/was-b/', pagePath('b')],
]);

/** The threads of `/a/` and `/b/`, each comment as its id with its answers in brackets. */
function threads(...comments: readonly Written[]): Readonly<Record<string, string>> {
  const show = ({ id, replies }: Comment): string =>
    replies.length === 0 ? id : `${id}(${replies.map(show).join(' ')})`;
  return Object.fromEntries([...outcomeOf(comments).value].map(([path, roots]) => [path, roots.map(show).join(' ')]));
}

function outcomeOf(comments: readonly Written[]): ReturnType<typeof threadsOf> {
  const text = JSON.stringify({
    comments: comments.map(({ id, parent = null, article = '/a/', date = `2026-11-2${id}` }) => {
      return { id, parent, article, date, name: 'Ann', text: `Text of ${id}` };
    }),
  });
  const read: ReadFile = () => ({ bytes: Buffer.from(text), digest: digest(text) });
  const source = sourceFile('/nowhere', 'comments.json', read);
  return threadsOf(source, 'Europe/Oslo', [], () => HOMES);
}

describe('threadsOf', () => {
  it('has none without the file', () => {
    expect(threadsOf(undefined, 'UTC', [], () => HOMES)).toEqual({ value: new Map(), problems: [] });
  });

  it('puts answers below what they answer, the oldest first, however the file is ordered', () => {
    const comments = [
      { id: '1' },
      { id: '2', parent: '1' },
      { id: '3', parent: '2' },
      { id: '4', parent: '1' },
      { id: '5' },
      { id: '6', article: '/b/' },
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(comments, { minLength: comments.length }), (shuffled) => {
        expect(threads(...shuffled)).toEqual({ '/a/': '1(2(3) 4) 5', '/b/': '6' });
      }),
    );
  });

  it('begins a thread with an answer to a comment that is not there', () => {
    expect(threads({ id: '1' }, { id: '2', parent: '0' }, { id: '3', parent: '2' })).toEqual({ '/a/': '1 2(3)' });
  });

  it('follows an article to its new address', () => {
    expect(threads({ id: '1', article: '/was-b/' }, { id: '2', article: '/b/', parent: '1' })).toEqual({
      '/b/': '1(2)',
    });
  });

  it('tells of a comment whose article is not there', () => {
    expect(outcomeOf([{ id: '1' }, { id: '2', article: '/gone/' }]).problems).toMatchObject([
      { severity: 'warning', message: 'the comment "2" belongs to /gone/, where there is no article' },
    ]);
  });

  it('begins a thread with an answer to a comment on another article', () => {
    expect(threads({ id: '1', article: '/b/' }, { id: '2', parent: '1' })).toEqual({ '/a/': '2', '/b/': '1' });
  });

  it('loses no comment in a circle', () => {
    expect(threads({ id: '1', parent: '3' }, { id: '2', parent: '1' }, { id: '3', parent: '2' })).toEqual({
      '/a/': '1(2(3))',
    });
    expect(threads({ id: '1', parent: '1' })).toEqual({ '/a/': '1' });
  });

  it('loses no comment, whatever answers what', () => {
    const ids = ['1', '2', '3', '4', '5', '6'];
    const written = fc.tuple(
      ...ids.map((id) =>
        fc.record({
          id: fc.constant(id),
          parent: fc.option(fc.constantFrom(...ids, '0')),
          article: fc.constantFrom('/a/', '/b/'),
          date: fc.constantFrom('2026-11-20', '2026-11-21', '2026-11-22'),
        }),
      ),
    );
    fc.assert(
      fc.property(written, (comments) => {
        const shown = Object.values(threads(...comments)).join(' ');
        expect([...shown.matchAll(/\d/g)].map(([id]) => id).toSorted()).toEqual(ids);
      }),
    );
  });
});
