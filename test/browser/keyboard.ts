import type { Page } from 'playwright-core';

/** Where the Tab key came to rest. */
export interface Stop {
  /** What it is, for messages. */
  readonly label: string;
  /** Whether an outline shows it. */
  readonly isMarked: boolean;
  /** Whether all of it, or a window full, is in the window. */
  readonly isInWindow: boolean;
}

const MOST_STOPS = 250;

/**
 * Presses Tab until something has the focus.
 * @param page where
 * @param selector a CSS selector that matches it
 * @throws {Error} when it is never reached
 */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < MOST_STOPS; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
  }
  throw new Error(`The Tab key does not reach ${selector} on ${page.url()}.`);
}

/**
 * Presses Tab from the top of a page to its end.
 * @param page freshly opened
 * @returns every stop, in order
 */
export async function tabThrough(page: Page): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (let presses = 0; presses < MOST_STOPS; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body || element === document.documentElement) return undefined;
      const isOutlined = (candidate: Element | null): boolean => {
        if (candidate === null) return false;
        const { outlineStyle, outlineWidth } = getComputedStyle(candidate);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      };
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const label = `${element.localName} “${element.textContent.trim() || element.id}”`;
      return {
        label,
        // The whole of a teaser can be clicked, so the whole of it is outlined.
        isMarked: isOutlined(element) || isOutlined(element.closest('.teaser')),
        isInWindow: left >= 0 && right <= innerWidth && bottom > 0 && top < innerHeight,
      };
    });
    if (stop === undefined) return stops;
    stops.push(stop);
  }
  throw new Error(`The Tab key never leaves ${page.url()}.`);
}
