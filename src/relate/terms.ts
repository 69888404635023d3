import { splitWords } from './words.ts';

/** What an article says, for relating. */
export interface RelateText {
  readonly language: string;
  readonly title: string;
  readonly description: string;
  /** The body as plain text. */
  readonly text: string;
}

/** The terms of one article with how often each occurs, two lists of one length. A function of the text alone, so it can be kept. */
export interface TermVector {
  readonly terms: readonly string[];
  readonly counts: readonly number[];
}

// A headline is chosen word by word.
const TITLE_WEIGHT = 3;
// News is written as an inverted pyramid: what it is about stands at the top, and the rest only makes long articles alike.
const LONGEST = 300;

/**
 * @param text an article's title, description and body
 * @returns its terms in alphabetical order
 */
export function termsOf({ language, title, description, text }: RelateText): TermVector {
  const counts = new Map<string, number>();
  const add = (words: readonly string[], weight: number): void => {
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + weight);
  };
  add(splitWords(title, language, LONGEST), TITLE_WEIGHT);
  add(splitWords(description, language, LONGEST), 1);
  add(splitWords(text, language, LONGEST), 1);
  const sorted = [...counts].toSorted(([left], [right]) => (left < right ? -1 : 1));
  return { terms: sorted.map(([term]) => term), counts: sorted.map(([, count]) => count) };
}
