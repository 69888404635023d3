import { beforeAll, describe, expect } from 'vitest';
import { buildWith, renderDirectly } from '../build/direct-render.ts';
import { oneLanguage } from '../build/one-language.ts';
import { WIDTHS } from './pages.ts';
import { serve, type Served } from './serve.ts';
import { violations } from './violations.ts';
import { it } from './visit.ts';

describe('a newspaper in Arabic', () => {
  const paper = oneLanguage('ar', 'en');
  let served: Served | undefined;
  beforeAll(async () => {
    await buildWith(paper.options(), renderDirectly(paper.options().root));
    served = await serve(paper.output);
    return () => served?.close();
  });

  it.for([
    '/',
    '/2026/11/harbour-reopens/',
    '/2026/11/harbour/',
    '/world/',
    '/authors/jane-doe/',
    '/archive/',
    '/corrections/',
    '/404.html',
  ])('fits every window on %s, and keeps nobody out', async (path, { open }) => {
    const { page, faults, foreign } = await open(`${served?.origin}${path}`);
    const excess: Record<string, number> = {};
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      excess[width] = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    }
    expect(excess).toEqual(Object.fromEntries(WIDTHS.map((width) => [width, 0])));
    expect(await violations(page)).toEqual([]);
    expect({ faults, foreign }).toEqual({ faults: [], foreign: [] });
  });

  it('has the margin with the byline to the right of the headline', async ({ open }) => {
    const { page } = await open(`${served?.origin}/2026/11/harbour-reopens/`);
    const [headline, byline] = await Promise.all(
      ['.headline', '.byline'].map((part) => page.locator(part).evaluate((box) => box.getBoundingClientRect().right)),
    );
    expect(byline).toBeGreaterThan(headline ?? Infinity);
  });
});
