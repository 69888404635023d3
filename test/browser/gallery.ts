/*
 * Takes the pictures of the sample newspaper that README and .github/GALLERY.md show, and writes that page:
 *   npm run gallery
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
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
  { name: 'gallery/section', caption: 'A section', ...atDesk(PAGES.section) },
  { name: 'gallery/author', caption: 'An author', ...atDesk(PAGES.author) },
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
  { name: 'gallery/offline', caption: 'What opens where there is no network', ...onPhone(PAGES.offline) },
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
