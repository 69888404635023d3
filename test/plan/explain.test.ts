import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../src/plan/explain.ts';

const view = {
  title: 'A',
  related: [{ title: 'B' }, { title: 'C' }, { title: 'D' }],
  image: undefined,
  next: { path: '/e/' },
};

function changes(after: unknown): string[] {
  return changesBetween(JSON.stringify(view), JSON.stringify(after)).map(
    ({ part, before, after: now }) => `${part}: ${before} → ${now}`,
  );
}

describe('changesBetween', () => {
  it('finds nothing between equal views', () => {
    expect(changes({ ...view })).toEqual([]);
  });

  it('names every part that differs by the way to it', () => {
    const related = [{ title: 'B' }, { title: 'C' }, { title: 'E' }, { title: 'F' }];
    expect(changes({ ...view, title: 'Z', related, next: null, words: 7 })).toEqual([
      'title: "A" → "Z"',
      'related[2].title: "D" → "E"',
      'related[3]: nothing → {"title":"F"}',
      'next: {"path":"/e/"} → null',
      'words: nothing → 7',
    ]);
  });

  it('does not compare a list with what is none', () => {
    expect(changesBetween('{"a":["x"]}', '{"a":{"0":"x"}}')).toEqual([
      { part: 'a', before: '["x"]', after: '{"0":"x"}' },
    ]);
    expect(changesBetween('1', '2')).toEqual([{ part: 'the view', before: '1', after: '2' }]);
  });
});
