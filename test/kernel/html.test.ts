import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, Html, html, nothing } from '../../src/kernel/html.ts';

/** Text in which the characters that mean something to a parser are frequent. */
const hostile = fc.string({
  unit: fc.constantFrom('<', '>', '"', "'", '&', '/', '-', '!', '=', ' ', 'a', 'amp;', 'script', '\0', '\n', '`', 'é'),
});

describe('html', () => {
  it('lets no text in a hole end a tag or an attribute', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const filled = html`<a title="${text}" class='${text}'>${text}</a>`.toString();
        expect(filled).toMatch(/^<a title="[^"<>]*" class='[^'<>]*'>[^<>]*<\/a>$/);
      }),
    );
  });

  it('says what the text said, to a reader of character references', () => {
    const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
    fc.assert(
      fc.property(hostile, (text) => {
        expect(escapeHtml(text).replaceAll(/&(#?\w+);/g, (_, name: string) => names[name] ?? '?')).toBe(text);
      }),
    );
  });

  it('escapes markup once, however deep it is nested', () => {
    const inner = html`<b>${'R&D'}</b>`;
    expect(html`<p>${html`<i>${inner}</i>`}${[inner, [inner]]}</p>`.toString()).toBe(
      '<p><i><b>R&amp;D</b></i><b>R&amp;D</b><b>R&amp;D</b></p>',
    );
  });

  it('prints numbers, zero too, and nothing for what is missing', () => {
    expect(html`${0}|${1.5}|${undefined}|${null}|${false}|${[]}|${''}|${nothing}`.toString()).toBe('0|1.5||||||');
  });

  it('is text in JSON, so that a view which holds it can be digested', () => {
    expect(JSON.stringify({ body: html`<p>${'"'}</p>` })).toBe('{"body":"<p>&quot;</p>"}');
    const long = (text: string): string => JSON.stringify(html`<p>${text.repeat(200)}</p>`);
    expect(long('ab')).toMatch(/^"\[407 characters, [\w-]{22}\]"$/);
    expect(long('ab')).not.toBe(long('ba'));
    expect(Html.trusted('<br>').toString()).toBe('<br>');
  });
});
