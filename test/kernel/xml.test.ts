import * as fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { html } from '../../src/kernel/html.ts';
import { cdata, xml } from '../../src/kernel/xml.ts';

/** Any sequence of UTF-16 units, half surrogate pairs and control characters among them. */
const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.constantFrom(0, 8, 11, 31, 60, 38, 93, 93, 62, 0xd83d, 0xde00, 0xfffe),
    ),
  )
  .map((units) => units.map((unit) => String.fromCharCode(unit)).join(''));

/** What a strict parser reads; it throws at the first thing that XML forbids. */
function textOf(document: string): string {
  let text = '';
  const parser = new SaxesParser();
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.on('text', (part) => (text += part));
  parser.on('cdata', (part) => (text += part));
  parser.write(document).close();
  return text;
}

describe('xml', () => {
  it('makes well-formed documents of any text', () => {
    fc.assert(fc.property(anyText, (text) => void textOf(xml`<a b="${text}">${text}${cdata(text)}</a>`.toString())));
  });

  it.each(['\0', '\u0008', '\u000B', '\u001F', '\uFFFE', '\uFFFF', '\uD800', '\uDC00'])(
    'leaves %j out',
    (character) => {
      expect(xml`<a>x${character}y</a>`.toString()).toBe('<a>xy</a>');
      expect(cdata(`x${character}y`).toString()).toBe('<![CDATA[xy]]>');
    },
  );

  it('keeps tabs, line breaks and pairs of surrogates', () => {
    expect(xml`<a>${'\t\n😀'}</a>`.toString()).toBe('<a>\t\n😀</a>');
  });
});

describe('cdata', () => {
  it.each([']]>', ']]\0>', ']\uD800]>', ']]>]]>'])('carries %j, which would end it, whole', (text) => {
    // oxlint-disable-next-line no-control-regex -- the NUL is the point
    expect(textOf(`<a>${cdata(text).toString()}</a>`)).toBe(text.replaceAll(/[\0\uD800]/g, ''));
  });

  it('does not escape markup', () => {
    expect(cdata(html`<p>${'a & b'}</p>`).toString()).toBe('<![CDATA[<p>a &amp; b</p>]]>');
  });
});
