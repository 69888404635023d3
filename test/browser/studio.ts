import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { PATIENCE, startBrowser, type FoundBrowser } from './chromium.ts';
import { serve } from './serve.ts';

/** What is to be in a photograph: a page, on a screen of some width or as it is printed. */
export interface Motif {
  readonly path: string;
  /** CSS pixels. */
  readonly width: number;
  /** CSS pixels, from the top of the page; what lies below is cut off. */
  readonly height: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly media?: 'screen' | 'print';
  /** What a reader does before, such as to wait for what the search finds. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

/** A place where pages hold still. */
export interface Studio {
  /** @returns a PNG of one pixel for each CSS pixel */
  readonly photograph: (motif: Motif) => Promise<Buffer>;
  /** @returns a PDF of the page, on A4 */
  readonly print: (path: string) => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

/** Readers' machines bring Arabic letters along; here they are the ones of the social cards, under names that the pages ask for. */
const ARABIC_FONT = {
  address: '/assets/noto-naskh-arabic.woff2',
  file: createRequire(import.meta.url).resolve(
    '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2',
  ),
  faces: ['Noto Naskh Arabic', 'Noto Sans Arabic']
    .map(
      (family) =>
        `@font-face{font-family:'${family}';src:url(/assets/noto-naskh-arabic.woff2);font-weight:400 700;font-display:block;unicode-range:U+600-6FF,U+750-77F,U+FB50-FDFF,U+FE70-FEFC}`,
    )
    .join(''),
};

/**
 * Opens a studio for the pages in a folder: nothing moves, fonts and pictures are there, and the fonts of the machine are not.
 * @param found the browser
 * @param folder absolute path of a built site
 * @param further folders with fonts for letters that the project brings none for
 */
export async function openStudio(
  found: FoundBrowser,
  folder: string,
  further: readonly string[] = [],
): Promise<Studio> {
  const temporary = mkdtempSync(join(tmpdir(), 'courant-studio-'));
  const environment = { ...found.environment, FONTCONFIG_FILE: fontList(temporary, found, further) };
  const browser = await startBrowser({ ...found, environment });
  const page = await browser.newPage({
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    timezoneId: 'Europe/Paris',
    locale: 'en-GB',
  });
  page.setDefaultTimeout(PATIENCE);
  const visit = async <Result>(motif: Motif, take: () => Promise<Result>): Promise<Result> => {
    const { path, width, height, media, colorScheme = 'light', prepare } = motif;
    // Of a picture's files a browser takes a larger one that it has already, so what it saw before would decide. At a port of its
    // own it has seen nothing.
    const site = await serve(folder, (request, response) => answerStyle(folder, request, response));
    try {
      await page.emulateMedia({ media: media ?? 'screen', colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.goto(site.origin + path);
      await prepare?.(page);
      await page.evaluate(holdStill, height);
      return await take();
    } finally {
      site.close();
    }
  };
  return {
    photograph: (motif) =>
      visit(motif, async () => {
        const length = await page.evaluate(() => document.documentElement.scrollHeight);
        const clip = { x: 0, y: 0, width: motif.width, height: Math.min(motif.height, length) };
        if (!motif.path.endsWith('.xml')) return page.screenshot({ fullPage: true, clip, timeout: PATIENCE });
        // Playwright hides the caret with a style sheet, and waits for ever for one in XML.
        const session = await page.context().newCDPSession(page);
        const { data } = await session.send('Page.captureScreenshot', {
          clip: { ...clip, scale: 1 },
          captureBeyondViewport: true,
        });
        return Buffer.from(data, 'base64');
      }),
    print: (path) =>
      visit({ path, width: 794, height: Infinity }, () => page.pdf({ format: 'A4', preferCSSPageSize: true })),
    async close() {
      await browser.close();
      rmSync(temporary, { recursive: true, force: true });
    },
  };
}

/**
 * Waits for the fonts, and for the pictures that begin above `height`, by coming near them as a reader does: a lazy picture with
 * `sizes="auto"` that is made an eager one takes another file. Runs in the page.
 */
async function holdStill(height: number): Promise<void> {
  const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
  for (let top = 0; top < Math.min(height, document.documentElement.scrollHeight); top += innerHeight) {
    scrollTo(0, top);
    await nextFrame();
  }
  scrollTo(0, 0);
  await document.fonts.ready;
  const shown = [...document.images].filter(
    (image) => image.checkVisibility() && image.getBoundingClientRect().y < height,
  );
  for (const image of shown) image.decoding = 'sync';
  await Promise.all(shown.map((image) => image.decode()));
  await nextFrame();
  await nextFrame();
}

/**
 * Answers for style sheets and for the Arabic font that they are given.
 * @returns whether it has answered
 */
function answerStyle(folder: string, { url = '' }: IncomingMessage, response: ServerResponse): boolean {
  const answer = (type: string, body: string | Buffer): true => {
    response.setHeader('content-type', type);
    response.setHeader('cache-control', 'max-age=3600');
    response.end(body);
    return true;
  };
  if (url === ARABIC_FONT.address) return answer('font/woff2', readFileSync(ARABIC_FONT.file));
  if (!/^\/assets\/[\w-]+\.css$/.test(url)) return false;
  // `font-display: optional` lets a busy machine go without the fonts. A photograph waits for them.
  const sheet = readFileSync(join(folder, url), 'utf8').replaceAll(/font-display:\s*optional/g, 'font-display:block');
  return answer('text/css', sheet + ARABIC_FONT.faces);
}

/**
 * What the machine has for fonts must not show, so fontconfig finds only those beside the browser from npm. Another browser has
 * none, and ends without any.
 * @returns the path of fontconfig's file
 */
function fontList(temporary: string, { executable }: FoundBrowser, further: readonly string[]): string {
  const beside = join(dirname(executable), 'fonts');
  const file = join(temporary, 'fonts.conf');
  const folders = [existsSync(beside) ? beside : '/usr/share/fonts', ...further];
  const list = folders.map((folder) => `<dir>${folder}</dir>`).join('');
  writeFileSync(file, `<fontconfig>${list}<cachedir>${join(temporary, 'cache')}</cachedir></fontconfig>`);
  return file;
}
