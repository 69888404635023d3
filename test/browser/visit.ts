import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject, it as plainIt } from 'vitest';
import { PATIENCE, startBrowser } from './chromium.ts';

/** A page that is being read, and what was noticed meanwhile. */
export interface Visit {
  readonly page: Page;
  /** What the browser complained about: errors in its console, failed requests, broken policies. */
  readonly faults: readonly string[];
  /** Addresses outside the site that were asked for. They are never reached. */
  readonly foreign: readonly string[];
}

/** Opens a page in a browser of its own kind: a screen size, a language, with scripts or without. */
export type Open = (address: string, options?: BrowserContextOptions) => Promise<Visit>;

/** `it`, for tests that read pages. All that they open is closed after them. */
export const it = plainIt
  // oxlint-disable-next-line no-empty-pattern -- Vitest reads off this pattern what a fixture needs: nothing.
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }): Promise<Browser> => {
    const browser = await startBrowser(inject('browser'));
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('open', ({ browser }, { onCleanup }): Open => {
    const opened: Promise<unknown>[] = [];
    onCleanup(async () => {
      await Promise.all(opened);
      await Promise.all(browser.contexts().map((context) => context.close()));
    });
    return (address, options = {}) => {
      const visit = openPage(browser, new URL(address), options);
      opened.push(visit.catch(() => undefined));
      return visit;
    };
  });

async function openPage(browser: Browser, address: URL, options: BrowserContextOptions): Promise<Visit> {
  const faults: string[] = [];
  const foreign: string[] = [];
  const context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 1280, height: 800 }, ...options });
  context.setDefaultTimeout(PATIENCE / 2);
  context.setDefaultNavigationTimeout(PATIENCE);
  await context.route(
    (url) => url.origin !== address.origin,
    async (route) => {
      foreign.push(route.request().url());
      await route.abort();
    },
  );
  const page = await context.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  await page.goto(address.href);
  return { page, faults, foreign };
}
