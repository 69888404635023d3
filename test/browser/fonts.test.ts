import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { ROOT } from './places.ts';
import { PAGES } from './pages.ts';
import { it } from './visit.ts';

const SITE = inject('courier');

/** Fonts with the advances of those that readers have, which this machine may lack, by the name that a sheet gives to the latter. */
const DOUBLES = {
  'Times New Roman': 'tinos-latin-400-normal',
  'Times New Roman Bold': 'tinos-latin-700-normal',
  'Times New Roman Italic': 'tinos-latin-400-italic',
  Arial: 'arimo-latin-400-normal',
  'Arial Bold': 'arimo-latin-700-normal',
};

/** One line more or less in a headline moves what is below; a browser calls up to 0.1 good. @see https://web.dev/articles/cls */
const LARGEST_SHIFT = 0.03;

describe.each(
  (['front', 'news article', 'feature in French', 'live story', 'section', 'corrections'] as const).flatMap((kind) =>
    [360, 768, 1280].map((width) => ({ kind, width })),
  ),
)('the $kind at $width px', ({ kind, width }) => {
  it('hardly moves when its fonts arrive late', async ({ open }) => {
    const fonts = Promise.withResolvers<void>();
    const { page } = await open(`${SITE}/robots.txt`, { viewport: { width, height: 800 } }, async (empty) => {
      await empty.route('**/assets/*.woff2', async (route) => {
        await fonts.promise;
        await route.continue();
      });
      await withDoubles(empty);
    });
    // A page has loaded when its fonts have, so it is not waited for.
    await page.goto(SITE + PAGES[kind], { waitUntil: 'domcontentloaded' });
    await page.evaluate(async () => {
      const standIns = [...document.fonts].filter(({ family }) => / as (?:Times|Arial)/.test(family));
      await Promise.all(standIns.map((font) => font.load()));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    });
    const shifts = page.evaluate(async () => {
      const seen: PerformanceEntry[] = [];
      const observer = new PerformanceObserver((list) => seen.push(...list.getEntries()));
      observer.observe({ type: 'layout-shift' });
      await document.fonts.ready;
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)));
      const own = [...document.fonts].filter(({ family, status }) => !family.includes(' as ') && status === 'loaded');
      return { arrived: own.length, moved: seen.map((shift) => Number(Reflect.get(shift, 'value'))) };
    });
    fonts.resolve();
    const { arrived, moved } = await shifts;
    expect(arrived).toBeGreaterThan(1);
    expect(moved.reduce((all, value) => all + value, 0)).toBeLessThan(LARGEST_SHIFT);
  });
});

describe('the fonts that a page asks for', () => {
  const fontsOf = async (page: Page): Promise<readonly string[]> => {
    await page.evaluate(() => document.fonts.ready);
    const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    return names.flatMap((name) => /\/([\w-]+?)-(?:opsz|wght)-\w+-[\w-]{10}\.woff2$/.exec(name)?.[1] ?? []).toSorted();
  };

  it('are those of Western Europe alone, where it has no other letters', async ({ open }) => {
    const { page } = await open(SITE + PAGES['news article']);
    expect(new Set(await fontsOf(page))).toEqual(new Set(['source-sans-3-latin', 'source-serif-4-latin']));
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
    expect(await fontsOf(page)).toContain('frank-ruhl-libre-hebrew');
    expect(await fontsOf(page)).toContain('source-serif-4-latin');
  });
});

/** Puts the doubles in the place of fonts that are asked of the reader's machine. */
async function withDoubles(page: Page): Promise<void> {
  await page.route('**/assets/*.css', async (route) => {
    const response = await route.fetch();
    let body = await response.text();
    for (const [name, double] of Object.entries(DOUBLES))
      body = body.replace(`local(${name})`, `url(/doubles/${double}.woff2)`);
    await route.fulfill({ response, body });
  });
  await page.route('**/doubles/*', (route) => {
    const file = new URL(route.request().url()).pathname.replace('/doubles/', '');
    const family = file.startsWith('tinos') ? 'tinos' : 'arimo';
    return route.fulfill({
      path: join(ROOT, 'node_modules/@fontsource', family, 'files', file),
      contentType: 'font/woff2',
    });
  });
}
