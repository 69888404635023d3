import { describe, expect, it } from 'vitest';
import { digest, digestJson } from '../../src/kernel/digest.ts';
import { filePath, pagePath } from '../../src/kernel/url-path.ts';
import { batchesOf } from '../../src/plan/batches.ts';
import { assetKey, planPages, reasonFor, type Memory } from '../../src/plan/plan.ts';
import type { PageView } from '../../src/view/page-view.ts';

const sources = { layout: digest('layouts'), toolchain: digest('tools') };
const robots = (...sitemaps: readonly string[]): PageView => ({
  kind: 'robots',
  path: filePath(pagePath(), 'robots.txt'),
  sitemaps,
});
const key = { view: digestJson(robots()), ...sources };

function memory(changes: Partial<typeof key> = {}, isIntact = true): Memory {
  const row = { ...key, ...changes, file: 'robots.txt', bytes: digest('x'), size: 1, modified: 1 };
  return { rows: new Map([[row.file, row]]), isIntact: () => isIntact };
}

describe('planPages', () => {
  it.each([
    ['keep', memory()],
    ['new', { rows: new Map(), isIntact: () => true }],
    ['view changed', memory({ view: digest('another') })],
    ['layout changed', memory({ layout: digest('another') })],
    ['toolchain changed', memory({ toolchain: digest('another') })],
    ['output missing or altered', memory({}, false)],
  ])('says of a page: %s', (reason, remembered) => {
    const [page] = planPages([robots()], sources, remembered);
    expect(page).toMatchObject({ reason, file: 'robots.txt', key });
  });

  it('writes a page of which anything differs', () => {
    const [page] = planPages([robots('https://a.example/sitemap.xml')], sources, memory());
    expect(page?.reason).toBe('view changed');
  });
});

it('asks of a copied file whether its bytes changed, not whether layouts did', () => {
  const bytes = digest('bytes');
  const remembered = memory(assetKey(bytes));
  expect(reasonFor(assetKey(bytes), 'robots.txt', remembered)).toBe('keep');
  expect(reasonFor(assetKey(digest('other')), 'robots.txt', remembered)).toBe('view changed');
});

it('cuts what is to be written into batches, and tells of what stays', () => {
  const many = Array.from({ length: 450 }, (_, index) => robots(String(index)));
  const kept: string[] = [];
  const planned = planPages([robots(), ...many], sources, memory());
  const batches = [...batchesOf(planned, 200, ({ file }) => kept.push(file))];
  expect(kept).toEqual(['robots.txt']);
  expect(batches.flat().map(({ view }) => view)).toEqual(many);
  expect(batches.map(({ length }) => length)).toEqual([200, 200, 50]);
});
