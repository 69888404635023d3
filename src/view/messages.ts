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
  readonly series: string;
  readonly latest: string;
  readonly notFound: string;
  readonly backToTop: string;
  readonly home: string;
  // Lists
  readonly pageNumber: (page: number) => string;
  readonly newer: string;
  readonly older: string;
  // Articles
  readonly kinds: Readonly<Record<'analysis' | 'opinion' | 'review' | 'feature' | 'live' | 'sponsored', string>>;
  readonly minutes: (count: number) => string;
  readonly relatedArticles: string;
  readonly leaveReply: string;
}

const CATALOGUES: Readonly<Record<string, Messages>> = { ar, en, fr };

/**
 * @param language a language tag, for example `fr-CA`
 * @returns the catalogue of its base language, else the English one
 */
export function messagesFor(language: string): Messages {
  return CATALOGUES[language.split('-')[0] ?? ''] ?? en;
}
