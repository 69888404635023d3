import { ar } from './messages/ar.ts';
import { en } from './messages/en.ts';
import { fr } from './messages/fr.ts';

/** Every word of the interface, in one language. A catalogue that lacks one does not compile. */
export interface Messages {
  // Page furniture
  readonly skipToContent: string;
  readonly sections: string;
  readonly allSections: string;
  readonly allTopics: string;
  readonly archive: string;
  readonly corrections: string;
  readonly feeds: string;
  readonly feed: string;
  readonly series: string;
  readonly latest: string;
  readonly notFound: string;
  readonly backToTop: string;
  readonly home: string;
  readonly siteLinks: string;
  readonly siteMap: string;
  readonly youAreHere: string;
  readonly elsewhere: string;
  readonly authors: string;
  // Descriptions of pages that nobody wrote one for
  readonly newestFrom: (list: string) => string;
  readonly articlesBy: (author: string) => string;
  readonly about: (page: string, site: string) => string;
  // Lists
  readonly pageNumber: (page: number) => string;
  readonly newer: string;
  readonly older: string;
  readonly pages: string;
  readonly nothingYet: string;
  readonly listKinds: Readonly<Record<'category' | 'author' | 'topic' | 'series' | 'month', string>>;
  readonly topic: string;
  readonly email: string;
  // Articles
  readonly kinds: Readonly<Record<'analysis' | 'opinion' | 'review' | 'feature' | 'live' | 'sponsored', string>>;
  readonly sponsoredNote: string;
  readonly by: string;
  readonly and: string;
  readonly published: string;
  readonly updated: string;
  readonly minutes: (count: number) => string;
  readonly part: (part: number) => string;
  readonly share: string;
  readonly shareBy: (name: string) => string;
  readonly onThisPage: string;
  readonly updates: string;
  readonly liveReports: string;
  readonly linkToReport: (time: string) => string;
  readonly correctionTypes: Readonly<Record<'correction' | 'clarification', string>>;
  readonly sources: string;
  readonly topics: string;
  readonly aboutAuthors: (count: number) => string;
  readonly neighbours: string;
  readonly previous: string;
  readonly next: string;
  readonly relatedArticles: string;
  readonly moreIn: (section: string) => string;
  // Discussion
  readonly comments: (count: number) => string;
  readonly noComments: string;
  readonly commentsClosed: string;
  readonly newsroom: string;
  readonly leaveReply: string;
  readonly emailKeptPrivate: string;
  readonly requiredFields: string;
  readonly comment: string;
  readonly name: string;
  readonly website: string;
  readonly consent: string;
  readonly postComment: string;
  readonly reply: string;
  /** Follows `reply` for those who hear the page. */
  readonly replyTo: (name: string) => string;
  readonly cancelReply: string;
  readonly inAnswerTo: string;
  readonly leaveEmpty: string;
  readonly replyHeld: string;
  readonly replyApproved: string;
  // Search
  readonly search: string;
  readonly searchArticles: string;
  readonly anySection: string;
  readonly anyAuthor: string;
  readonly anyYear: string;
  readonly sinceYear: (year: string) => string;
  readonly searchAllYears: string;
  readonly section: string;
  readonly author: string;
  readonly year: string;
  readonly language: string;
  readonly searching: string;
  /** How many articles were found, by the plural forms of the language; `{count}` is replaced. */
  readonly found: Partial<Readonly<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };
  readonly foundNothing: string;
  readonly searchFailed: string;
  readonly moreResults: string;
  readonly searchNeedsScript: string;
  readonly otherWays: string;
  readonly searchKey: string;
  // Overviews
  readonly feedsNote: string;
  readonly correctionsNote: string;
  readonly reportError: string;
  readonly noCorrections: string;
  readonly notFoundNote: string;
  readonly movedNote: string;
  readonly showHere: string;
  readonly externalNote: (host: string) => string;
}

const CATALOGUES: Readonly<Record<string, Messages>> = { ar, en, fr };

/**
 * @param language a language tag, for example `fr-CA`
 * @returns the catalogue of its base language, else the English one
 */
export function messagesFor(language: string): Messages {
  return CATALOGUES[language.split('-')[0] ?? ''] ?? en;
}
