import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { keptArticles, keptAs, MOST_ARTICLES } from '../../layouts/client/kept.ts';
import { PATIENCE } from './chromium.ts';
import { PAGES } from './pages.ts';
import { serve } from './serve.ts';
import { it as plainIt } from './visit.ts';

/** A host that can be cut off, and that publishes other files in place of those of the folder. */
interface Host {
  readonly origin: string;
  readonly publish: (files: Readonly<Record<string, string | undefined>>) => void;
  readonly cut: (off: boolean) => void;
}

// The browser's own "offline" does not reach service workers, so the host goes away instead.
// https://github.com/microsoft/playwright/issues/2311
const it = plainIt
  // oxlint-disable-next-line no-empty-pattern -- Vitest reads off this pattern what a fixture needs: nothing.
  .extend('host', async ({}, { onCleanup }): Promise<Host> => {
    let isCut = false;
    let published: Readonly<Record<string, string | undefined>> = {};
    const { origin, close } = await serve(inject('courierFolder'), (request, response) => {
      const path = new URL(request.url ?? '/', 'http://host').pathname;
      if (isCut) {
        response.destroy();
        return true;
      }
      if (!path.endsWith('/') && !(path in published)) return false;
      const text = path in published ? published[path] : builtText(`${decodeURI(path).slice(1)}index.html`);
      const type = path.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8';
      response.writeHead(text === undefined ? 404 : 200, { 'content-type': type, 'cache-control': 'no-cache' });
      response.end(text);
      return true;
    });
    onCleanup(close);
    return { origin, publish: (files) => void (published = files), cut: (off) => void (isCut = off) };
  })
  .extend('reader', async ({ browser, host }, { onCleanup }): Promise<BrowserContext> => {
    const context = await browser.newContext({ baseURL: host.origin, viewport: { width: 1280, height: 800 } });
    context.setDefaultTimeout(PATIENCE);
    onCleanup(() => context.close());
    return context;
  });

// A browser looks for another edition a while after a page is there.
const WAIT = { timeout: PATIENCE };

const READ = PAGES['news article'];
const UNREAD = PAGES['analysis'];
const builtText = (file: string): string => readFileSync(join(inject('courierFolder'), file), 'utf8');

/** Reads an article, until it is kept. */
async function read(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await waitUntilKept(page, path);
}

async function waitUntilKept(page: Page, path: string): Promise<void> {
  await expect.poll(() => filesOf(page, keptAs(path)), WAIT).toContainEqual(expect.stringMatching(/\.css$/));
}

const namesOf = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());

/** The addresses in a cache; none where there is no such cache. */
function filesOf(page: Page, name: string): Promise<string[]> {
  return page.evaluate(async (one) => {
    if (!(await caches.has(one))) return [];
    const requests = await (await caches.open(one)).keys();
    return requests.map(({ url }) => new URL(url).pathname);
  }, name);
}

