import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';

/** What a server sends in its first round trip: ten packets. @see https://www.rfc-editor.org/rfc/rfc6928 */
const FIRST_ROUND_TRIP = 14 * 1024;
const SCRIPTS = 6 * 1024;

const folder = inject('courierFolder');
const weights = new Map<string, number>();

/** @returns bytes of a file of the site in brotli, at its best */
function weigh(file: string): number {
  const known = weights.get(file);
  if (known !== undefined) return known;
  const bytes = readFileSync(join(folder, file));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const weight = brotliCompressSync(bytes, { params }).length;
  weights.set(file, weight);
  return weight;
}

const linked = (markup: string, link: RegExp): readonly string[] =>
  [...markup.matchAll(link)].map(([, address = '']) => address);
const sheetsOf = (markup: string): readonly string[] =>
  linked(markup, /<link rel="stylesheet" href="([^"]+)"/g).map(decodeURI);
const scriptsOf = (markup: string): readonly string[] => linked(markup, /<script [^>]*src="([^"]+)"/g).map(decodeURI);
const sum = (files: readonly string[]): number => files.map(weigh).reduce((all, weight) => all + weight, 0);

const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .map((file) => ({ file, markup: readFileSync(join(folder, file), 'utf8') }));
const articles = pages.filter(({ markup }) => markup.includes('<body class="page page-article">'));

describe('an article', () => {
  it('comes with all its style in the first round trip', () => {
    expect(articles.length).toBeGreaterThan(40);
    const heavy = articles
      .map(({ file, markup }) => ({ file, weight: weigh(file) + sum(sheetsOf(markup)) }))
      .filter(({ weight }) => weight > FIRST_ROUND_TRIP);
    expect(heavy).toEqual([]);
  });

  it('has scripts of a few kilobytes, which it can do without', () => {
    const heavy = articles
      .map(({ file, markup }) => ({ file, weight: sum(scriptsOf(markup)) }))
      .filter(({ weight }) => weight === 0 || weight > SCRIPTS);
    expect(heavy).toEqual([]);
  });
});

describe('every page', () => {
  it('links the sheets that its classes have rules in', () => {
    const classesOf = (sheet: string): ReadonlySet<string> =>
      new Set(linked(readFileSync(join(folder, sheet), 'utf8'), /\.([a-z][\w-]*)(?=[^{}]*\{)/g));
    const sheets = readdirSync(join(folder, 'assets'))
      .filter((name) => name.endsWith('.css'))
      .map((name) => `/assets/${name}`);
    const classes = new Map(sheets.map((sheet) => [sheet, classesOf(sheet)]));
    const styled = new Set([...classes.values()].flatMap((names) => [...names]));
    const bare = pages.flatMap(({ file, markup }) => {
      const given = new Set(sheetsOf(markup).flatMap((sheet) => [...(classes.get(sheet) ?? [])]));
      const used = new Set(linked(markup, / class="([^"]+)"/g).flatMap((names) => names.split(' ')));
      return [...used].filter((name) => styled.has(name) && !given.has(name)).map((name) => `${file}: ${name}`);
    });
    expect(bare).toEqual([]);
  });
});
