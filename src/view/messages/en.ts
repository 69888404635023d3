import type { Messages } from '../messages.ts';

export const en: Messages = {
  skipToContent: 'Skip to content',
  sections: 'Sections',
  allSections: 'All sections',
  allTopics: 'All topics',
  archive: 'Archive',
  corrections: 'Corrections',
  feeds: 'Feeds',
  series: 'Series',
  latest: 'Latest',
  notFound: 'Page not found',
  backToTop: 'Back to top button',
  home: 'Home',
  pageNumber: (page) => `Page ${page}`,
  newer: 'Newer',
  older: 'Older',
  kinds: { analysis: 'Analysis', opinion: 'Opinion', review: 'Review', feature: 'Feature', live: 'Live', sponsored: 'Sponsored' },
  minutes: (count) => `${count} min read`,
  relatedArticles: 'Related Articles',
  leaveReply: 'Leave a Reply',
};
