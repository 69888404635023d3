import { describe, expect, inject } from 'vitest';
import { PAGES } from './pages.ts';
import { it } from './visit.ts';

const SITE = inject('courier');
const ARTICLE = SITE + PAGES['news article'];

describe('sharing an article', () => {
  it('copies its address, and says so', async ({ open }) => {
    const { page, faults } = await open(`${ARTICLE}#top`);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.locator('.share [role="status"]').getByText('Link copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(ARTICLE);
    expect(faults).toEqual([]);
  });

  it('is handed to the system where that takes it', async ({ open }) => {
    const { page } = await open(ARTICLE, {}, async (window) => {
      await window.addInitScript(() => {
        Object.defineProperty(Navigator.prototype, 'share', {
          value: (shared: unknown) => {
            document.title = JSON.stringify(shared);
            return Promise.reject(new DOMException('closed', 'AbortError'));
          },
        });
      });
    });
    await page.getByRole('button', { name: 'Share via…' }).click();
    expect(JSON.parse(await page.title())).toEqual({
      url: ARTICLE,
      title: 'Assembly passes harbour bill by two votes',
    });
  });

  it('offers no button without a script, and moves nothing when one appears', async ({ open }) => {
    const { page: plain } = await open(ARTICLE, { javaScriptEnabled: false });
    expect(await plain.locator('.share button:visible').count()).toBe(0);
    const { page } = await open(ARTICLE, {}, async (window) => {
      await window.route('**/share-*.js', (route) => route.abort());
    });
    const below = () => page.locator('.article-body').evaluate((body) => body.getBoundingClientRect().top);
    await page.setViewportSize({ width: 360, height: 740 });
    const without = await below();
    await page.unrouteAll();
    await page.reload();
    await page.getByRole('button', { name: 'Copy link' }).waitFor();
    expect(await below()).toBe(without);
  });
});