describe('an article that was read', () => {
  it('opens without a network, the first one too, with its style and its picture', async ({ host, reader }) => {
    const page = await reader.newPage();
    await read(page, READ);
    await page.goto('/about/');
    host.cut(true);
    await page.goto(READ);
    await page.locator('.lead-image img').waitFor();
    await page.waitForFunction(() =>
      [...document.images].some(({ complete, naturalWidth }) => complete && naturalWidth > 0),
    );
    expect(await page.locator('h1').textContent()).toContain('harbour bill');
    expect(await page.evaluate(() => document.styleSheets[0]?.cssRules.length ?? 0)).toBeGreaterThan(0);
    expect(await page.evaluate(() => [...document.fonts].some(({ status }) => status === 'loaded'))).toBe(true);
    // Reading the copy again keeps it.
    await page.goto(`${READ}?from=mail`);
    await waitUntilKept(page, READ);
  });

  it('comes from the network while there is one, and from the copy of what was read last when there is none', async ({
    host,
    reader,
  }) => {
    const page = await reader.newPage();
    await read(page, READ);
    host.publish({ [READ]: builtText(`${READ.slice(1)}index.html`).replaceAll('two votes', 'THREE VOTES') });
    await page.goto(READ);
    expect(await page.locator('h1').textContent()).toContain('THREE VOTES');
    await expect
      .poll(() => page.evaluate(async (path) => (await caches.match(path))?.text(), READ), WAIT)
      .toContain('THREE VOTES');
    host.cut(true);
    await page.reload();
    expect(await page.locator('h1').textContent()).toContain('THREE VOTES');
  });

  it('is forgotten when it is withdrawn', async ({ host, reader }) => {
    const page = await reader.newPage();
    await read(page, READ);
    host.publish({ [READ]: undefined });
    await page.goto(READ);
    await expect.poll(async () => keptArticles(await namesOf(page)), WAIT).toEqual([]);
  });

  it('is kept alone: no other page, no error, nothing that its comments or its search ask for', async ({ reader }) => {
    const page = await reader.newPage();
    await read(page, READ);
    for (const path of ['/', '/world/', '/feed.xml', '/nowhere.html', PAGES['search'], '/about/'])
      await page.goto(path);
    await read(page, UNREAD);
    const names = await namesOf(page);
    expect(keptArticles(names)).toEqual([READ, UNREAD]);
    const files = await Promise.all(names.map((name) => filesOf(page, name)));
    expect(files.flat().filter((path) => path.endsWith('.woff2')).length).toBeGreaterThan(0);
    expect((await filesOf(page, keptAs(READ))).filter((path) => path.endsWith('.woff2'))).toEqual([]);
    const pages = files.flat().filter((path) => !/^\/(?:assets|media)\//.test(path));
    expect(pages.toSorted()).toEqual([READ, UNREAD, '/offline/'].toSorted());
  });

  it(`is thrown away when ${MOST_ARTICLES} others were read since`, async ({ reader }) => {
    const page = await reader.newPage();
    await read(page, READ);
    await page.goto('/about/');
    await page.evaluate(
      async (names) => {
        for (const name of names) await caches.open(name);
      },
      Array.from({ length: MOST_ARTICLES - 1 }, (_, index) => keptAs(`/another-${index}/`)),
    );
    expect(keptArticles(await namesOf(page))).toHaveLength(MOST_ARTICLES);
    await read(page, UNREAD);
    await expect.poll(async () => keptArticles(await namesOf(page)), WAIT).toHaveLength(MOST_ARTICLES);
    const kept = keptArticles(await namesOf(page));
    expect(kept).not.toContain(READ);
    expect(kept.at(-1)).toBe(UNREAD);
  });
});

describe('the page for those without a network', () => {
  it('stands in for what was not read, and lists what was, the last first', async ({ host, reader }) => {
    const page = await reader.newPage();
    await read(page, READ);
    await read(page, PAGES['article in Arabic']);
    host.cut(true);
    await page.goto(UNREAD);
    expect(await page.locator('h1').textContent()).toBe('Offline');
    const links = page.locator('.kept a');
    await expect.poll(() => links.count(), WAIT).toBe(2);
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
      PAGES['article in Arabic'],
      READ,
    ]);
    expect(await links.first().getAttribute('dir')).toBe('rtl');
    await links.last().click();
    expect(await page.locator('h1').textContent()).toContain('harbour bill');
  });

  it('says in words that nothing is kept yet', async ({ reader }) => {
    const page = await reader.newPage();
    await page.goto('/offline/');
    expect(await page.locator('.nothing-kept').isVisible()).toBe(true);
    expect(await page.locator('.kept a').count()).toBe(0);
  });
});

describe('another edition of the site', () => {
  it('replaces the page for those without a network and what it needs, and keeps what was read', async ({
    host,
    reader,
  }) => {
    const page = await reader.newPage();
    await read(page, READ);
    const before = (await namesOf(page)).filter((name) => name !== keptAs(READ));
    expect(before).toHaveLength(1);
    host.publish({
      '/service-worker.js': builtText('service-worker.js').replace(/"version":"/, '"version":"next-'),
      '/offline/': builtText('offline/index.html').replaceAll('>Offline<', '>Away<'),
    });
    await page.goto('/about/');
    await expect.poll(() => namesOf(page), WAIT).not.toContain(before[0]);
    expect(keptArticles(await namesOf(page))).toEqual([READ]);
    host.cut(true);
    await page.goto(UNREAD);
    expect(await page.locator('h1').textContent()).toBe('Away');
  });

  it('that keeps nothing takes the worker and all that it kept from its readers, at their next visit', async ({
    host,
    reader,
  }) => {
    const page = await reader.newPage();
    await read(page, READ);
    await page.evaluate(() => caches.open('of somebody else'));
    const farewell = readdirSync(join(inject('courierFolder'), 'assets')).find((name) => name.startsWith('farewell-'));
    host.publish({
      '/service-worker.js': `importScripts('/assets/${farewell}');`,
      '/about/': '<!doctype html><title>About</title>',
    });
    await page.goto('/about/');
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), WAIT)
      .toBe(0);
    expect(await namesOf(page)).toEqual(['of somebody else']);
  });
});

describe('the newspaper as an app', () => {
  it('can be installed, as the browser itself judges', async ({ reader }) => {
    const page = await reader.newPage();
    await page.goto('/');
    const browser = await reader.newCDPSession(page);
    const { errors } = await browser.send('Page.getAppManifest');
    const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors');
    // Windows of tests keep nothing on the disk, which is the one thing that the browser minds.
    const minded = installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito');
    expect({ errors, minded }).toEqual({ errors: [], minded: [] });
  });
});
