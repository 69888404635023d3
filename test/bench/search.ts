// node test/bench/search.ts [COUNT...]
// Prints what search costs on a made-up archive: the seconds that a build takes without and with it, the size of the index, and what a
// reader's first search fetches; 10,000 articles by default.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { findBrowser, startBrowser } from '../browser/chromium.ts';
import { serve } from '../browser/serve.ts';
import { corpus, writeFiles } from './corpus.ts';
import { courantArticle, courantSite } from './courant-site.ts';

const PROGRAM = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Wall seconds of a build, as it counts them itself. */
function build(folder: string): number {
  const flags = [
    '--content',
    join(folder, 'content'),
    '--output',
    join(folder, 'site'),
    '--cache',
    join(folder, 'cache'),
  ];
  const report = execFileSync(
    process.execPath,
    ['--max-old-space-size=4096', PROGRAM, 'build', ...flags, '--now', '2026-11-24T09:00:00Z', '--format', 'json'],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e9 },
  );
  const seconds = Number(/"seconds": ?([\d.]+)/.exec(report)?.[1]);
  // At 100,000 articles the whole takes most of an hour, so each build says that it is done.
  console.error(`built in ${seconds} s`);
  return seconds;
}

interface Fetched {
  readonly requests: number;
  readonly bytes: number;
  readonly milliseconds: number;
}

/** What is fetched until the page says how many articles it found, and how long that takes on this machine. */
async function search(browser: Browser, address: string): Promise<readonly [found: string, Fetched]> {
  const page = await browser.newPage();
  let [requests, bytes] = [0, 0];
  page.on('response', (response) => {
    if (!new URL(response.url()).pathname.startsWith('/search/') || response.url().endsWith('/')) return;
    requests += 1;
    bytes += Number(response.headers()['content-length'] ?? 0);
  });
  await page.goto(address);
  const start = performance.now();
  const status = page.locator('.search-status', { hasText: /\d|Nothing/ });
  await status.waitFor();
  const found = await status.innerText();
  const fetched = { requests, bytes, milliseconds: Math.round(performance.now() - start) };
  await page.close();
  return [found, fetched];
}

for (const count of (process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['10000']).map(Number)) {
  const folder = mkdtempSync(join(tmpdir(), 'courant-search-'));
  const browser = await startBrowser(findBrowser());
  try {
    const [first] = corpus(1);
    writeFiles(join(folder, 'content'), courantSite(corpus(count)));
    const site = join(folder, 'content/site.yml');
    const [without, unchangedWithout] = [build(folder), build(folder)];
    writeFileSync(site, `${readFileSync(site, 'utf8')}search: true\n`);
    const withPages = build(folder);
    const unchanged = build(folder);
    if (first !== undefined) {
      const [file, text] = courantArticle(first);
      writeFileSync(join(folder, 'content', file), `${text}\nOne more line.\n`);
    }
    const edited = build(folder);
    // The pages are there: what is made anew is the index.
    for (const name of ['cache/search', 'site/search']) rmSync(join(folder, name), { recursive: true });
    const indexing = build(folder);
    const below = join(folder, 'site/search');
    const sizes = readdirSync(below, { recursive: true, encoding: 'utf8' })
      .map((name) => statSync(join(below, name)))
      .flatMap((found) => (found.isFile() ? [found.size] : []));
    const served = await serve(join(folder, 'site'));
    const word = /\w{6,}/.exec(first?.body ?? '')?.[0] ?? 'news';
    const [newestYear] = readdirSync(join(below, 'en')).toSorted().toReversed();
    const allYears = await search(browser, `${served.origin}/search/?q=${word}`);
    const oneYear = await search(browser, `${served.origin}/search/?q=${word}&year=${newestYear ?? ''}`);
    served.close();
    console.log(
      JSON.stringify(
        {
          count,
          seconds: { without, unchangedWithout, withPages, unchanged, edited, indexing },
          index: { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) },
          word,
          allYears,
          oneYear,
        },
        undefined,
        2,
      ),
    );
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
