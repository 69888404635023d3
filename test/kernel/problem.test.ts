import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { error, Findings, sortProblems, Unpublishable, warning } from '../../src/kernel/problem.ts';

const at = (file: string, line: number, column: number) => ({ file, line, column });

describe('sortProblems', () => {
  it('orders by file, line, column and message, what has no place first', () => {
    const sorted = [
      error('no place'),
      error('z', at('a.md', 2, 9)),
      error('a', at('a.md', 10, 1)),
      error('b', at('a.md', 10, 1)),
      error('a', at('a.md', 10, 2)),
      error('a', at('b.md', 1, 1)),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(sorted, { minLength: sorted.length }), (shuffled) => {
        expect(sortProblems(shuffled)).toEqual(sorted);
      }),
    );
  });

  it('leaves what it was given as it was', () => {
    const problems = [error('b'), error('a')];
    sortProblems(problems);
    expect(problems.map(({ message }) => message)).toEqual(['b', 'a']);
  });
});

describe('Findings', () => {
  it('passes values on and keeps every problem, in order', () => {
    const findings = new Findings();
    expect(findings.take({ value: 7, problems: [error('late', at('b.md', 1, 1))] })).toBe(7);
    findings.add([warning('early', at('a.md', 1, 1), 'mend it')]);
    expect(findings.problems).toEqual([
      { severity: 'warning', message: 'early', place: at('a.md', 1, 1), hint: 'mend it' },
      { severity: 'error', message: 'late', place: at('b.md', 1, 1) },
    ]);
  });

  it('stops for an error, and for a warning only when strict', () => {
    const findings = new Findings();
    expect(() => findings.stop(true)).not.toThrow();
    findings.add([warning('long')]);
    expect(() => findings.stop(false)).not.toThrow();
    expect(() => findings.stop(true)).toThrow(Unpublishable);
    findings.add([error('wrong')]);
    expect(() => findings.stop(false)).toThrow(expect.objectContaining({ problems: findings.problems }));
  });
});
