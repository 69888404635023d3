import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/read/content.ts';
import { article, makeFolder, makeSite } from '../site.ts';

const FILE = 'articles/2026/11/harbour-reopens.md';
const MARKED = '\uFEFF';

describe('readContent', () => {
  it('reads every file of the folder, in the order of the names', () => {
    const { content } = makeSite({ files: { 'comments.json': '{"comments": []}', 'articles/2025/z.md': article() } });
    const { value, problems } = readContent(content);
    expect(problems).toEqual([]);
    expect(value.articles.map(({ file }) => file)).toEqual([
      'articles/2025/z.md',
      'articles/2026/11/bridge-closes.md',
      FILE,
    ]);
    expect(value.authors.map(({ file }) => file)).toEqual(['authors/jane-doe.yml']);
    expect(value.pages.map(({ file }) => file)).toEqual(['pages/about.md']);
    expect(value.site?.fields().value).toMatchObject({ title: 'The Test Courier' });
    expect(value.comments?.fields().value).toEqual({ comments: [] });
  });

  it('passes over private files and folders, and files of other kinds', () => {
    const { content } = makeSite({
      files: {
        'articles/_drafts/a.md': 'x',
        'articles/.a.md.swp': 'x',
        'articles/_a.md': 'x',
        'articles/.git/a.md': 'x',
        'articles/notes.txt': 'x',
        'articles/a.11tydata.js': 'throw 1',
        'authors/README.md': 'x',
      },
    });
    const { value, problems } = readContent(content);
    expect(problems).toEqual([]);
    expect(value.articles).toHaveLength(2);
    expect(value.authors).toHaveLength(1);
  });

  it('says that there is no site.yml', () => {
    expect(readContent(makeFolder()).problems).toMatchObject([
      { message: 'there is no site.yml', place: { file: 'site.yml', line: 1, column: 1 } },
    ]);
  });

  it('tells of each file that can’t be read what is wrong', () => {
    const site = makeSite({ files: { 'articles/a.md': 'no front matter', 'articles/b.md': '---js\n---\n' } });
    site.write('articles/c.md', Buffer.from([0xff]));
    site.write('articles/d.md', '---\ntitle: a\0b\n---\n');
    site.write('authors/e.yml', 'name: [');
    site.write('articles/f.md', '');
    const { value } = readContent(site.content);
    const problems = [...value.articles, ...value.authors].flatMap((source) => source.fields().problems);
    expect(problems.map(({ message, place }) => `${place?.file} ${message}`)).toEqual([
      'articles/a.md has no front matter',
      'articles/b.md front matter in "js" is not allowed, only YAML is',
      'articles/c.md is not UTF-8',
      'articles/d.md contains a NUL character',
      'articles/f.md has no front matter',
      expect.stringContaining('authors/e.yml YAML: '),
    ]);
  });

  it.each([
    ['with LF', (text: string) => text],
    ['with CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['with a byte-order mark', (text: string) => MARKED + text],
    ['with both', (text: string) => MARKED + text.replaceAll('\n', '\r\n')],
  ])('finds places and the body in a file %s', (_, spoil) => {
    const site = makeSite();
    site.write(FILE, spoil('---\ntitle: A\ntopics:\n  - one\n  - two\n---\n\nBody\n'));
    const file = readContent(site.content).value.articles.find((source) => source.file === FILE);
    expect(file?.fields().value).toEqual({ title: 'A', topics: ['one', 'two'] });
    expect(file?.body()).toEqual({ text: '\nBody\n', firstLine: 7 });
    expect(file?.locate(['topics', 1])).toEqual({ file: FILE, line: 5, column: 5 });
    expect(file?.locate(['title'], true)).toEqual({ file: FILE, line: 2, column: 1 });
  });
});
