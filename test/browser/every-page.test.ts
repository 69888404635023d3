import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { EVERY_PAGE, PAGES, WIDTHS } from './pages.ts';
import { it } from './visit.ts';

const SITE = inject('courier');
const SHIFTLESS = (['front', 'news article', 'live story'] as const).flatMap((kind) => [
  { kind, width: 360 },
  { kind, width: 1280 },
]);

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
    expect({ faults, foreign }).toEqual({ faults: [], foreign: [] });
  });
});

describe.each(SHIFTLESS)('the $kind at $width px', ({ kind, width }) => {
  // What stands in for the fonts until they arrive depends on the machine; test/layouts/fonts.test.ts measures it.
  it('does not shift while it loads and is read, fonts aside', async ({ open }) => {
    const { page } = await open(SITE + PAGES[kind], { viewport: { width, height: 800 } }, async (empty) => {
      await empty.route('**/*.woff2', (route) => route.abort());
    });
    await readThrough(page);
    const shifts = await page.evaluate(async () => {
      const seen: PerformanceEntry[] = [];
      const observer = new PerformanceObserver((list) => seen.push(...list.getEntries()));
      observer.observe({ type: 'layout-shift', buffered: true });
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return seen.map((shift) => JSON.stringify(shift));
    });
    expect(shifts).toEqual([]);
  });
});

describe('the pages of these tests', () => {
  it('are of every kind that the newspaper has', () => {
    const folder = inject('courierFolder');
    const kindOf = (file: string): string | undefined => {
      const markup = readFileSync(join(folder, file), 'utf8');
      const article = /<article class="article (article-\w+)/.exec(markup)?.[1];
      const language = /<html lang="([^"]+)"/.exec(markup)?.[1];
      return [/<body class="page (page-\w+)/.exec(markup)?.[1], article, language].join(' ');
    };
    const built = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
    const tested = Object.values(PAGES).map((path) => (path.endsWith('/') ? `${path}index.html` : path));
    expect(new Set(tested.map(kindOf))).toEqual(new Set(built.map(kindOf)));
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
