import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { shareLinks } from '../../src/view/share.ts';

it('carries headline and address whole, whatever is in them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (title) => {
      const url = 'https://courier.example/a/?b=c&d#e';
      for (const link of shareLinks(title, url)) {
        expect(link.url).not.toMatch(/[\s"<>]/);
        const values = [...new URL(link.url).searchParams.values()].join(' ');
        expect(values).toContain(url);
        if (!/Facebook|LinkedIn/.test(link.name)) expect(values).toContain(title);
      }
    }),
  );
});

it('takes a headline with half a character in it', () => {
  expect(shareLinks('A \ud83d story', 'https://courier.example/a/')[0]?.url).toContain('subject=A%20%EF%BF%BD%20story');
});
