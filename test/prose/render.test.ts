import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/kernel/problem.ts';
import type { Prose } from '../../src/prose/prose.ts';
import { checkNote, renderBlocks, renderInline, renderProse } from '../../src/prose/render.ts';

function render(body: string, language = 'en', firstLine = 12): Outcome<Prose> {
  return renderProse({ file: 'articles/dam.md', firstLine, body, language });
}

function messages(body: string): readonly string[] {
  return render(body).problems.map(({ message }) => message);
}

const TOO_DEEP = 'quotations, lists or marks are nested more than 90 deep';

const ARTICLE = `The *dam* was [opened](/2026/11/dam/ "Dam")[^1] by
\`valve\`, see <https://other.example/> for more.

## Why \`now\`

- One ![A dam](media/dam.jpg)
- Two

> A [quotation](/a/#b).

:::aside Facts
- **Seven** dams
:::

:::pullquote
Repeated words.
:::

:::figure
![A map](media/map.png)
Caption.
Credit: Courier
:::

| a | b |
|---|---|
| [c](/c/) | d |

    code

### More

:::video https://vimeo.com/1
A film.
:::

[^1]: A note.
`;

describe('renderProse', () => {
  const { value, problems } = render(ARTICLE);

  it('finds no problem in a sound article', () => expect(problems).toEqual([]));

  it('gives the running text, block by block, and its words', () => {
    expect(value.text.split('\n')).toEqual([
      'The dam was opened by valve, see for more.',
      'Why now',
      'One',
      'Two',
      'A quotation.',
      'Facts',
      'Seven dams',
      'More',
      'A note.',
    ]);
    expect(value.words).toBe(21);
  });

  it('gives the outline', () => {
    expect(value.outline).toEqual([
      { level: 2, id: 'why-now', text: 'Why now' },
      { level: 3, id: 'more', text: 'More' },
    ]);
  });

  it('tells where in the file the links within the site stand', () => {
    expect(value.links).toEqual([
      { target: '/2026/11/dam/', line: 12, column: 15 },
      { target: '/a/#b', line: 20, column: 5 },
      { target: '/c/', line: 38, column: 3 },
    ]);
  });

  it('tells where in the file the pictures stand', () => {
    expect(value.pictures).toEqual([
      { target: 'media/dam.jpg', line: 17, column: 7, alt: 'A dam' },
      { target: 'media/map.png', line: 31, column: 1, alt: 'A map' },
    ]);
  });

  it('knows whether a script for embeds is needed', () => {
    expect(value.embeds).toBe(true);
    expect(render('Text.').value.embeds).toBe(false);
  });

  it('counts lines the same whatever ends them', () => {
    const withReturns = render(ARTICLE.replaceAll('\n', '\r\n'));
    expect({ ...withReturns.value, html: undefined }).toEqual({ ...value, html: undefined });
  });

  it('gives the address of a link as people write it, though the page has it encoded', () => {
    const prose = render('[x](/موضوع/نهر/)').value;
    expect(prose.links).toEqual([{ target: '/موضوع/نهر/', line: 12, column: 1 }]);
    expect(prose.html.toString()).toContain('href="/%D9%85');
  });

  it('finds the place of a link that is repeated, defined elsewhere, or written with character references', () => {
    const places = render('[a](/a/) [a](/a/)\n[/a/](/a/) [b] [c](/a&#47;)\n\n[b]: /b/').value.links;
    expect(places.map(({ line, column }) => `${line}:${column}`)).toEqual(['12:1', '12:10', '13:1', '13:12', '13:16']);
  });

  it('reports problems in the order of the file, with the file', () => {
    const faulty = render('[a](b)\n\n:::figure\n\n# One').problems;
    expect(faulty.map(({ place }) => place)).toEqual([
      { file: 'articles/dam.md', line: 12, column: 1 },
      { file: 'articles/dam.md', line: 14, column: 1 },
      { file: 'articles/dam.md', line: 16, column: 1 },
    ]);
  });

  it('leaves an empty body to others', () => {
    expect(render('')).toMatchObject({ value: { text: '', words: 0, outline: [] }, problems: [] });
  });

  it('gives the same for the same body, whatever was rendered before', () => {
    const first = render('"A" [b]\n\n[b]: /b/').value.html.toString();
    render('Other [^1] [b]\n\n[b]: /c/\n[^1]: Note');
    expect(render('"A" [b]\n\n[b]: /b/').value.html.toString()).toBe(first);
  });
});

