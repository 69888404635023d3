import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { inject, it as plainIt } from 'vitest';
import { PATIENCE, startBrowser } from './chromium.ts';

/** A page that is being read, and what was noticed meanwhile. */
export interface Visit {
  readonly page: Page;
  /** What the browser complained about: errors in its console, failed requests, broken policies. */
  readonly faults: readonly string[];
  /** Addresses outside the site that were asked for. None is ever reached. */
  readonly foreign: readonly string[];
}

/** How a reader reads: the size of the screen, light or dark, with scripts or without. */
export type Reader = Pick<BrowserContextOptions, 'viewport' | 'colorScheme' | 'javaScriptEnabled'>;

/** Opens a page for a reader, by default one with a desk. `prepare` is given the page while it is still empty. */
export type Open = (address: string, reader?: Reader, prepare?: (page: Page) => Promise<void>) => Promise<Visit>;

/** `it`, for tests that read pages. They share a browser, and all that they open is closed after them. */
export const it = plainIt
  // oxlint-disable-next-line no-empty-pattern -- Vitest reads off this pattern what a fixture needs: nothing.
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }): Promise<Browser> => {
    const browser = await startBrowser(inject('browser'));
    onCleanup(() => browser.close());
    return browser;
  })
  // Readers who read alike share what their browser keeps, fonts above all: fetching them took half the time of these tests.
  .extend('contextFor', { scope: 'file' }, ({ browser }) => {
    const contexts = new Map<string, Promise<BrowserContext>>();
    return (reader: Reader): Promise<BrowserContext> => {
      const options = { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' as const, ...reader };
      const key = JSON.stringify(options);
      const context = contexts.get(key) ?? browser.newContext(options);
      contexts.set(key, context);
      return context;
    };
  })
  .extend('open', ({ contextFor }, { onCleanup }): Open => {
    const pages: Page[] = [];
    onCleanup(async () => {
      await Promise.all(pages.map((page) => page.close()));
    });
    return async (address, reader = {}, prepare) => {
      const page = await (await contextFor(reader)).newPage();
      pages.push(page);
      page.setDefaultTimeout(PATIENCE / 2);
      page.setDefaultNavigationTimeout(PATIENCE);
      const visit = watch(page, new URL(address).origin);
      await prepare?.(page);
      await page.goto(address);
      return visit;
    };
  });

function watch(page: Page, origin: string): Visit {
  const faults: string[] = [];
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) foreign.push(request.url());
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // Whoever leaves a page early stops what it was still loading.
    if (reason !== 'net::ERR_ABORTED') faults.push(`${reason}: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  return { page, faults, foreign };
}
