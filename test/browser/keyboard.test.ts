import { describe, expect, inject } from 'vitest';
import { tabThrough, tabTo } from './keyboard.ts';
import { PAGES } from './pages.ts';
import { it } from './visit.ts';

const SITE = inject('courier');
const PHONE = { viewport: { width: 360, height: 740 } };

describe('with nothing but a keyboard', () => {
  it('the first stop is a link past the masthead, and it leads into the content', async ({ open }) => {
    const { page } = await open(SITE + PAGES['news article']);
    await page.keyboard.press('Tab');
    const skipLink = page.locator(':focus');
    expect(await skipLink.innerText()).toBe('Skip to content');
    const box = await skipLink.boundingBox();
    expect(box?.height).toBeGreaterThan(20);

    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('main');
  });

  it('a reader gets from the front to an article, its category, and back', async ({ open }) => {
    const { page } = await open(SITE);
    await tabTo(page, '.teaser-lead .teaser-headline a');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/2026\//);
    const article = new URL(page.url());

    await tabTo(page, '.badge a');
    const category = await page.locator(':focus').innerText();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: category }).waitFor();

    await tabTo(page, `main a[href="${article.pathname}"]`);
    await page.keyboard.press('Enter');
    await page.waitForURL(article.href);
    await tabTo(page, '.nameplate-link');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${SITE}/`);
  });

  it.for([
    ['front on a desk', PAGES.front, {}],
    ['front on a phone', PAGES.front, PHONE],
    ['live story on a desk', PAGES['live story'], {}],
    ['article in Arabic on a phone', PAGES['article in Arabic'], PHONE],
  ] as const)('every stop on the %s is in the window and outlined', async ([, path, screen], { open }) => {
    const { page } = await open(SITE + path, screen);
    const stops = await tabThrough(page);
    expect(stops.length).toBeGreaterThan(20);
    expect(stops.filter(({ isMarked, isInWindow }) => !isMarked || !isInWindow)).toEqual([]);
  });

  it('the sections are all reached on a phone, in a bar that scrolls sideways by itself', async ({ open }) => {
    const { page } = await open(SITE, PHONE);
    const links = page.getByRole('navigation', { name: 'Sections' }).getByRole('link');
    const names = await links.allInnerTexts();
    expect(names.length).toBeGreaterThan(5);
    await tabTo(page, '.section-bar a');
    for (const name of names) {
      const { text, left, right, height } = await page.locator(':focus').evaluate((link) => {
        const box = link.getBoundingClientRect();
        return { text: link.textContent, left: box.left, right: box.right, height: box.height };
      });
      expect(text).toBe(name);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(360);
      expect(height).toBeGreaterThanOrEqual(44);
      await page.keyboard.press('Tab');
    }
    expect(await page.evaluate(() => window.scrollX)).toBe(0);
  });
});
