import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { EVERY_PAGE, onePageOfEachKind } from './pages.ts';
import { it } from './visit.ts';

const SITES = [
  ...EVERY_PAGE.map(([kind, path]) => [kind, inject('courier') + path] as const),
  ...onePageOfEachKind(inject('mailFolder')).map(([kind, path]) => [kind, inject('mail') + path] as const),
];
const WIDTHS = [360, 1280];
/** How late every picture comes, in milliseconds. */
const LATE = 300;

describe.each(SITES)('the %s', (_, address) => {
  it('does not move by a hair on a phone or at a desk, while its pictures come late and it is read', async ({
    open,
  }) => {
    const shifts = await Promise.all(
      WIDTHS.map(async (width) => {
        const { page } = await open(address, { viewport: { width, height: 800 } }, delayPictures);
        await readSlowly(page);
        return shiftsOf(page);
      }),
    );
    expect(shifts).toEqual(WIDTHS.map(() => []));
  });
});

describe('what moves', () => {
  it('is noticed', async ({ open }) => {
    const { page } = await open(`${inject('courier')}/about/`);
    await page.evaluate(async () => {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      document.querySelector('main')?.prepend(document.createElement('hr'), 'Something that comes late.');
    });
    expect(await shiftsOf(page)).not.toEqual([]);
  });
});

async function delayPictures(empty: Page): Promise<void> {
  await empty.route('**/media/**', async (route) => {
    await setTimeout(LATE);
    await route.continue();
  });
}

/** Scrolls by most of a window at a time; what comes near is asked for, and comes while the reader goes on. */
async function readSlowly(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight * 0.8) {
      scrollTo(0, top);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
  await page.waitForFunction(() => [...document.images].every((image) => image.complete || !image.checkVisibility()));
}

/** @returns each shift so far, with what moved */
function shiftsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const seen: PerformanceEntry[] = [];
    const observer = new PerformanceObserver((list) => seen.push(...list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    return seen.map((shift) => JSON.stringify(shift));
  });
}
