import { describe, expect, it } from 'vitest';
import { digest, digestJson } from '../../src/kernel/digest.ts';
import { filePath, pagePath } from '../../src/kernel/url-path.ts';
import { batchesOf } from '../../src/plan/batches.ts';
import type { PageKey } from '../../src/plan/ledger.ts';
import { assetKey, planPages, reasonFor, type Memory } from '../../src/plan/plan.ts';
import { composed, type ComposablePage, type PageView } from '../../src/view/page-view.ts';

const sources = { layout: digest('layouts'), toolchain: digest('tools') };
const shared = { inputs: digest('shared'), ...sources };
const page = (...sitemaps: readonly string[]): ComposablePage => composed(robots(...sitemaps));
const robots = (...sitemaps: readonly string[]): PageView => ({
  kind: 'robots',
  path: filePath(pagePath(), 'robots.txt'),
  sitemaps,
});
const key = { view: digestJson(robots()), ...sources };

function memory(changes: Partial<PageKey> = {}, isIntact = true): Memory {
  const row = {
    ...key,
    inputs: digest('unknown'),
    ...changes,
    file: 'robots.txt',
    bytes: digest('x'),
    size: 1,
    modified: 1,
  };
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
    const [planned] = planPages([page()], shared, remembered);
    expect(planned).toMatchObject({ reason, file: 'robots.txt', key });
  });

  it('writes a page of which anything differs', () => {
    const [planned] = planPages([page('https://a.example/sitemap.xml')], shared, memory());
    expect(planned?.reason).toBe('view changed');
  });
});

describe('a page that tells what it would be composed from', () => {
  const told = (inputs: string, ...sitemaps: readonly string[]): ComposablePage & { composedTimes: number } => {
    const one = {
      path: robots().path,
      inputs,
      composedTimes: 0,
      compose: () => {
        one.composedTimes += 1;
        return robots(...sitemaps);
      },
    };
    return one;
  };
  const written = (one: ComposablePage): PageKey => {
    const [planned] = planPages([one], shared, { rows: new Map(), isIntact: () => true });
    if (planned === undefined) throw new Error('nothing was planned');
    return planned.key;
  };

  it('is not composed while that is the same', () => {
    const again = told('same');
    const [planned] = planPages([again], shared, memory(written(told('same'))));
    expect(planned?.reason).toBe('keep');
    expect(again.composedTimes).toBe(0);
  });

  it('is composed when that differs, and kept when the view turns out to be the same', () => {
    const again = told('other');
    const [planned] = planPages([again], shared, memory(written(told('same'))));
    expect(planned).toMatchObject({ reason: 'keep', key: written(told('other')) });
    expect(again.composedTimes).toBe(1);
  });

  it.each([
    ['view changed', { ...shared, inputs: digest('other') }, true],
    ['layout changed', { ...shared, layout: digest('other') }, true],
    ['output missing or altered', shared, false],
  ])('is written where the reason is: %s', (reason, now, isIntact) => {
    const one = told('same', reason === 'view changed' ? 'https://a.example/' : '');
    const [planned] = planPages([one], now, memory(written(told('same', '')), isIntact));
    expect(planned?.reason).toBe(reason);
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
  const planned = planPages([page(), ...many.map(composed)], shared, memory());
  const batches = [...batchesOf(planned, 200, ({ file }) => kept.push(file))];
  expect(kept).toEqual(['robots.txt']);
  expect(batches.flat().map(({ view }) => view)).toEqual(many);
  expect(batches.map(({ length }) => length)).toEqual([200, 200, 50]);
});
