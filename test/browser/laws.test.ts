import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { tabThrough, tabTo } from './keyboard.ts';
import { EVERY_PAGE, PAGES } from './pages.ts';
import { it } from './visit.ts';

const SITE = inject('courier');
const PHONE = { viewport: { width: 320, height: 640 } };
/** One page of each layout; what differs between articles of several kinds is no matter of these laws. */
const LAYOUTS = [
  ['front', PAGES.front],
  ['news article', PAGES['news article']],
  ['article in Arabic', PAGES['article in Arabic']],
  ['live story', PAGES['live story']],
  ['section', PAGES.section],
  ['search', PAGES.search],
  ['corrections', PAGES.corrections],
] as const;

describe.each(EVERY_PAGE)('the %s', (_, path) => {
  it('shows all of its words on 320 pixels, which are 1280 at 400%, also when text is spaced out', async ({ open }) => {
    const { page } = await open(SITE + path, PHONE);
    const plain = await cutOff(page);
    await spaceOut(page);
    expect({ plain, spaced: await cutOff(page) }).toEqual({ plain: [], spaced: [] });
  });

  it('has targets of 24 pixels, or room around them', async ({ open }) => {
    const { page } = await open(SITE + path, PHONE);
    expect(await smallTargets(page)).toEqual([]);
  });
});

describe.each(LAYOUTS)('the %s', (_, path) => {
  it('keeps focus and the edges of controls visible in colours that the reader has forced', async ({ open }) => {
    const { page } = await open(SITE + path, PHONE);
    await page.emulateMedia({ forcedColors: 'active' });
    const unmarked = (await tabThrough(page)).filter(({ isMarked }) => !isMarked);
    const edgeless = await page
      .locator('button:visible, input:visible:not([type=checkbox], [type=radio]), textarea:visible, select:visible')
      .evaluateAll((controls) =>
        controls
          .filter((control) => {
            const { borderTopStyle, borderTopWidth, borderBottomStyle, textDecorationLine } = getComputedStyle(control);
            // Who looks like a link is found as one.
            if (textDecorationLine === 'underline') return false;
            return (borderTopStyle === 'none' || borderTopWidth === '0px') && borderBottomStyle === 'none';
          })
          .map(({ outerHTML }) => outerHTML),
      );
    await page.emulateMedia({ forcedColors: 'none' });
    expect({ unmarked, edgeless }).toEqual({ unmarked: [], edgeless: [] });
  });

  it('moves nothing by itself for readers who ask for that', async ({ open }) => {
    const { page } = await open(SITE + path, PHONE);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
          const isLong = transitionDuration.split(', ').some((duration) => Number.parseFloat(duration) > 0.001);
          return isLong || animationName !== 'none' || scrollBehavior === 'smooth';
        })
        .map((element) => `${element.localName}.${element.className}`),
    );
    expect(moving).toEqual([]);
  });
});

describe('with a keyboard alone', () => {
  it.for([
    ['in a page from left to right', PAGES.front, '/search/'],
    ['in a page from right to left', PAGES['article in Arabic'], '/search/'],
  ] as const)('a reader finds the search and comes back up, %s', async ([, path, search], { open }) => {
    const { page } = await open(SITE + path);
    await tabTo(page, `a[href^="${search}"]`);
    await page.goto(SITE + path);
    await tabTo(page, '.back-to-top');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
  });
});

/** Text that is wider than its box, where the box neither wraps nor scrolls; and pages wider than the window. */
async function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isHidden = (element: Element): boolean =>
      element.closest('.visually-hidden, .skip-link, .field-trap, [aria-hidden=true], svg') !== null ||
      getComputedStyle(element).clipPath === 'inset(50%)';
    const cut = [...document.body.querySelectorAll('*')].filter((element) => {
      if (isHidden(element) || !element.checkVisibility() || element.textContent.trim() === '') return false;
      const { overflowX, overflowY } = getComputedStyle(element);
      const isCut = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
      return (
        (isCut(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (isCut(overflowY) && element.scrollHeight > element.clientHeight + 1)
      );
    });
    const names = cut.map((element) => `${element.localName}.${element.className}`);
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [...names, `the page: ${scrollWidth} in ${clientWidth}`] : names;
  });
}

/** @see https://www.w3.org/TR/WCAG22/#text-spacing */
async function spaceOut(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
       p { margin-block-end: 2em !important }`,
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
}

/**
 * Links within sentences are exempt, and so is who stands so far from others that circles of 24 pixels around both don't meet.
 * @see https://www.w3.org/TR/WCAG22/#target-size-minimum
 */
async function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isInSentence = (element: Element): boolean =>
      getComputedStyle(element).display === 'inline' &&
      element.closest('p, li, figcaption, dd, td, label')?.textContent.trim() !== element.textContent.trim();
    const targets = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
      .filter(
        (element) => element.checkVisibility() && element.closest('.visually-hidden, .skip-link, .field-trap') === null,
      )
      .map((element) => ({ element, box: element.getBoundingClientRect() }));
    const isSmall = ({ width, height }: DOMRect): boolean => width < 24 || height < 24;
    return targets
      .filter(({ element, box }) => isSmall(box) && !isInSentence(element))
      .filter(({ element, box }) => {
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
        return targets.some(({ element: other, box: its }) => {
          if (other === element || other.contains(element) || element.contains(other)) return false;
          const [dx, dy] = isSmall(its)
            ? [its.left + its.width / 2 - x, its.top + its.height / 2 - y]
            : [Math.max(its.left - x, 0, x - its.right), Math.max(its.top - y, 0, y - its.bottom)];
          return Math.hypot(dx, dy) < (isSmall(its) ? 24 : 12);
        });
      })
      .map(
        ({ element, box }) => `${element.outerHTML.slice(0, 80)} ${Math.round(box.width)}×${Math.round(box.height)}`,
      );
  });
}
