import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { digest, digestJson, recalledDigest } from '../../src/kernel/digest.ts';

it('is the start of the SHA-256 in base64url, of text and of the same bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(digest(text)).toBe(createHash('sha256').update(text).digest('base64url').slice(0, 22));
      expect(digest(Buffer.from(text))).toBe(digest(text));
      expect(recalledDigest(digest(text))).toBe(digest(text));
    }),
  );
});

it('tells values apart that JSON tells apart, the order of keys included', () => {
  expect(digestJson({ a: 1, b: 2 })).toBe(digest('{"a":1,"b":2}'));
  expect(digestJson({ b: 2, a: 1 })).not.toBe(digestJson({ a: 1, b: 2 }));
  expect(digestJson(undefined)).toBe(digest(''));
});

it.each([undefined, null, 7, '', 'short', `${'a'.repeat(22)}\n`, 'a'.repeat(23)])('recalls %j as no digest', (text) => {
  expect(recalledDigest(text)).toBe('no-digest');
});
