import { expect, it } from 'vitest';
import { images } from '../../src/verify/images.ts';
import { checked } from './broken-site.ts';

it('asks every picture for words and for its size', () => {
  expect(checked(images, '<img src="/a.jpg">\n<img src="/b.jpg" alt="b" width="100%" height="20">')).toEqual([
    'page.html:1:1: the picture "/a.jpg" has no alt (an empty one says that it is decorative)',
    'page.html:1:1: the picture "/a.jpg" has no width and no height (without both the page shifts while it loads)',
    'page.html:2:1: the picture "/b.jpg" has no width (without both the page shifts while it loads)',
  ]);
});

it('accepts empty words for decoration', () => {
  expect(checked(images, '<img src="/a.jpg" alt="" width="10" height="20">')).toEqual([]);
});
