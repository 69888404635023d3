import { isolateWords } from '../kernel/isolate.ts';
import { directionOf } from '../kernel/language.ts';
import * as catalogues from './messages/catalogues.ts';
import { en } from './messages/en.ts';

/**
 * Every word of the interface, in one language. A catalogue that lacks one does not compile. What counts is given the number, which
 * decides the plural, and how the page's language writes it; without that it is written as the catalogue's own language does.
 */
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
  readonly theme: string;
  /** Of the page's looks; the empty one is as the reader's system says. */
  readonly themes: Readonly<Record<'' | 'light' | 'dark', string>>;
  readonly authors: string;
  // Descriptions of pages that nobody wrote one for
  readonly newestFrom: (list: string) => string;
  readonly articlesBy: (author: string) => string;
  readonly about: (page: string, site: string) => string;
  // Lists
  readonly pageNumber: (page: number, written?: string) => string;
  readonly newer: string;
  readonly older: string;
  readonly pages: string;
  readonly nothingYet: string;
  readonly listKinds: Readonly<Record<'category' | 'author' | 'topic' | 'series' | 'month', string>>;
  readonly topic: string;
  readonly email: string;
  // Articles
  readonly kinds: Readonly<Record<'analysis' | 'opinion' | 'review' | 'feature' | 'live' | 'sponsored', string>>;
  /** Before the languages that an article is translated into. */
  readonly readIn: string;
  readonly sponsoredNote: string;
  readonly by: string;
  readonly published: string;
  readonly updated: string;
  /** Whole years, at least one. */
  readonly age: (years: number, written?: string) => string;
  readonly minutes: (count: number, written?: string) => string;
  readonly part: (part: number, written?: string) => string;
  readonly share: string;
  readonly shareBy: (name: string) => string;
  /** Opens the list of programs that the reader's own system shares with. */
  readonly shareVia: string;
  readonly copyLink: string;
  readonly linkCopied: string;
  readonly onThisPage: string;
  readonly updates: string;
  /** In place of "Live", once nothing more is reported. */
  readonly liveEnded: string;
  readonly keyEvents: string;
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
  readonly comments: (count: number, written?: string) => string;
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
  readonly allResults: string;
  readonly closeSearch: string;
  readonly searchNeedsScript: string;
  readonly otherWays: string;
  readonly searchKey: string;
  // Overviews
  readonly feedsNote: string;
  readonly correctionsNote: string;
  readonly reportError: string;
  readonly noCorrections: string;
  readonly offline: string;
  readonly offlineNote: string;
  readonly keptArticles: string;
  readonly nothingKept: string;
  /** Within a feed, for who opens it in a browser. */
  readonly feedNote: string;
  readonly notFoundNote: string;
  readonly movedNote: string;
  readonly showHere: string;
  readonly externalNote: (host: string) => string;
}

/**
 * @param of an article that is more than plain news
 * @param words the interface
 * @returns what it is called: a live story that is over is not live
 */
export function kindName(
  { articleKind, ended }: { readonly articleKind: keyof Messages['kinds']; readonly ended: boolean },
  words: Messages,
): string {
  return ended ? words.liveEnded : words.kinds[articleKind];
}

const CATALOGUES: Readonly<Record<string, Messages>> = { ...catalogues };

const isolatedEnglish = isolateWords(en);

/**
 * @param language a language tag, for example `cy`
 * @returns whether the interface speaks it; where it does not, it speaks English
 */
export function isSpoken(language: string): boolean {
  return Object.hasOwn(CATALOGUES, language.split('-')[0] ?? '');
}

/**
 * @param language a language tag, for example `fr-CA`
 * @returns the catalogue of its base language, else the English one, isolated where the language runs from right to left
 */
export function messagesFor(language: string): Messages {
  return CATALOGUES[language.split('-')[0] ?? ''] ?? (directionOf(language) === 'rtl' ? isolatedEnglish : en);
}
