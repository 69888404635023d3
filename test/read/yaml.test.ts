import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/read/yaml.ts';

/** The problems as they are printed. */
function told(text: string, lineOffset = 0): string[] {
  return parseYaml(text, 'site.yml', lineOffset).problems.map(({ message, place, hint }) =>
    [`${place?.line}:${place?.column} ${message}`, hint ?? []].flat().join('; '),
  );
}

describe('parseYaml', () => {
  it('keeps dates as text, and what old YAML took for truth values too', () => {
    const text = 'date: 2024-02-30\nat: 2026-11-23T06:30:00+01:00\nno: no\nyes: on\ntrue: true\nn: 0o17\n';
    expect(parseYaml(text, 'f', 0).value.values).toEqual({
      date: '2024-02-30',
      at: '2026-11-23T06:30:00+01:00',
      no: 'no',
      yes: 'on',
      true: true,
      n: 15,
    });
  });

  it.each([
    ['a: 1\na: 2\n', ['2:1 YAML: map keys must be unique; delete one of the two']],
    ['a:\n\tb: 1\n', ['2:1 YAML: tabs are not allowed as indentation; indent with spaces']],
    ['a: b: c\n', [expect.stringMatching(/^1:4 YAML: .*; put text that contains ": " in quotes$/)]],
    ['a: "b\n', expect.arrayContaining([expect.stringMatching(/; close the quote or bracket$/)])],
    ['a: 1\n---\nb: 2\n', ['2:1 YAML: source contains multiple documents; delete the line "---"']],
    ['a: *b\n', ['1:1 uses a YAML alias that names nothing; write the values out']],
    ['? [a, b]\n: 1\n', ['1:3 a field needs a name; put a word before the colon']],
  ])('says where and how to mend %j', (text, problems) => {
    expect(told(text)).toEqual(problems);
  });

  it('counts the lines of the file that stand before it', () => {
    expect(told('a: 1\na: 2\n', 4)).toEqual(['6:1 YAML: map keys must be unique; delete one of the two']);
  });

  it.each([
    ['a: 1\n__proto__: {polluted: 1}\n', '2:1'],
    ['a:\n  b:\n    - __proto__: {polluted: 1}\n', '3:7'],
    ['a: {"__proto__": {polluted: 1}}\n', '1:5'],
    ['a: {"\\x5f_proto__": {polluted: 1}}\n', '1:5'],
    ['a: {? __proto__ : {polluted: 1}}\n', '1:7'],
    ['- __proto__: {polluted: 1}\n', '1:3'],
    ['? {__proto__: {polluted: 1}}\n: 2\n', '1:4'],
  ])('refuses the key __proto__ in %j', (text, place) => {
    expect(told(text)).toContain(`${place} "__proto__" is not a field; delete it`);
    expect(parseYaml(text, 'f', 0).value.values).toEqual({});
    expect('polluted' in {}).toBe(false);
  });

  it('does not merge maps, which would hide where a value came from', () => {
    expect(parseYaml('a: &x {b: 1}\nc: {<<: *x}\n', 'f', 0).value.values).toEqual({
      a: { b: 1 },
      c: { '<<': { b: 1 } },
    });
  });

  it('ends an alias bomb with a problem instead of with the memory', () => {
    const names = [...'abcdefghijkl'];
    const lines = names.map((name, index) => {
      const member = index === 0 ? 'x' : `*${names[index - 1]}`;
      return `${name}: &${name} [${Array.from({ length: 9 }, () => member).join(', ')}]`;
    });
    expect(told(lines.join('\n'))).toEqual(['1:1 uses too many YAML aliases; write the values out']);
  });

  it('takes the few aliases that a person writes', () => {
    expect(parseYaml('a: &x [1]\nb: *x\n', 'f', 0)).toMatchObject({
      value: { values: { a: [1], b: [1] } },
      problems: [],
    });
  });

  it('ends thousands of open brackets with problems', () => {
    expect(told(`a: ${'['.repeat(2000)}`).length).toBeGreaterThan(0);
  });
});

describe('locate', () => {
  const text = 'title: A\nimage:\n  src: a.jpg\n  alt: B\nlist:\n  - one\n  - name: two\nflow: [x, {y: z}]\nempty:\n';
  const { locate } = parseYaml(text, 'a.md', 1).value;

  it.each([
    [[], false, '2:1'],
    [['title'], false, '2:8'],
    [['title'], true, '2:1'],
    [['image', 'src'], false, '4:8'],
    [['image', 'src'], true, '4:3'],
    [['list', 0], false, '7:5'],
    [['list', 1, 'name'], false, '8:11'],
    [['list', 1, 'name'], true, '8:5'],
    [['flow', 1, 'y'], false, '9:15'],
    [['image', 'credit'], false, '4:3'],
    [['list', 9], false, '7:3'],
    [['nowhere', 'at', 'all'], false, '2:1'],
    [['title', 'below', 'text'], false, '2:8'],
  ] as const)('finds %j (the key: %s) at %s', (path, atKey, place) => {
    const { file, line, column } = locate(path, atKey);
    expect(`${file} ${line}:${column}`).toBe(`a.md ${place}`);
  });

  it('finds the line of a field without a value', () => {
    expect(locate(['empty'])).toMatchObject({ line: 10 });
  });

  it('finds something in a text that is no YAML', () => {
    expect(parseYaml('a: [', 'a.md', 0).value.locate(['b'])).toEqual({ file: 'a.md', line: 1, column: 1 });
  });
});
