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

/** From a small phone to a desk, in CSS pixels. */
export const WIDTHS = [320, 360, 768, 1280] as const;
