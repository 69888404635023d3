import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { PAGES } from './pages.ts';
import { it } from './visit.ts';

const SITE = inject('courier');
/** Milliseconds, and a little more. @see https://drafts.csswg.org/css-fonts/#font-display-desc */
const BLOCK_PERIOD = 250;

describe.each(
  (['front', 'news article', 'feature in French', 'live story', 'section', 'corrections'] as const).flatMap((kind) =>
    [360, 768, 1280].map((width) => ({ kind, width })),
  ),
)('the $kind at $width px', ({ kind, width }) => {
  it('does not move when its fonts arrive late', async ({ open }) => {
    const fonts = Promise.withResolvers<void>();
    const { page } = await open(`${SITE}/robots.txt`, { viewport: { width, height: 800 } }, async (empty) => {
      await empty.route('**/assets/*.woff2', async (route) => {
        await fonts.promise;
        await route.continue();
      });
    });
    // A page has loaded when its fonts have, so it is not waited for.
    await page.goto(SITE + PAGES[kind], { waitUntil: 'domcontentloaded' });
    // So long a font may keep its text invisible, and what comes later is for the next page.
    await page.waitForTimeout(BLOCK_PERIOD);
    const moved = page.evaluate(async () => {
      const seen: PerformanceEntry[] = [];
      const observer = new PerformanceObserver((list) => seen.push(...list.getEntries()));
      observer.observe({ type: 'layout-shift', buffered: true });
      if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)));
      return seen.map((shift) => Number(Reflect.get(shift, 'value')));
    });
    fonts.resolve();
    expect(await moved).toEqual([]);
  });
});

describe('the fonts that a page asks for', () => {
  const fontsOf = async (page: Page): Promise<readonly string[]> => {
    await page.evaluate(() => document.fonts.ready);
    const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    return names.flatMap((name) => /\/([\w-]+)-[\w-]{8}\.woff2$/.exec(name)?.[1] ?? []).toSorted();
  };

  it('are those of Western Europe alone, where it has no other letters', async ({ open }) => {
    const { page } = await open(SITE + PAGES['news article']);
    expect(new Set(await fontsOf(page))).toEqual(
      new Set(['sans-latin-normal', 'serif-latin-italic', 'serif-latin-normal']),
    );
  });

  it('are Hebrew as well, where something Hebrew stands', async ({ open }) => {
    const sheet = readdirSync(join(inject('courierFolder'), 'assets')).find((name) => /^hebrew-.*\.css$/.test(name));
    const { page } = await open(SITE + PAGES['news article'], {}, async (empty) => {
      await empty.route(SITE + PAGES['news article'], async (route) => {
        const response = await route.fetch();
        const markup = (await response.text())
          .replace('</head>', `<link rel="stylesheet" href="/assets/${sheet}"></head>`)
          .replace('<p class="standfirst">', '<p class="standfirst" lang="he">שלום לכולם ');
        await route.fulfill({ response, body: markup });
      });
    });
    // It is fetched when what it is for is laid out, and nothing waits for it.
    await expect.poll(() => fontsOf(page)).toContain('serif-hebrew-normal');
    expect(await fontsOf(page)).toContain('serif-latin-normal');
  });
});
