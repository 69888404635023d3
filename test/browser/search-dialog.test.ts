import { describe, expect, inject } from 'vitest';
import type { Page } from 'playwright-core';
import { tabTo } from './keyboard.ts';
import { PAGES } from './pages.ts';
import { violations } from './violations.ts';
import { it } from './visit.ts';

const SITE = inject('courier');

/** Waits until the dialog has said how many articles it found. */
async function told(page: Page): Promise<string> {
  await page.waitForFunction(() =>
    /\d/.test(document.querySelector('.search-dialog .search-status')?.textContent ?? ''),
  );
  return page.locator('.search-dialog .search-status').innerText();
}

function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent.trim());
}

describe('the search of the masthead', () => {
  it('opens over the page with /, finds as one types, and gives the focus back on Escape', async ({ open }) => {
    const { page, faults, foreign } = await open(SITE + PAGES['news article']);
    await tabTo(page, '.byline a');
    const before = await focused(page);
    await page.keyboard.press('/');
    await page.getByRole('dialog', { name: 'Search all articles' }).waitFor();
    expect(await focused(page)).toBe('search-dialog-field');
    await page.keyboard.type('eels');
    expect(await told(page)).toBe('3 articles found');
    expect(await page.locator('.search-dialog .search-title').first().innerText()).toContain('eels');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await focused(page)).toBe(before);
    // It is as it was left, and what is typed takes the place of what stands there.
    await page.keyboard.press('/');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('harbour');
    await page.waitForFunction(() => document.querySelectorAll('.search-dialog .search-result').length === 5);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=harbour');
    expect({ faults, foreign }).toEqual({ faults: [], foreign: [] });
  });

  it('opens by its link, which gets the focus back', async ({ open }) => {
    const { page } = await open(SITE + PAGES.opinion);
    await page.locator('.masthead-search a').click();
    await page.getByRole('button', { name: 'Close' }).click();
    expect(await focused(page)).toBe('Search');
    expect(new URL(page.url()).pathname).toBe(PAGES.opinion);
  });

  it('is accessible at a desk and on a phone, in light and dark', async ({ open }) => {
    const { page } = await open(SITE + PAGES['news article']);
    await page.keyboard.press('/');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('harbour');
    await told(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await violations(page)).toEqual([]);
    const dialog = await page.getByRole('dialog').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    expect(dialog).toBe(0);
  });

  it('speaks and searches the language of the page, from right to left where that runs so', async ({ open }) => {
    const { page, faults } = await open(SITE + PAGES['article in Arabic']);
    await page.locator('.masthead-search a').click();
    await page.getByLabel('ابحث في كل المقالات').last().fill('الثقافة');
    await page.getByText('عُثر على مقال واحد').waitFor();
    expect(await page.locator('.search-dialog').evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    await page.getByRole('button', { name: 'كل النتائج' }).click();
    await page.waitForURL((url) => url.pathname === '/search/' && url.searchParams.get('language') === 'ar');
    expect(faults).toEqual([]);
  });

  it('leads to the search page where its script can’t be reached', async ({ open }) => {
    const { page } = await open(SITE + PAGES.review, {}, async (window) => {
      await window.route('**/search-dialog-*.js', (route) => route.abort());
    });
    await page.keyboard.press('/');
    await page.waitForURL('**/search/');
  });

  it('costs nothing before it is asked for', async ({ open }) => {
    const { page } = await open(SITE + PAGES.analysis);
    const asked: string[] = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(asked.filter((name) => /search-dialog|pagefind/.test(name))).toEqual([]);
  });
});
