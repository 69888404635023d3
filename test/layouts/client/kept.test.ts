import { describe, expect, it } from 'vitest';
import { filesToKeep, isHashed, keptArticles, keptAs, MOST_PICTURES } from '../../../layouts/client/kept.ts';

const ORIGIN = 'https://courier.example';

describe('what is kept with an article', () => {
  it('is the style, the fonts, the scripts and the pictures that it showed, each once, and nothing else', () => {
    const fetched = [
      `${ORIGIN}/assets/site-1a.css`,
      `${ORIGIN}/media/dam-480.webp`,
      `${ORIGIN}/assets/serif-2b.woff2`,
      `${ORIGIN}/media/dam-480.webp`,
      `${ORIGIN}/comments/token?article=1`,
      `${ORIGIN}/search/2026/en/pagefind.js`,
      `${ORIGIN}/favicon.svg`,
      'https://elsewhere.example/assets/site.css',
      'not a URL',
    ];
    expect(filesToKeep(fetched, ORIGIN)).toEqual([
      '/assets/site-1a.css',
      '/assets/serif-2b.woff2',
      '/media/dam-480.webp',
    ]);
  });

  it('is no more than so many pictures, the first', () => {
    const pictures = Array.from({ length: MOST_PICTURES + 5 }, (_, index) => `/media/${index}.webp`);
    expect(
      filesToKeep(
        pictures.map((path) => ORIGIN + path),
        ORIGIN,
      ),
    ).toEqual(pictures.slice(0, MOST_PICTURES));
  });
});

describe('the names of caches', () => {
  it('tell which articles are kept, and leave out whatever else there is', () => {
    const names = ['somebody else’s', keptAs('/2026/11/a/'), 'courant 1a2b', keptAs('/2026/11/b/')];
    expect(keptArticles(names)).toEqual(['/2026/11/a/', '/2026/11/b/']);
  });
});

it('takes for unchanging only files whose names carry their digest', () => {
  expect(['/assets/a-1.css', '/media/b-2.webp', '/', '/2026/11/a/', '/feed.xml', '/medias/'].map(isHashed)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
