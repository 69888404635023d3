/*
 * Takes the pictures of the sample newspaper that README and .github/GALLERY.md show, and writes that page:
 *   npm run gallery
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp, { type Sharp } from 'sharp';
import { keptAs } from '../../layouts/client/kept.ts';
import { findBrowser } from './chromium.ts';
import { PAGES } from './pages.ts';
import { CACHE, ROOT } from './places.ts';
import { openStudio, type Studio } from './studio.ts';

/** A picture of the gallery. */
interface Exhibit {
  /** Of its file below .github/, without `.webp`. */
  readonly name: string;
  /** What it shows, for the page and for those who can't see it. */
  readonly caption: string;
  /** How wide the picture is, in pixels. */
  readonly width: number;
  /** @returns a picture in a format that sharp knows */
  readonly take: (studio: Studio) => Promise<Buffer>;
}

const SITE = join(CACHE, 'gallery');
const NOW = '2026-11-24T09:00:00Z';
const MOST_BYTES = 60_000;
const DESK = { width: 1280, height: 1500 } as const;
const PHONE = { width: 360, height: 1100 } as const;

const atDesk = (path: string, colorScheme: 'light' | 'dark' = 'light') => ({
  width: 800,
  take: (studio: Studio) => studio.photograph({ ...DESK, path, colorScheme }),
});
const onPhone = (path: string, colorScheme: 'light' | 'dark' = 'light') => ({
  width: PHONE.width,
  take: (studio: Studio) => studio.photograph({ ...PHONE, path, colorScheme }),
});

const EXHIBITS: readonly Exhibit[] = [
  { name: 'front-page', caption: 'The front page', ...atDesk(PAGES.front) },
  { name: 'gallery/front-in-the-dark', caption: 'The front page in the dark', ...atDesk(PAGES.front, 'dark') },
  { name: 'gallery/front-on-a-phone', caption: 'The front page on a phone', ...onPhone(PAGES.front) },
  {
    name: 'gallery/article-on-a-phone',
    caption: 'An article on a phone, in the dark',
    ...onPhone(PAGES.analysis, 'dark'),
  },
  { name: 'article', caption: 'An article', ...atDesk(PAGES['news article']) },
  { name: 'gallery/opinion', caption: 'An opinion, with the portrait of its author', ...atDesk(PAGES.opinion) },
  { name: 'gallery/live', caption: 'A live story, its reports newest first', ...atDesk(PAGES['live story']) },
  {
    name: 'gallery/arabic',
    caption: 'An article in Arabic, from right to left',
    ...atDesk(PAGES['article in Arabic']),
  },
  { name: 'gallery/review', caption: 'A review', ...atDesk(PAGES.review) },
  {
    name: 'gallery/sponsored',
    caption: 'An article that was paid for, which says so and looks so',
    ...atDesk(PAGES['sponsored article']),
  },
  { name: 'gallery/comments', caption: 'What readers say below an article, on a phone', ...discussion() },
  { name: 'gallery/section', caption: 'A section', ...atDesk(PAGES.section) },
  { name: 'gallery/opinions', caption: 'The section of opinions, with faces', ...onPhone('/opinion/') },
  { name: 'gallery/topic', caption: 'A topic', ...onPhone(PAGES.topic) },
  { name: 'gallery/series', caption: 'A series', ...onPhone(PAGES.series) },
  { name: 'gallery/month', caption: 'A month', ...onPhone(PAGES.month) },
  { name: 'gallery/archive', caption: 'The archive', ...onPhone(PAGES.archive) },
  { name: 'gallery/author', caption: 'An author', ...atDesk(PAGES.author) },
  { name: 'gallery/authors', caption: 'All authors', ...onPhone(PAGES['list of authors']) },
  { name: 'gallery/sections', caption: 'All sections', ...onPhone(PAGES['list of sections']) },
  { name: 'gallery/topics', caption: 'All topics', ...onPhone(PAGES['list of topics']) },
  {
    name: 'gallery/search',
    caption: 'The search, which the browser does itself',
    width: 800,
    take: (studio) =>
      studio.photograph({
        ...DESK,
        path: `${PAGES.search}?q=harbour`,
        prepare: (page) => page.locator('.search-title').first().waitFor(),
      }),
  },
  { name: 'gallery/corrections', caption: 'Corrections', ...onPhone(PAGES.corrections) },
  { name: 'gallery/about', caption: 'A page about the paper', ...onPhone(PAGES['page about the paper']) },
  { name: 'gallery/feeds', caption: 'What can be subscribed to', ...onPhone(PAGES.feeds) },
  { name: 'gallery/not-found', caption: 'Where there is nothing', ...onPhone(PAGES['page for what is not there']) },
  { name: 'gallery/offline', caption: 'What opens where there is no network', ...offline() },
  { name: 'gallery/feed', caption: 'A feed, opened in a browser', ...atDesk('/feed.xml') },
  { name: 'gallery/paper', caption: 'An article on paper', width: 700, take: printed },
  {
    name: 'gallery/social-card',
    caption: 'The card that stands for an article where it is shared',
    width: 800,
    take: async () => socialCard(PAGES.opinion),
  },
];

