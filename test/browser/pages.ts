import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** One page of each kind in the sample newspaper, and one article of each kind and language. `every-page.test.ts` misses none. */
export const PAGES = {
  front: '/',
  'news article': '/2026/11/assembly-passes-harbour-bill-by-two-votes/',
  analysis: '/2026/11/what-the-harbour-bill-changes/',
  opinion: '/2026/11/why-the-harbour-bill-deserved-more-than-two-votes/',
  review: '/2026/11/opera-house-first-night/',
  'feature in French': '/2026/11/la-bibliotheque-qui-ne-ferme-jamais/',
  'article in Arabic': '/2026/11/northreach-arab-cultural-week/',
  'live story': '/2026/11/live-upper-arden-flood-wave/',
  'sponsored article': '/2025/11/sponsored-osterkraft-open-days/',
  'article with a film': '/2026/10/seabed-survey-finds-drowned-forest/',
  'article with comments': '/2026/06/small-harbours-1-fennmark/',
  section: '/world/',
  author: '/authors/ana-reis/',
  topic: '/topics/energy/',
  'Arabic topic': '/topics/المكتبات/',
  series: '/series/the-water-files/',
  month: '/2026/11/',
  'list of sections': '/sections/',
  'list of authors': '/authors/',
  'list of topics': '/topics/',
  archive: '/archive/',
  search: '/search/',
  offline: '/offline/',
  corrections: '/corrections/',
  'page about the paper': '/about/',
  feeds: '/feeds/',
  'page for what is not there': '/404.html',
} as const;

/** Every page of `PAGES` with what to call it, for `it.each`. */
export const EVERY_PAGE = Object.entries(PAGES);

/**
 * @param folder a built site
 * @param file one of its pages
 * @returns what kind of page it is, of what kind of article and in what language
 */
export function kindOf(folder: string, file: string): string {
  const markup = readFileSync(join(folder, file), 'utf8');
  const article = /<article class="article article-(\w+)/.exec(markup)?.[1];
  const language = /<html lang="([^"]+)"/.exec(markup)?.[1];
  const page = /<body class="page page-(\w+)/.exec(markup)?.[1];
  return [page, article, language].filter((part) => part !== undefined).join(' ');
}

/**
 * @param folder a built site
 * @returns all of its pages, by their files
 */
export function pagesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
}

/**
 * @param folder a built site
 * @returns a page of each kind with what to call it, the fullest of the kind
 */
export function onePageOfEachKind(folder: string): readonly (readonly [kind: string, path: string])[] {
  const bySize = pagesIn(folder)
    .map((file) => ({ file, size: statSync(join(folder, file)).size }))
    .toSorted((left, right) => left.size - right.size);
  const pages = bySize.map(({ file }) => [kindOf(folder, file), `/${file.replace(/index\.html$/, '')}`] as const);
  return [...new Map(pages)];
}

/** From a small phone to a desk, in CSS pixels. */
export const WIDTHS = [320, 360, 768, 1280] as const;
