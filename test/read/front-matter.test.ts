import { describe, expect, it } from 'vitest';
import { parseFrontMatter, splitFrontMatter } from '../../src/read/front-matter.ts';

const parsed = (text: string): ReturnType<typeof parseFrontMatter> =>
  parseFrontMatter(splitFrontMatter(text, 'a.md'), 'a.md');

const told = (text: string): string[] =>
  parsed(text).problems.map(({ message, place }) => `${place?.line}:${place?.column} ${message}`);

describe('parseFrontMatter', () => {
  it.each([
    ['---\ntitle: A\n---\n\nBody\n', '\nBody\n', 4],
    ['---\ntitle: A\n---\nBody', 'Body', 4],
    ['---\ntitle: A\n---', '', 3],
    ['---\ntitle: A\n---\n', '', 4],
    ['---\ntitle: A\n---  \nBody\n\n---\n\nMore\n', '  \nBody\n\n---\n\nMore\n', 3],
    ['---\n# a comment\ntitle: A\n\n---\nBody', 'Body', 6],
  ])('splits %j', (text, body, bodyLine) => {
    const { value, problems } = splitFrontMatter(text, 'a.md');
    expect({ ...value.body, problems }).toEqual({ text: body, firstLine: bodyLine, problems: [] });
    expect(parsed(text)).toMatchObject({ value: { values: { title: 'A' } }, problems: [] });
    // The line that is named is where the body begins, whatever the body is.
    expect(
      text
        .split('\n')
        .slice(bodyLine - 1)
        .join('\n')
        .endsWith(body.trimStart()),
    ).toBe(true);
  });

  it.each([
    ['', '1:1 has no front matter'],
    ['Body\n', '1:1 has no front matter'],
    ['\n---\ntitle: A\n---\n', '1:1 has no front matter'],
    [' ---\ntitle: A\n---\n', '1:1 has no front matter'],
    ['----\ntitle: A\n---\n', '1:1 has no front matter'],
    ['--- \ntitle: A\n---\n', '1:1 has no front matter'],
    ['---', '1:1 front matter is not closed'],
    ['---\n', '1:1 front matter is not closed'],
    ['---\ntitle: A\n\nBody\n', '1:1 front matter is not closed'],
    ['---\ntitle: A\n ---\n\nBody\n', '1:1 front matter is not closed'],
    ['---\ntitle: A\n----\n\nBody\n\n---\n', '3:1 front matter is closed by "----"'],
    ['---\ntitle: A\n--- # end\n\nBody\n', '3:1 front matter is closed by "--- # end"'],
    ['---\ntitle: A\ntitle: B\n---\n', '3:1 YAML: map keys must be unique'],
    ['---\nimage:\n  __proto__: {a: 1}\n---\n', '3:3 "__proto__" is not a field'],
  ])('refuses %j', (text, problem) => {
    expect(told(text)).toEqual([problem]);
  });

  it.each(['js', 'javascript', 'json', 'coffee', 'toml', 'constructor', '__proto__', 'yaml', 'yml'])(
    'refuses front matter that says it is %s, and runs nothing of it',
    (engine) => {
      for (const space of ['', ' ']) {
        const text = `---${space}${engine}\nglobalThis.pwned = true; module.exports = {"title": "A"}\n---\n\nBody\n`;
        expect(told(text)).toEqual([`1:1 front matter in "${engine}" is not allowed, only YAML is`]);
        expect('pwned' in globalThis).toBe(false);
      }
    },
  );

  it('finds the same problem however often it is asked', () => {
    const text = '---\na: [\n---\n';
    expect(told(text)).toEqual(told(text));
    expect(told(text)).not.toEqual([]);
  });

  it('takes front matter of nothing but comments for no fields', () => {
    const text = '---\n# nothing\n---\nBody\n';
    expect(splitFrontMatter(text, 'a.md').value.body).toEqual({ text: 'Body\n', firstLine: 4 });
    expect(parsed(text).problems).toEqual([]);
  });
});
