import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
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
export interface Reader extends Pick<BrowserContextOptions, 'colorScheme' | 'javaScriptEnabled'> {
  readonly viewport?: { readonly width: number; readonly height: number };
}

/**
 * Opens a page for a reader, by default one at a desk. `prepare` is given the window before the page is in it. Who opens another
 * page for a reader of the same kind takes the window from the first.
 */
export type Open = (address: string, reader?: Reader, prepare?: (page: Page) => Promise<void>) => Promise<Visit>;

const DESK = { width: 1280, height: 800 };

/** `it`, for tests that read pages. */
export const it = plainIt
  // oxlint-disable-next-line no-empty-pattern -- Vitest reads off this pattern what a fixture needs: nothing.
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }): Promise<Browser> => {
    const browser = await startBrowser(inject('browser'));
    onCleanup(() => browser.close());
    return browser;
  })
  // The tests of a file share a window for each kind of reader: a new one for each test takes twice the time, since a browser
  // starts a process for it, which begins with no font fetched and no script compiled.
  .extend('windowFor', { scope: 'file' }, ({ browser }) => {
    const windows = new Map<string, Promise<Page>>();
    return (reader: Reader): Promise<Page> => {
      const key = JSON.stringify(reader);
      const page =
        windows.get(key) ??
        browser.newPage({
          viewport: DESK,
          reducedMotion: 'reduce',
          // What one test read must not decide what the next one fetches; test/browser/offline.test.ts is about the worker.
          serviceWorkers: 'block',
          ...reader,
        });
      windows.set(key, page);
      return page;
    };
  })
  .extend('open', ({ windowFor }, { onCleanup }): Open => {
    const cleanups: (() => Promise<void>)[] = [];
    onCleanup(async () => {
      await Promise.all(cleanups.map((cleanUp) => cleanUp()));
    });
    return async (address, reader = {}, prepare) => {
      const page = await windowFor(reader);
      cleanups.push(async () => {
        page.removeAllListeners();
        await page.unrouteAll({ behavior: 'ignoreErrors' });
        await page.emulateMedia({ media: null, colorScheme: reader.colorScheme ?? 'light' });
        await page.setViewportSize(reader.viewport ?? DESK);
      });
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
    if (message.text().startsWith('Service Worker registration blocked')) return;
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  return { page, faults, foreign };
}
