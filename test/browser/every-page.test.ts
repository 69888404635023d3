import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { EVERY_PAGE, kindOf, PAGES, pagesIn, WIDTHS } from './pages.ts';
import { it } from './visit.ts';

const SITE = inject('courier');

describe.each(EVERY_PAGE)('the %s', (_, path) => {
  it('fits its window from a small phone to a desk, asks nothing of anybody else, breaks no policy, and nothing fails', async ({
    open,
  }) => {
    const { page, faults, foreign } = await open(SITE + path);
    await readThrough(page);
    const excess: Record<string, number> = {};
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      excess[width] = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    }
    expect(excess).toEqual(Object.fromEntries(WIDTHS.map((width) => [width, 0])));
    // The search, over the page or on its own, is held to the same.
    await page.keyboard.press('/');
    await page.waitForFunction(() => document.activeElement?.matches('.search-dialog input, #search-field') === true);
    await page.keyboard.type('ab');
    // By then the search has fetched its program and its index.
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.endsWith('.pf_meta')),
    );
    expect({ faults, foreign }).toEqual({ faults: [], foreign: [] });
  });
});

describe('the pages of these tests', () => {
  it('are of every kind that the newspaper has', () => {
    const folder = inject('courierFolder');
    const tested = Object.values(PAGES).map((path) => (path.endsWith('/') ? `${path}index.html` : path));
    const kindsOf = (files: readonly string[]): ReadonlySet<string> =>
      new Set(files.map((file) => kindOf(folder, file)));
    expect(kindsOf(tested)).toEqual(kindsOf(pagesIn(folder)));
  });
});

/** Pictures below the fold are fetched only as a reader comes near. */
async function readThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
      scrollTo(0, top);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    await document.fonts.ready;
  });
  await page.waitForFunction(() => [...document.images].every((image) => image.complete || !image.checkVisibility()));
}
