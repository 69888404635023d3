import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gistOf } from '../../src/plan/gist.ts';

describe('gistOf', () => {
  it('leaves short texts, keys and numbers as they are', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (view) => {
        const json = JSON.stringify(view);
        expect(gistOf(json)).toBe(json);
      }),
    );
  });

  it('stays JSON and tells long texts apart, whatever is in them', () => {
    const long = fc.string({ unit: fc.constantFrom('"', '\\', '\n', 'a', 'é', '😀'), minLength: 400, maxLength: 500 });
    fc.assert(
      fc.property(long, long, (left, right) => {
        const [one, other] = [left, right].map((body) => gistOf(JSON.stringify({ title: 'A "quoted" title', body })));
        expect(JSON.parse(one ?? '')).toEqual({
          title: 'A "quoted" title',
          body: expect.stringMatching(/^\[\d+ characters, /),
        });
        expect(one === other).toBe(left === right);
      }),
    );
  });
});