describe('the limits of a body', () => {
  it('says when quotations nest so deep that their text would vanish', () => {
    expect(messages(`${'> '.repeat(80)}deep`)).toEqual([]);
    expect(render(`${'> '.repeat(120)}deep`).value.text).toBe('');
    expect(messages(`${'> '.repeat(120)}deep`)).toEqual([TOO_DEEP]);
  });

  it('says when marks nest too deep', () => {
    expect(messages(`${'*a '.repeat(120)}${'a* '.repeat(120)}`)).toEqual([TOO_DEEP]);
  });

  it('refuses a body of more than 2 MB', () => {
    expect(render('word '.repeat(400_001))).toMatchObject({
      value: { words: 0 },
      problems: [{ severity: 'error', message: 'this text is 2.0 MB long', place: { line: 12, column: 1 } }],
    });
  });

  it('refuses more than 5,000 reference definitions', () => {
    const definitions = Array.from({ length: 5_001 }, (_, index) => `[a${index}]: /a/`).join('\n');
    expect(messages(definitions)).toEqual(['this text has 5001 reference definitions']);
    expect(messages(definitions.slice(0, definitions.lastIndexOf('\n')))).toEqual([]);
  });

  it('refuses a text whose definitions would multiply beyond measure', () => {
    const body = `[a]: /b/ "${'t'.repeat(100_000)}"\n\n${'[a] '.repeat(10_000)}`;
    expect(render(body).value.html.toString()).toBe('');
    expect(messages(body)).toEqual(['the addresses in this text add up to a page of many MB']);
  });

  it('takes no address that browsers may not take', () => {
    expect(messages(`[a](https://other.example/${'a'.repeat(2_000)})`)).toEqual(['this address has 2022 characters']);
  });
});

describe('renderInline', () => {
  it('renders a line without a block element', () => {
    expect(renderInline('The "river" at [Ellery](/a/), *quietly*', 'en').toString()).toBe(
      'The “river” at <a href="/a/">Ellery</a>, <em>quietly</em>',
    );
  });

  it('shows the alternative text of an image, and the text of a faulty link', () => {
    expect(renderInline('![A dam](media/dam.jpg) [x](javascript:alert(1))', 'en').toString()).toBe('A dam x');
  });
});

describe('renderBlocks', () => {
  it('renders paragraphs, lists, quotations and tables', () => {
    expect(renderBlocks('One.\n\n- Two\n\n> „Drei“', 'de').toString()).toBe(
      '<p>One.</p>\n<ul>\n<li>Two</li>\n</ul>\n<blockquote>\n<p>„Drei“</p>\n</blockquote>\n',
    );
  });

  it('gives no ids, figures or blocks, which belong to the body of the article', () => {
    expect(renderBlocks('## Head\n\n![A dam](media/dam.jpg)\n\n:::aside X\nText\n:::\n\nA[^1]', 'en').toString()).toBe(
      '<p>Head</p>\n<p>A dam</p>\n<p>Text</p>\n<p>A[^1]</p>\n',
    );
  });

  it('leaves links to headings alone: the headings are in another text', () => {
    expect(renderInline('[x](#the-river)', 'en').toString()).toBe('<a href="#the-river">x</a>');
  });
});

describe('checkNote', () => {
  it('says what a note can’t hold, and where', () => {
    const body = '## Head\n\n![A dam](media/dam.jpg)\n\n:::aside X\nText\n:::\n\nA[^1] [b](c)';
    const problems = checkNote({ file: 'articles/dam.md', firstLine: 5, body, language: 'en' }, 'blocks');
    expect(problems.map(({ place, message }) => `${place?.line}:${place?.column} ${message}`)).toEqual([
      "5:1 a note can't hold headings",
      "7:1 a note can't hold pictures",
      "9:1 a note can't hold aside blocks",
      '13:2 the footnote [^1] is not defined',
      '13:7 "c" is a relative address',
    ]);
  });

  it('checks a line as a line', () => {
    const source = { file: 'articles/dam.md', firstLine: 5, body: '## [a](b)', language: 'en' };
    expect(checkNote(source, 'inline')).toMatchObject([
      { message: '"b" is a relative address', place: { line: 5, column: 4 } },
    ]);
  });
});
