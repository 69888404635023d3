import { resolve, sep } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  absoluteUrl,
  encodePath,
  filePath,
  outputFile,
  pagePath,
  parseUrlPath,
  safeUrl,
} from '../../src/kernel/url-path.ts';

const hostile = fc.string({
  unit: fc.constantFrom(
    '/',
    '/',
    '..',
    '.',
    '\\',
    '%2e',
    '%2F',
    '%5c',
    '\0',
    ' ',
    '?',
    '#',
    ':',
    'a',
    '.html',
    '\uD800',
  ),
});

describe('parseUrlPath', () => {
  it('never gives an address whose file lies outside the output folder', () => {
    const output = resolve('/srv/site');
    fc.assert(
      fc.property(
        fc.oneof(hostile, fc.string({ unit: 'binary' })).map((text) => `/${text}`),
        (text) => {
          const path = parseUrlPath(text);
          if (path === undefined) return;
          for (const file of [outputFile(path), decodeURIComponent(encodePath(path)).slice(1)]) {
            expect(resolve(output, file).startsWith(output + sep) || path === '/').toBe(true);
            expect(file).not.toMatch(/(?:^|[/\\])\.{1,2}(?:[/\\]|$)|\\|\0|%/);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('gives addresses that it leaves as they are', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const path = parseUrlPath(`/${text}`);
        if (path !== undefined) expect(parseUrlPath(path)).toBe(path);
      }),
    );
  });

  it.each([
    '',
    'about/',
    'https://a.example/',
    '//a.example',
    '/a//b/',
    '/../x',
    '/a/../b/',
    '/a/..',
    '/./a',
    '/...',
    '/a\\b',
    '/..\\x',
    '/%2e%2e/x',
    '/a\0b',
    '/a b',
    '/a?b',
    '/a#b',
    '/a"b',
    '/<a>',
    '/C:/x',
    '/\uD800',
    `/${'a'.repeat(201)}/`,
  ])('refuses %j', (text) => {
    expect(parseUrlPath(text)).toBeUndefined();
  });

  it.each([
    ['/', '/', 'index.html'],
    ['/about', '/about/', 'about/index.html'],
    ['/about/', '/about/', 'about/index.html'],
    ['/feed.xml', '/feed.xml', 'feed.xml'],
    ['/v1.2/notes', '/v1.2/notes/', 'v1.2/notes/index.html'],
    ['/القاهرة', '/القاهرة/', 'القاهرة/index.html'],
  ])('reads "%s" as %s, in the file %s', (text, expected, file) => {
    const path = parseUrlPath(text);
    expect(path).toBe(expected);
    expect(path && outputFile(path)).toBe(file);
  });
});

it('joins addresses and percent-encodes them', () => {
  const topic = pagePath('topics', 'القاهرة', 3);
  expect(topic).toBe('/topics/القاهرة/3/');
  expect(pagePath()).toBe('/');
  expect(filePath(topic, 'feed.xml')).toBe('/topics/القاهرة/3/feed.xml');
  expect(absoluteUrl('https://a.example', pagePath('é'))).toBe('https://a.example/%C3%A9/');
});

describe('safeUrl', () => {
  it.each(['https://a.example/', 'HTTP://a.example', 'mailto:a@b.example', 'tel:+47'])('lets "%s" through', (url) => {
    expect(safeUrl(url)).toBe(url);
  });

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://a.example/1',
    '//a.example',
    '/a',
    'https://a.example/\n',
    'https://a.example/ onclick=x',
  ])('stops %j', (url) => {
    expect(safeUrl(url)).toBeUndefined();
  });
});