const build = ['build', '--output', SITE, '--cache', join(ROOT, '.cache'), '--now', NOW];
execFileSync(process.execPath, [join(ROOT, 'src/cli/main.ts'), ...build], { cwd: ROOT });
const folder = join(ROOT, '.github');
rmSync(join(folder, 'gallery'), { recursive: true, force: true });
mkdirSync(join(folder, 'gallery'));
// Letters that the project brings no font for are the machine's.
const studio = await openStudio(findBrowser(), SITE, ['/usr/share/fonts']);
try {
  for (const { name, width, take } of EXHIBITS) {
    const picture = await lightEnough(sharp(await take(studio)).resize({ width }));
    writeFileSync(join(folder, `${name}.webp`), picture);
    process.stdout.write(`${name}: ${picture.length} bytes\n`);
  }
} finally {
  await studio.close();
}
writeFileSync(
  join(folder, 'GALLERY.md'),
  [
    '# Gallery',
    'The sample newspaper, as `npm run gallery` finds it.',
    ...EXHIBITS.map(({ name, caption }) => `## ${caption}\n\n![${caption}](${name}.webp)`),
  ].join('\n\n') + '\n',
);

/** The comments stand far below the article, so the picture begins with them. */
function discussion(): Pick<Exhibit, 'width' | 'take'> {
  const prepare = async (page: Page): Promise<void> => {
    await page.evaluate(() => {
      const comments = document.querySelector('.discussion');
      document.querySelector('main')?.replaceChildren(...(comments === null ? [] : [comments]));
    });
  };
  const motif = { ...PHONE, path: PAGES['article with comments'], prepare };
  return { width: PHONE.width, take: (place) => place.photograph(motif) };
}

/** As the service worker keeps articles that were read. */
function offline(): Pick<Exhibit, 'width' | 'take'> {
  const prepare = async (page: Page): Promise<void> => {
    const read = [PAGES.analysis, PAGES['article in Arabic'], PAGES.review, PAGES['news article']];
    for (const path of read) {
      await page.evaluate(
        async ([name = '', address = '']) => (await caches.open(name)).add(address),
        [keptAs(path), path],
      );
    }
    await page.reload();
    await page
      .locator('.kept li')
      .nth(read.length - 1)
      .waitFor();
  };
  return { width: PHONE.width, take: (place) => place.photograph({ ...PHONE, path: PAGES.offline, prepare }) };
}

/** @returns WebP, as good as its weight allows */
async function lightEnough(picture: Sharp): Promise<Buffer> {
  for (const quality of [80, 70, 60, 50, 45, 40]) {
    const bytes = await picture.clone().webp({ quality, effort: 6 }).toBuffer();
    if (bytes.length <= MOST_BYTES) return bytes;
  }
  return picture.clone().webp({ quality: 30, effort: 6 }).toBuffer();
}

/** The first sheet where poppler can draw it, else the page as it looks for the printer. */
async function printed(place: Studio): Promise<Buffer> {
  const path = PAGES['news article'];
  const pdf = await place.print(path);
  try {
    return execFileSync('pdftoppm', ['-png', '-r', '96', '-l', '1', '-singlefile', '-'], { input: pdf });
  } catch {
    return place.photograph({ path, width: 794, height: 1123, media: 'print' });
  }
}

function socialCard(path: string): Buffer {
  const markup = readFileSync(join(SITE, path, 'index.html'), 'utf8');
  const [, card = ''] = /property="og:image" content="https?:\/\/[^/"]+([^"]+)"/.exec(markup) ?? [];
  return readFileSync(join(SITE, card));
}
