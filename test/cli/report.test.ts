import { describe, expect, it } from 'vitest';
import { plain } from '../../src/cli/paint.ts';
import { counted, filedUnder, githubReport, textReport } from '../../src/cli/report.ts';
import { error, warning } from '../../src/kernel/problem.ts';

describe('a report', () => {
  it('counts errors and warnings at its end', () => {
    const problems = filedUnder('/nowhere', [error('one'), error('two'), warning('three', undefined, 'mend it')]);
    expect(textReport(problems, plain)).toBe('error one\n\nerror two\n\nwarning three; mend it\n\n2 errors, 1 warning');
  });

  it('lets no message move the cursor', () => {
    expect(textReport(filedUnder('/nowhere', [error('unknown field "\u001B[2J"')]), plain)).not.toContain('\u001B');
  });

  it('escapes what would end a workflow command early', () => {
    const place = { file: 'a,b:c.md', line: 2, column: 3 };
    const [command] = githubReport(filedUnder(process.cwd(), [error('50% of\nit', place)])).split('\n');
    expect(command).toBe('::error file=a%2Cb%3Ac.md,line=2,col=3::50%25 of%0Ait');
  });

  it('counts in the plural, with separators', () => {
    expect([counted(1, 'page'), counted(0, 'page'), counted(12_000, 'page')]).toEqual([
      '1 page',
      '0 pages',
      '12,000 pages',
    ]);
  });
});
