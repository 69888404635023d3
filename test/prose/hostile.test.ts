import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderBlocks, renderInline, renderProse } from '../../src/prose/render.ts';

const TAG = /<[^>]*>/g;
// A tag as our renderer writes it: a name, then attributes in double quotes that hold no raw `<`, `>` or `"`.
const SOUND_TAG = /^<(?:\/[a-z][a-z0-9]*|[a-z][a-z0-9]*(?: [a-z-]+="[^"<>]*")*)>$/;
const ELEMENTS = new Set(
  'a aside blockquote br code del div em figcaption figure h2 h3 h4 h5 h6 hr img li ol p pre s section span strong sup table tbody td th thead tr ul'.split(
    ' ',
  ),
);
const ADDRESS = /^(?:https?:\/\/[^/]|mailto:|tel:|\/(?![/\\])|#)/i;
const ATTRIBUTES =
  /^(?:href|id|class|title|rel|role|alt|start|tabindex|data-picture|data-embed|aria-label|aria-labelledby)$/;

function* attributesOf(tag: string): Iterable<readonly [string, string]> {
  for (const [, name = '', value = ''] of tag.matchAll(/ ([a-z-]+)="([^"]*)"/g)) yield [name, value];
}

/** Whether every tag, attribute and address in the markup is one that we mean to write. */
function isSafe(markup: string): boolean {
  return (markup.match(TAG) ?? []).every((tag) => {
    const element = /[a-z][a-z0-9]*/.exec(tag)?.[0] ?? '';
    if (!SOUND_TAG.test(tag) || !ELEMENTS.has(element)) return false;
    return [...attributesOf(tag)].every(
      ([name, value]) => ATTRIBUTES.test(name) && (name !== 'href' || ADDRESS.test(value)),
    );
  });
}

function isSafeEverywhere(body: string, language: string): boolean {
  const prose = renderProse({ file: 'articles/hostile.md', firstLine: 1, body, language });
  return (
    isSafe(prose.value.html.toString()) &&
    isSafe(renderInline(body, language).toString()) &&
    isSafe(renderBlocks(body, language).toString()) &&
    prose.problems.every(({ place }) => place !== undefined && place.line >= 1 && place.column >= 1)
  );
}

const PIECES = [
  ...'<script>alert(1)</script>|<img src=x onerror=alert(1)>|"|\'|`|javascript:alert(1)|JaVaScRiPt:|data:text/html,|vbscript:'.split(
    '|',
  ),
  ...'[a](|)|![|](|[^1]|[^1]: |[a]: |<|>|&|&#106;|&quot;|&lt;script&gt;|\\|*|_|**|~~|# |## |- |1. |> |    |```|:::figure|:::|'.split(
    '|',
  ),
  ...':::aside |:::gallery |:::video https://youtu.be/dQw4w9WgXcQ|:::social |:::pullquote|— |Credit: |media/a.png|/a/|#a|//b.example|'.split(
    '|',
  ),
  ...'| a | b |;|---|---|;\n;\n\n;\t;\r\n;\0;\uD800;\uFEFF;\u202E;\u2028;__proto__;constructor;toString;{{ x }};{% x %};« ;!'.split(
    ';',
  ),
  'text',
  ' ',
];
const languages = fc.constantFrom('en', 'fr', 'de', 'ar', 'he', 'zh', 'th');

describe('a hostile text', () => {
  it('yields only markup that we mean to write, and never throws, whatever its characters', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary-ascii' }),
    );
    fc.assert(fc.property(text, languages, isSafeEverywhere), { numRuns: 150 });
  });

  it('yields only markup that we mean to write, and never throws, whatever Markdown it is made of', () => {
    const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(''));
    fc.assert(fc.property(text, languages, isSafeEverywhere), { numRuns: 1_500 });
  });

  it.each([
    '<script>alert(document.cookie)</script>',
    '"><svg/onload=alert(1)>',
    '[x](javascript:alert(1) "\\" onmouseover=\\"alert(1)")',
    '[x](https://a.example/"onmouseover="alert(1))',
    '![" onerror="alert(1)](media/x.png "\\"><script>")',
    '![x](media/x.png"onerror="alert(1))',
    '<javascript:alert(1)>',
    '<https://a.example/"onclick="alert(1)>',
    '[x](<javascript:alert(1)>)',
    '[x](\u0001javascript:alert(1))',
    '[x](java\u200Bscript:alert(1))',
    '[x][y]\n\n[y]: javascript:alert(1)',
    '[x](/\\evil.example)',
    '[x](/%5Cevil.example)',
    '[x](https:evil.example)',
    ':::video https://youtu.be/dQw4w9WgXcQ"onload="alert(1)\n:::',
    ':::video https://www.youtube.com/watch?v=dQw4w9WgXcQ&t="><script>\n:::',
    ':::social https://a.example/@b"><script>/1\n:::',
    ':::aside "><script>alert(1)</script>\n:::',
    ':::figure\n![x](media/x.png)\nCredit: <script>alert(1)</script>\n:::',
    '## "><script>alert(1)</script>',
    '```"><script>\nx\n```',
    '| "><script> |\n|---|\n| x |',
    'x[^"><script>]\n\n[^"><script>]: y',
    '[^__proto__]\n\n[^__proto__]: x',
    '[__proto__]\n\n[constructor][toString]',
    '&lt;script&gt; &#60;script&#62; \\<script\\>',
    '\u202E\u2066 ﷽ 👩‍👩‍👧‍👦 Ṱ̺̺̕o͞ 𝔗𝔢𝔵𝔱',
    '\uD83D \uDC00 \uFFFE \0',
    `${'!['.repeat(500)}x${'](media/a.png)'.repeat(500)}`,
    `${'['.repeat(5_000)}x${']('.repeat(5_000)}`,
    ':::aside x\n'.repeat(300),
    `${':::aside x\n'.repeat(300)}${':::\n'.repeat(300)}`,
  ])('yields only markup that we mean to write: %j', (body) => {
    expect(isSafeEverywhere(body, 'en')).toBe(true);
  });
});
