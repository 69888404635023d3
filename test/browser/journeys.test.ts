import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { tabTo } from './keyboard.ts';
import { PAGES } from './pages.ts';
import { it } from './visit.ts';

/** Two newspapers, one from left to right and one from right to left, and where in them is what a reader goes through. */
const PAPERS = [
  {
    direction: 'ltr',
    site: inject('courier'),
    section: 'World',
    article: PAGES['news article'],
    discussed: PAGES['article with comments'],
    table: '/2026/11/bank-of-valmere-holds-rates/',
    long: '/2026/11/eels-return-to-the-arden/',
    forward: 'ArrowRight',
    word: 'harbour',
    comments: 'https://comments.northreach-courier.example/comments',
  },
  {
    direction: 'rtl',
    site: inject('mail'),
    section: 'العالم',
    article: '/2026/11/the-sea-waits/',
    discussed: '/2026/11/harbour-reopens/',
    table: '/2026/11/harbour-reopens/',
    long: '/2026/11/harbour-reopens/',
    forward: 'ArrowLeft',
    word: 'السفن',
    comments: 'https://comments.mail.example/comments',
  },
] as const;

describe.each(PAPERS)('with a keyboard alone, $direction', (paper) => {
  it('a reader skips the masthead, and finds a section and an article in it', async ({ open }) => {
    const { page, faults } = await open(paper.site + paper.article);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).direction)).toBe(paper.direction);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await focused(page, 'id')).toBe('main');
    await page.goto(`${paper.site}/`);
    await tabTo(page, '.section-bar a[href="/world/"]');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: paper.section }).waitFor();
    await tabTo(page, 'main .teaser-headline a');
    await page.keyboard.press('Enter');
    await page.locator('.headline').waitFor();
    expect(faults).toEqual([]);
  });

  it('a reader finds a word by the search page', async ({ open }) => {
    const { page, faults } = await open(`${paper.site}/search/`);
    await page.waitForFunction(() => document.activeElement?.id === 'search-field');
    await page.keyboard.insertText(paper.word);
    await page.keyboard.press('Enter');
    await page.locator('.search-title a').first().waitFor();
    await tabTo(page, '.search-title a');
    await page.keyboard.press('Enter');
    await page.locator('.headline').waitFor();
    expect(faults).toEqual([]);
  });

  it('a reader chooses a theme with the arrow keys, and comes back to the top', async ({ open }) => {
    const { page } = await open(paper.site + paper.article);
    const shown = (): Promise<string | null> => page.locator('html').getAttribute('data-theme');
    await tabTo(page, '.theme input');
    await page.keyboard.press(paper.forward);
    expect(await shown()).toBe('light');
    await page.keyboard.press('ArrowDown');
    expect(await shown()).toBe('dark');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await shown()).toBeNull();
    await page.keyboard.press('Tab');
    expect(await focused(page, 'class')).toBe('back-to-top');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
    await page.keyboard.press('Tab');
    expect(await focused(page, 'class')).toBe('skip-link');
  });

  it('a reader opens the contents of a long article, and goes to a part', async ({ open }) => {
    const { page } = await open(paper.site + paper.long);
    await tabTo(page, '.contents summary');
    await page.keyboard.press('Space');
    expect(await page.locator('.contents details').getAttribute('open')).not.toBeNull();
    await page.keyboard.press('Tab');
    const target = await focused(page, 'href');
    await page.keyboard.press('Enter');
    expect(decodeURI(new URL(page.url()).hash)).toBe(decodeURI(target ?? ''));
  });

  it('a reader scrolls a wide table sideways on a phone', async ({ open }) => {
    // So narrow that it is too wide in whatever font the first visit finds.
    const { page } = await open(paper.site + paper.table, { viewport: { width: 220, height: 640 } });
    const table = page.locator('.table').first();
    await tabTo(page, '.table');
    await page.keyboard.press(paper.forward);
    await expect.poll(() => table.evaluate(({ scrollLeft }) => Math.abs(scrollLeft))).toBeGreaterThan(0);
  });

  it('a reader writes a reply, and answers a comment', async ({ open }) => {
    const { page } = await open(paper.site + paper.discussed);
    const sent: URLSearchParams[] = [];
    await page.route(`${paper.comments}**`, async (route) => {
      if (route.request().method() === 'POST') sent.push(new URLSearchParams(route.request().postData() ?? ''));
      await route.fulfill({ contentType: 'text/html', body: '<h1>Thank you</h1>' });
    });
    await tabTo(page, 'a[data-reply]');
    const parent = await focused(page, 'data-reply');
    await page.keyboard.press('Enter');
    expect(await focused(page, 'name')).toBe('comment');
    const fields = [
      ['comment', 'So did I.'],
      ['name', 'Ines'],
      ['email', 'ines@reader.example'],
      ['website', ''],
    ] as const;
    for (const [name, words] of fields) {
      expect(await focused(page, 'name')).toBe(name);
      await page.keyboard.type(words);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Space');
    await tabTo(page, '.reply-form button[type=submit]');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Thank you' }).waitFor();
    expect(
      sent.map((form) => [form.get('parent'), form.get('comment'), form.get('name'), form.get('consent')]),
    ).toEqual([[parent, 'So did I.', 'Ines', 'yes']]);
  });
});

/** An attribute of what has the focus. */
function focused(page: Page, attribute: string): Promise<string | null | undefined> {
  return page.evaluate((name) => document.activeElement?.getAttribute(name), attribute);
}
