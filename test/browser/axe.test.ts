import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { EVERY_PAGE } from './pages.ts';
import { it } from './visit.ts';

const SITE = inject('courier');

describe.each(EVERY_PAGE)('the %s', (_, path) => {
  it('has nothing that axe-core finds to be in the way of anybody, in light and dark', async ({ open }) => {
    const { page } = await open(SITE + path);
    await page.evaluate(axe.source);
    const light = await violations(page);
    // The other scheme on the other size of screen, since what is checked depends on both.
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 360, height: 740 });
    expect({ light, dark: await violations(page) }).toEqual({ light: [], dark: [] });
  });
});

/** @returns each violation with the elements that it is about, worded for whoever has to mend it */
async function violations(page: Page): Promise<readonly string[]> {
  const found = await page.evaluate(async () => {
    const results = await window.axe.run(document, {
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true } },
      preload: false,
    });
    return results.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      targets: nodes.map(({ target }) => target.join(' ')),
    }));
  });
  return found.map(({ id, help, targets }) => `${id} (${help}): ${targets.join(', ')}`);
}

declare global {
  interface Window {
    /** Put there by the source that a test runs in its page. */
    readonly axe: typeof axe;
  }
}
