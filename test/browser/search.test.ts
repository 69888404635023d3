import { describe, expect, inject } from 'vitest';
import type { Page } from 'playwright-core';
import { tabTo } from './keyboard.ts';
import { PAGES } from './pages.ts';
import { violations } from './violations.ts';
import { it } from './visit.ts';

const SITE = inject('courier');

/** Waits until the page has said how many articles it found. */
async function told(page: Page): Promise<string> {
  await page.waitForFunction(() => /\d|Nothing/.test(document.querySelector('.search-status')?.textContent ?? ''));
  return page.getByRole('status').innerText();
}

function titles(page: Page): Promise<readonly string[]> {
  return page.locator('.search-title').allInnerTexts();
}

describe('the search', () => {
  it('finds a word, marks it, says how many articles have it, and asks nothing of anybody else', async ({ open }) => {
    const { page, faults, foreign } = await open(`${SITE}/search/?q=eels`);
    expect(await told(page)).toMatch(/^\d+ articles? found$/);
    expect(await page.locator('.search-title a').first().getAttribute('href')).toContain('eels-return-to-the-arden');
    expect(await page.locator('.search-excerpt mark').first().innerText()).toMatch(/^eel/i);
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 320, height: 740 });
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect({ faults, foreign }).toEqual({ faults: [], foreign: [] });
  });

  it('is narrowed by section, author and year, and the address can be shared', async ({ open }) => {
    const { page, faults } = await open(`${SITE}/search/?q=harbour`);
    const all = Number.parseInt(await told(page), 10);
    await page.getByLabel('Section', { exact: true }).selectOption({ label: 'Opinion' });
    await page.waitForFunction(
      (count) => !document.querySelector('.search-status')?.textContent.startsWith(`${count} `),
      all,
    );
    const some = Number.parseInt(await told(page), 10);
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    expect(new Set(await page.locator('.search-label').allInnerTexts())).toEqual(new Set(['Opinion']));
    expect(new URL(page.url()).search).toBe('?q=harbour&section=opinion&language=en');

    await page.getByLabel('Author', { exact: true }).selectOption('Priya Nair');
    await page.waitForURL('**author=priya-nair**');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.search-signed')].every(({ textContent }) => textContent.includes('Priya Nair')),
    );
    expect(await titles(page)).toContain('Why the harbour bill deserved more than two votes');

    const { page: shared } = await open(`${SITE}/search/?q=the&year=2024`);
    await told(shared);
    expect(await shared.getByLabel('Year', { exact: true }).inputValue()).toBe('2024');
    const years = await shared
      .locator('.search-signed time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')?.slice(0, 4)));
    expect(new Set(years)).toEqual(new Set(['2024']));
    expect(faults).toEqual([]);
  });

  it('keeps languages apart, and reads each in its own direction', async ({ open }) => {
    const { page, faults } = await open(`${SITE}/search/?language=ar`);
    await page.getByLabel('Search all articles').fill('الثقافة');
    await told(page);
    expect(await titles(page)).not.toEqual([]);
    expect(
      await page
        .locator('.search-results')
        .evaluate((list) => [list.getAttribute('lang'), getComputedStyle(list).direction]),
    ).toEqual(['ar', 'rtl']);
    await page.getByLabel('Language').selectOption('fr');
    await page.waitForURL('**language=fr');
    await page.getByLabel('Search all articles').fill('bibliothèque');
    await page.locator('.search-title').first().waitFor();
    expect(await titles(page)).toEqual(['La bibliothèque qui ne ferme jamais']);
    expect(faults).toEqual([]);
  });

  it('is worked without a mouse', async ({ open }) => {
    const { page, faults } = await open(`${SITE}/search/`);
    await page.waitForFunction(() => document.activeElement?.id === 'search-field');
    await page.keyboard.type('harbour');
    await page.keyboard.press('Enter');
    await told(page);
    expect(await page.locator('.search-result').count()).toBe(10);
    await tabTo(page, '.search-more button');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.closest('.search-result:nth-child(11)') !== null);
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-field');
    await page.keyboard.press('/');
    expect(await page.getByLabel('Search all articles').inputValue()).toBe('/');
    expect(faults).toEqual([]);
  });

  it('leaves the key / alone for readers who switch that off', async ({ open }) => {
    const { page } = await open(`${SITE}/search/`);
    await page.getByLabel('The key / leads to the search').uncheck();
    await page.goto(SITE + PAGES['news article']);
    await page.keyboard.press('/');
    await page.waitForTimeout(300);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.goto(`${SITE}/search/`);
    await page.getByLabel('The key / leads to the search').check();
  });

  it('says without a script that it needs one, and where everything is listed', async ({ open }) => {
    const { page } = await open(`${SITE}/search/?q=eels`, { javaScriptEnabled: false });
    expect(await page.locator('noscript').innerText()).toContain('which yours does not run');
    expect(await page.getByLabel('Section', { exact: true }).isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Archive' }).first().click();
    await page.waitForURL('**/archive/');
  });

  it('is reached by the masthead without a script', async ({ open }) => {
    const { page } = await open(SITE + PAGES['article in Arabic'], { javaScriptEnabled: false });
    await page.locator('.masthead-search a').click();
    await page.waitForURL('**/search/?language=ar');
  });

  it('says so when nothing is found, and when its index can’t be reached', async ({ open }) => {
    const { page } = await open(`${SITE}/search/?q=zzyzxq`);
    expect(await told(page)).toMatch(/^Nothing found/);
    const { page: broken } = await open(`${SITE}/search/?q=eels`, {}, async (window) => {
      await window.route('**/*.pf_meta', (route) => route.abort());
    });
    await broken.getByText('can’t be reached just now').waitFor();
  });
});
