import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSlug, slugify } from '../../src/kernel/slug.ts';
import { pagePath, parseUrlPath } from '../../src/kernel/url-path.ts';

describe('slugify', () => {
  it.each([
    ['European Union', 'european-union'],
    ['Crème brûlée', 'creme-brulee'],
    ['Cre\u0300me', 'creme'],
    ['İstanbul', 'istanbul'],
    ['Don’t panic', 'dont-panic'],
    ['R&D, C++ -- and so on…', 'r-d-c-and-so-on'],
    ['القاهرة اليوم', 'القاهرة-اليوم'],
    ['Україна — ЄС', 'україна-єс'],
    ['Ёлки й', 'ёлки-й'],
    ['北京 新闻', '北京-新闻'],
    ['ガギグ', 'ガギグ'],
    ['हिन्दी', 'हिन्दी'],
    ['../../etc/passwd', 'etc-passwd'],
  ])('makes of "%s" the slug "%s"', (name, slug) => {
    expect(slugify(name)).toBe(slug);
  });

  it.each(['', ' ', '---', '’', '🎉', '../..', '\0'])('makes nothing of %j', (name) => {
    expect(slugify(name)).toBeUndefined();
  });

  it('refuses a name of more than 200 characters', () => {
    expect(slugify('a'.repeat(200))).toBe('a'.repeat(200));
    expect(slugify('a'.repeat(201))).toBeUndefined();
  });

  it('gives slugs that stay as they are and are sound segments of an address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const slug = slugify(name);
        if (slug === undefined) return;
        expect(isSlug(slug)).toBe(true);
        expect(slugify(slug)).toBe(slug);
        expect(parseUrlPath(`/${slug}/`)).toBe(pagePath(slug));
      }),
    );
  });

  it('does not tell how accents are encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(slugify(name.normalize('NFD'))).toBe(slugify(name.normalize('NFC')));
      }),
    );
  });
});

it.each(['A', 'a_b', 'a--b', '-a', 'a-', 'a b', 'a/b', '..', ''])('isSlug refuses "%s"', (text) => {
  expect(isSlug(text)).toBe(false);
});
