import { describe, expect, it } from 'vitest';
import { didYouMean, suggest } from '../../src/kernel/suggest.ts';

const FIELDS = ['title', 'description', 'date', 'categories', 'authors', 'updated', 'slug'];

describe('suggest', () => {
  it.each([
    ['catgories', 'categories'],
    ['Title', 'title'],
    ['tilte', 'title'],
    ['author', 'authors'],
    ['dates', 'date'],
    ['slgu', 'slug'],
  ])('takes "%s" for "%s"', (word, meant) => {
    expect(suggest(word, FIELDS)).toBe(meant);
  });

  it.each(['', 'x', 'permalink', 'colour', 'dtae_of_birth'])('offers nothing for "%s"', (word) => {
    expect(suggest(word, FIELDS)).toBeUndefined();
  });

  it('offers the nearest, whatever the order', () => {
    expect(suggest('update', ['date', 'updated'])).toBe('updated');
    expect(suggest('update', ['updated', 'date'])).toBe('updated');
  });
});

it('didYouMean asks, or says nothing', () => {
  expect(didYouMean('catgories', FIELDS)).toBe('did you mean "categories"?');
  expect(didYouMean('zzz', FIELDS)).toBeUndefined();
});
