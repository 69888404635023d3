import { beforeAll, describe, expect, inject } from 'vitest';
import { buildWith, renderDirectly } from '../build/direct-render.ts';
import { oneLanguage } from '../build/one-language.ts';
import { onePageOfEachKind, WIDTHS } from './pages.ts';
import { serve, type Served } from './serve.ts';
import { violations } from './violations.ts';
import { it, type Visit } from './visit.ts';

const PAPER = inject('mail');

describe.each(onePageOfEachKind(inject('mailFolder')))('a newspaper in Arabic: the %s', (_, path) => {
  it('fits every window, keeps nobody out, and nothing fails', async ({ open }) => {
    await keepsNobodyOut(await open(PAPER + path));
  });
});

describe('a newspaper in Arabic', () => {
  it('has the margin with the byline to the right of the headline', async ({ open }) => {
    const { page } = await open(`${PAPER}/2026/11/harbour-reopens/`);
    const [headline, byline] = await Promise.all(
      ['.headline', '.byline'].map((part) => page.locator(part).evaluate((box) => box.getBoundingClientRect().right)),
    );
    expect(byline).toBeGreaterThan(headline ?? Infinity);
  });
});

// Hebrew, whose words for the interface are still missing, and Chinese, each with an article that runs the other way.
describe.each([
  ['he', 'rtl', 'en', 'ltr'],
  ['zh', 'ltr', 'ar', 'rtl'],
] as const)('a newspaper in another script: %s', (language, direction, foreign, foreignDirection) => {
  const paper = oneLanguage(language, foreign);
  let served: Served | undefined;
  beforeAll(async () => {
    await buildWith(paper.options(), renderDirectly(paper.options().root));
    served = await serve(paper.output);
    return () => served?.close();
  });

  it.for(['/', '/2026/11/harbour-reopens/', '/2026/11/harbour/', '/world/'])(
    'fits every window on %s, and keeps nobody out',
    async (path, { open }) => {
      const visit = await open(`${served?.origin}${path}`);
      const shown = await visit.page.evaluate(() => getComputedStyle(document.documentElement).direction);
      expect(shown).toBe(path.endsWith('/harbour/') ? foreignDirection : direction);
      await keepsNobodyOut(visit);
    },
  );
});

/** In every window, in light at a desk and in dark on a phone. */
async function keepsNobodyOut({ page, faults, foreign }: Visit): Promise<void> {
  const light = await violations(page);
  const excess: Record<string, number> = {};
  for (const width of WIDTHS.toReversed()) {
    await page.setViewportSize({ width, height: 800 });
    excess[width] = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  expect({ excess, light, dark: await violations(page) }).toEqual({
    excess: Object.fromEntries(WIDTHS.map((width) => [width, 0])),
    light: [],
    dark: [],
  });
  expect({ faults, foreign }).toEqual({ faults: [], foreign: [] });
}
