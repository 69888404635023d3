import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { article, makeFolder, makeSite, NOW } from '../site.ts';
import { courant, courantIn, type Run } from './courant.ts';

const ESCAPE = '\u001B[';
const HARBOUR = 'articles/2026/11/harbour-reopens.md';

describe('courant build', () => {
  const site = makeSite();
  let first: Run;
  beforeAll(async () => {
    first = await courantIn(site, 'build');
  }, 60_000);

  it('says in one line what it did, and nothing else in a pipe', () => {
    expect(first).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^2 articles: \d+ files written, 0 kept, 0 removed in \d+\.\d\d s\n$/),
      stderr: '',
    });
    expect(site.page('2026/11/harbour-reopens/index.html')).toContain('The harbour reopens');
  });

  it('works from any folder, with paths relative to it', async () => {
    const elsewhere = makeFolder();
    const shared = ['--content', join(site.folder, 'content'), '--cache', join(site.folder, '.cache')];
    const { code } = await courant(['build', ...shared, '--output', 'paper', '--now', NOW], elsewhere);
    expect(code).toBe(0);
    expect(existsSync(join(elsewhere, 'paper/2026/11/harbour-reopens/index.html'))).toBe(true);
  });

  it('tells under --verbose why each file was written', async () => {
    site.write(HARBOUR, article({ title: 'The harbour is open', date: '2026-11-24T08:00:00+01:00' }));
    const { stdout } = await courantIn(site, 'build', '--verbose');
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toContain('view changed  2026/11/harbour-reopens/index.html');
    expect(lines.at(-2)).toBe(`written because: ${lines.length - 2} view changed`);
    expect(lines.at(-1)).toMatch(new RegExp(`^2 articles: ${lines.length - 2} files written`));
  });

  it('prints nothing but JSON under --format json', async () => {
    const { stdout, stderr } = await courantIn(site, 'build', '--format', 'json', '--verbose');
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({
      articles: 2,
      written: 0,
      kept: expect.any(Number),
      removed: 0,
      seconds: expect.any(Number),
      reasons: {},
      files: [],
      problems: [],
    });
  });

  it('calls a refusal by the operating system what it is', async () => {
    const { code, stderr } = await courantIn(site, 'build', '--output', 'content/site.yml/below');
    expect(code).toBe(74);
    expect(stderr).toMatch(/^error: the operating system refused: ENOTDIR/);
  });
});

describe('courant build on content with problems', () => {
  const site = makeSite({
    files: { [HARBOUR]: article({ title: 'The harbour reopens', catgories: '[world]', authors: '[jane-do]' }) },
  });

  it('shows every problem with its place, its remedy and its lines, and publishes nothing', async () => {
    const { code, stdout, stderr } = await courantIn(site, 'build');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe(`content/${HARBOUR}:7:1 error unknown field "catgories"; did you mean "categories"?
  5 | categories: [world]
  6 | authors: [jane-do]
> 7 | catgories: [world]
    | ^
  8 | ---
  9 |

1 error
`);
    expect(existsSync(site.output)).toBe(false);
  });

  it('writes workflow commands for GitHub', async () => {
    const { code, stdout, stderr } = await courantIn(site, 'build', '--format', 'github');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toBe(
      `::error file=content/${HARBOUR},line=7,col=1::unknown field "catgories"; did you mean "categories"?\n`,
    );
  });

  it('writes JSON for other tools', async () => {
    const { code, stdout, stderr } = await courantIn(site, 'build', '--format', 'json');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      problems: [
        {
          severity: 'error',
          message: 'unknown field "catgories"',
          hint: 'did you mean "categories"?',
          file: `content/${HARBOUR}`,
          line: 7,
          column: 1,
        },
      ],
    });
  });

  it('colours only where it is asked for', async () => {
    // A pipe asks for none, as the reports above show.
    expect((await courant(['build'], site.folder, { FORCE_COLOR: '1' })).stderr).toContain(`${ESCAPE}31merror`);
  });

  it('lets a warning pass, but not under --strict', async () => {
    site.write(HARBOUR, article({ description: 'word '.repeat(80) }));
    const [lenient, strict] = await Promise.all([courantIn(site, 'check'), courantIn(site, 'check', '--strict')]);
    expect(lenient.stderr).toContain('warning the description has');
    expect(lenient.code).toBe(0);
    expect(strict.code).toBe(1);
  });
});
