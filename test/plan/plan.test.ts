import { describe, expect, it } from 'vitest';
import { digest, digestJson } from '../../src/kernel/digest.ts';
import { filePath, pagePath } from '../../src/kernel/url-path.ts';
import type { PageKey } from '../../src/plan/ledger.ts';
import { assetKey, keptUnread, planPage, reasonFor, type Memory } from '../../src/plan/plan.ts';
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
    const planned = planPage(page(), shared, remembered);
    expect(planned).toMatchObject({ reason, file: 'robots.txt', key });
  });

  it('writes a page of which anything differs', () => {
    const planned = planPage(page('https://a.example/sitemap.xml'), shared, memory());
    expect(planned.reason).toBe('view changed');
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
  const written = (one: ComposablePage): PageKey =>
    planPage(one, shared, { rows: new Map(), isIntact: () => true }).key;

  it('is kept, without being composed, while that is the same', () => {
    const again = told('same');
    const before = written(told('same'));
    expect(keptUnread(again, shared, memory(before))).toEqual({ file: 'robots.txt', reason: 'keep', key: before });
    expect(again.composedTimes).toBe(0);
  });

  it('is kept when that differs, but the view turns out to be the same', () => {
    const remembered = memory(written(told('same')));
    expect(keptUnread(told('other'), shared, remembered)).toBeUndefined();
    expect(planPage(told('other'), shared, remembered)).toMatchObject({ reason: 'keep', key: written(told('other')) });
  });

  it.each([
    ['view changed', { ...shared, inputs: digest('other') }, true],
    ['layout changed', { ...shared, layout: digest('other') }, true],
    ['output missing or altered', shared, false],
  ])('is written where the reason is: %s', (reason, now, isIntact) => {
    const one = told('same', reason === 'view changed' ? 'https://a.example/' : '');
    const remembered = memory(written(told('same', '')), isIntact);
    expect(keptUnread(one, now, remembered)).toBeUndefined();
    expect(planPage(one, now, remembered).reason).toBe(reason);
  });

  it('is looked at when it tells nothing', () => {
    expect(keptUnread(page(), shared, memory(written(page())))).toBeUndefined();
  });
});

it('asks of a copied file whether its bytes changed, not whether layouts did', () => {
  const bytes = digest('bytes');
  const remembered = memory(assetKey(bytes));
  expect(reasonFor(assetKey(bytes), 'robots.txt', remembered)).toBe('keep');
  expect(reasonFor(assetKey(digest('other')), 'robots.txt', remembered)).toBe('view changed');
});
