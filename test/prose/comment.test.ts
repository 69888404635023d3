import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderComment } from '../../src/prose/comment.ts';

const rendered = (text: string, language = 'en'): string => renderComment(text, language).toString();

describe('a reader’s text', () => {
  it('is paragraphs and lines, and nothing of Markdown', () => {
    expect(rendered('# One *two*\n- three\n\n    four `five` [six](https://a.example)\n> seven')).toBe(
      '<p># One *two*<br>\n- three</p>\n<p>four `five` [six](<a href="https://a.example" rel="nofollow ugc noopener">https://a.example</a>)<br>\n&gt; seven</p>',
    );
  });

  it('is set as the article is', () => {
    expect(rendered('"Really?" -- it\'s the \'90s...')).toBe('<p>“Really?” – it’s the ’90s…</p>');
    expect(rendered('"Vraiment ?" dit-il', 'fr')).toBe('<p>«\u202FVraiment\u202F?\u202F» dit-il</p>');
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    'www.example.org',
    'me@example.org',
    'ftp://a.example',
  ])('makes no link of %s', (text) => {
    expect(rendered(text)).not.toContain('<a');
  });

  it('never makes an element but paragraphs, breaks and links', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('<', '&', '"', '\n\n', '<b>', '](', '<!--'),
        (text, more) => {
          const elements = rendered(`${text}${more}${text}`).match(/<[^>]*>/g) ?? [];
          for (const element of elements)
            expect(element).toMatch(/^<(?:\/?p|br|\/a|a href="https?:[^"<>]*" rel="[a-z ]+")>$/);
        },
      ),
    );
  });
});
