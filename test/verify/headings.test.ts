import { expect, it } from 'vitest';
import { headings } from '../../src/verify/headings.ts';
import { checked } from './broken-site.ts';

it('asks for one first heading', () => {
  expect(checked(headings, '<p>no heading</p>')).toEqual(['page.html:1:1: the page has no <h1>']);
  expect(checked(headings, '<h1>a</h1>\n<h1>b</h1>')).toEqual(['page.html:2:1: the page has a second <h1>']);
});

it('warns of a level left out on the way down, and not on the way up', () => {
  expect(checked(headings, '<h1>a</h1>\n<h2>b</h2>\n<h4>c</h4>\n<h2>d</h2>')).toEqual([
    'page.html:3:1: warning: <h4> follows <h2> (make it <h3>)',
  ]);
});

it('warns of a page that begins below the top', () => {
  expect(checked(headings, '<h2>a</h2>\n<h1>b</h1>')).toEqual([
    'page.html:1:1: warning: <h2> follows no heading (make it <h1>)',
  ]);
});
