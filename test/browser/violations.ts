import axe from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * @param page as it is just now
 * @returns each violation with the elements that it is about, worded for whoever has to mend it
 */
export async function violations(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const results = await window.axe.run(document, {
      resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
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
