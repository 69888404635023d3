import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LETTERS, styleSheets } from '../../layouts/parts/style-sheets.ts';
import type { HtmlPageView } from '../../src/view/page-view.ts';
import { PROJECT } from '../site.ts';
import { article, front, list, site } from './samples.ts';

const { styles } = site.assets;
const namesOf = (view: HtmlPageView, text = 'Words – “as” usual, 5 €, cœur, naïf'): readonly string[] =>
  styleSheets(view, styles, text).map((path) => path.replace(/^.*\/|\.css$/g, ''));

describe('the style sheets of a page', () => {
  it('are that of its kind alone, where it has nothing special', () => {
    expect(namesOf(article)).toEqual(['article']);
    expect(namesOf(front)).toEqual(['overview']);
    expect(namesOf(list)).toEqual(['overview']);
  });

  it('are those of a live story and of embeds only where there are some', () => {
    expect(namesOf({ ...article, articleKind: 'live' })).toEqual(['article', 'live']);
    expect(namesOf({ ...article, embeds: true })).toEqual(['article', 'embed']);
  });

  it.each([
    ['Łódź', ['latin-extended']],
    ['Київ', ['cyrillic']],
    ['القاهرة', ['arabic']],
    ['ירושלים', ['hebrew']],
    ['北京', ['east-asian']],
    ['にほん', ['east-asian']],
    ['서울', ['east-asian']],
    ['กรุงเทพ', ['east-asian']],
    ['Łódź, Київ', ['latin-extended', 'cyrillic']],
  ])('are those of the letters in %s', (text, expected) => {
    expect(namesOf(article, `Words, ${text}`)).toEqual(['article', ...expected]);
  });
});

describe.each([
  ['latinExtended', 'latin-extended.css'],
  ['cyrillic', 'cyrillic.css'],
  ['hebrew', 'hebrew.css'],
] as const)('the letters for which pages link the sheet “%s”', (name, file) => {
  it('are those that its fonts are for', () => {
    const css = readFileSync(join(PROJECT, 'layouts/styles', file), 'utf8');
    const ranges = [...css.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].map(
      ([, from = '', to = from]) => [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const,
    );
    const differing: string[] = [];
    for (let point = 0; point < 0x1_00_00; point += 1) {
      const isMeant = ranges.some(([from, to]) => from <= point && point <= to);
      if (LETTERS[name].test(String.fromCodePoint(point)) !== isMeant) differing.push(point.toString(16));
    }
    expect(differing).toEqual([]);
  });
});
