import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { messagesFor } from '../../src/view/messages.ts';
import { PAGES } from './pages.ts';
import { it } from './visit.ts';

const SITE = inject('courier');
const PHONE = { viewport: { width: 360, height: 740 } };

describe('an article', () => {
  it('leads on to related articles, and these lead on again', async ({ open }) => {
    const { page, faults } = await open(SITE + PAGES['news article']);
    const related = page.getByRole('region', { name: 'Related Articles' });
    const headline = related.getByRole('heading', { level: 3 }).first();
    const name = await headline.innerText();
    await headline.getByRole('link').click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(name);
    const second = new URL(page.url()).pathname;
    await related.getByRole('link').first().click();
    expect(new URL(page.url()).pathname).not.toBe(second);
    expect(faults).toEqual([]);
  });

  it('is printed without what only a screen can do', async ({ open }) => {
    const { page } = await open(SITE + PAGES['news article']);
    await page.emulateMedia({ media: 'print' });
    const visible = async (selector: string): Promise<number> =>
      page.locator(selector).filter({ visible: true }).count();
    expect(await visible('nav a, form, button, .back-to-top, .skip-link, .share')).toBe(0);
    expect(await visible('h1, .article-body p, .byline, .lead-image img')).toBeGreaterThan(8);
  });
});

describe('a live story', () => {
  it('gives its newest report first', async ({ open }) => {
    const { page } = await open(SITE + PAGES['live story']);
    const times = await page
      .locator('.live-report time')
      .evaluateAll((elements) => elements.map((time) => Date.parse(time.getAttribute('datetime') ?? '')));
    expect(times.length).toBeGreaterThan(5);
    expect(times).toEqual(times.toSorted((one, other) => other - one));
  });

  it('has an address for every report', async ({ open }) => {
    const { page } = await open(SITE + PAGES['live story']);
    const last = page.locator('.live-report').last();
    await last.getByRole('link').first().click();
    await expect
      .poll(() =>
        last.evaluate((report) => report.matches(':target') && report.getBoundingClientRect().top < innerHeight),
      )
      .toBe(true);
  });
});

describe('an article in another language', () => {
  it.for([
    ['article in Arabic', 'ar', 'rtl'],
    ['feature in French', 'fr', 'ltr'],
  ] as const)('the %s has its whole page in its language', async ([kind, language, direction], { open }) => {
    const { page } = await open(SITE + PAGES[kind]);
    const words = messagesFor(language);
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      language,
      direction,
    ]);
    expect(await page.getByRole('link', { name: words.skipToContent }).count()).toBe(1);
    expect(await page.getByRole('heading', { level: 2, name: words.relatedArticles }).isVisible()).toBe(true);
    expect(await page.getByRole('heading', { level: 2, name: words.leaveReply }).isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: words.postComment }).isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: words.backToTop }).count()).toBe(1);
  });

  it.for([{}, PHONE])('Arabic starts at the right edge of everything', async (screen, { open }) => {
    const { page } = await open(SITE + PAGES['article in Arabic'], screen);
    const starts = await page
      .locator('.badges, .article-body > p, .related-heading, .reply-heading')
      .evaluateAll((elements) =>
        elements.map((element) => {
          const words = document.createRange();
          words.selectNodeContents(element);
          return Math.round(element.getBoundingClientRect().right - words.getBoundingClientRect().right);
        }),
      );
    expect(starts.length).toBeGreaterThan(10);
    expect(starts.filter((distance) => distance !== 0)).toEqual([]);
  });
});

describe('the dark scheme', () => {
  it.for(['front', 'news article'] as const)('of the %s is light on dark, pictures aside', async (kind, { open }) => {
    const { page } = await open(SITE + PAGES[kind], { colorScheme: 'light' });
    const light = await brightness(page);
    expect(light.paper).toBeGreaterThan(0.9);
    expect(light.ink).toBeLessThan(0.2);
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await brightness(page);
    expect(dark.paper).toBeLessThan(0.2);
    expect(dark.ink).toBeGreaterThan(0.7);
  });
});

/** How bright the paper and the headlines are, from 0 to 1. */
async function brightness(page: Page): Promise<{ readonly paper: number; readonly ink: number }> {
  return page.evaluate(() => {
    const mean = (color: string): number => {
      const channels = (color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
      return channels.reduce((sum, channel) => sum + channel, 0) / 3 / 255;
    };
    const headline = document.querySelector('h1') ?? document.body;
    return {
      paper: mean(getComputedStyle(document.documentElement).backgroundColor),
      ink: mean(getComputedStyle(headline).color),
    };
  });
}
