import { describe, expect, inject } from 'vitest';
import type { Page } from 'playwright-core';
import { PAGES } from './pages.ts';
import { it } from './visit.ts';

const ARTICLE = inject('courier') + PAGES['news article'];

const paper = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

describe('the switch of themes', () => {
  it('shows the page as its reader wants it, from the first paint of the next page on', async ({ open }) => {
    const { page, faults } = await open(ARTICLE, { colorScheme: 'light' });
    const light = await paper(page);
    await page.getByRole('radio', { name: 'Dark' }).check();
    const dark = await paper(page);
    expect(dark).not.toBe(light);
    await page.goto(inject('courier') + PAGES['front']);
    expect(await paper(page)).toBe(dark);
    expect(await page.getByRole('radio', { name: 'Dark' }).isChecked()).toBe(true);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByRole('radio', { name: 'Light' }).check();
    expect(await paper(page)).toBe(light);
    await page.getByRole('radio', { name: 'Auto' }).check();
    expect(await paper(page)).toBe(dark);
    expect(faults).toEqual([]);
  });

  it('is not there for those without a script, who see what their system says', async ({ open }) => {
    const { page } = await open(ARTICLE, { colorScheme: 'dark', javaScriptEnabled: false });
    expect(await page.getByRole('radio', { name: 'Dark' }).isVisible()).toBe(false);
  });
});
