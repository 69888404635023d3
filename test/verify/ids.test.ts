import { expect, it } from 'vitest';
import { ids } from '../../src/verify/ids.ts';
import { checked } from './broken-site.ts';

it('finds an id that stands twice and says where the other is', () => {
  expect(checked(ids, '<p id="a">\n<p id="b">\n  <p id="a">')).toEqual([
    'page.html:3:3: the id "a" stands twice (the other is in line 1)',
  ]);
});

it('finds ids that are no single word', () => {
  expect(checked(ids, '<p id=""></p><p id="a b"></p>')).toEqual([
    'page.html:1:1: the id "" is not one word',
    'page.html:1:14: the id "a b" is not one word',
  ]);
});

it('finds labels and descriptions that refer to nothing', () => {
  expect(checked(ids, '<label for="nmae">N</label><input id="name" aria-describedby=" hint  name">')).toEqual([
    'page.html:1:1: for refers to the id "nmae", which is not on the page',
    'page.html:1:28: aria-describedby refers to the id "hint", which is not on the page',
  ]);
});

it('lets an id be referred to before it stands', () => {
  expect(checked(ids, '<section aria-labelledby="title"><h2 id="title">T</h2></section>')).toEqual([]);
});
