import { describe, expect, inject } from 'vitest';
import { PAGES } from './pages.ts';
import { it, type Open } from './visit.ts';

const SITE = inject('courier');

/** A page as it is printed, from a dark screen. */
async function printed(open: Open, path: string): Promise<Awaited<ReturnType<Open>>['page']> {
  const { page } = await open(SITE + path, { colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  return page;
}

describe('an article on paper', () => {
  it('is black on white, whatever the screen was', async ({ open }) => {
    const page = await printed(open, PAGES['news article']);
    const colours = await page.evaluate(() => {
      const { color } = getComputedStyle(document.querySelector('.prose p') ?? document.body);
      return [getComputedStyle(document.documentElement).backgroundColor, color];
    });
    expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  });

  it('keeps nameplate, headline, byline, text and correction, and leaves out what only a screen can do', async ({
    open,
  }) => {
    const page = await printed(open, PAGES['news article']);
    for (const shown of ['.masthead .nameplate', '.headline', '.byline time', '.prose p', '.notes-corrections'])
      expect(await page.locator(shown).first().isVisible(), shown).toBe(true);
    const chrome = 'nav, form, button, input, select, .share, .related, .responses, .back-to-top, .skip-link';
    const visible = await page
      .locator(chrome)
      .evaluateAll((all) =>
        all
          .filter((part) => part.checkVisibility() && part.getBoundingClientRect().height > 8)
          .map((part) => part.className),
      );
    expect(visible).toEqual([]);
  });

  it('says whole addresses: its own at the end, and those that its text links to, within the paper too', async ({
    open,
  }) => {
    const page = await printed(open, PAGES['news article']);
    const after = (selector: string): Promise<readonly string[]> =>
      page.locator(selector).evaluateAll((all) => all.map((part) => getComputedStyle(part, '::after').content));
    const { origin } = new URL(
      await page.locator('link[rel=canonical]').evaluate((link) => link.getAttribute('href') ?? ''),
    );
    const [own = ''] = await after('.footer');
    expect(own).toContain(origin + PAGES['news article']);
    const links = await after('.prose a[href^="/"]');
    expect(links.length).toBeGreaterThan(0);
    for (const address of links) expect(address).toContain(origin);
    expect(new Set(await after('.byline a, .nameplate a'))).toEqual(new Set(['none']));
  });

  it('counts its pages', async ({ open }) => {
    const page = await printed(open, PAGES['article in Arabic']);
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
    expect(pages).toHaveLength(3);
  });
});
