import { splitWords } from './words.ts';

/** What an article says, for relating. */
export interface RelateText {
  readonly language: string;
  readonly title: string;
  readonly description: string;
  /** The body as plain text. */
  readonly text: string;
}

/**
 * The terms of one article and how often it uses each. A function of the text alone, so it can be kept. An archive holds
 * millions of terms; one long string an article takes a tenth of the memory that a string for each term would.
 */
export interface TermVector {
  /** How many different terms there are. */
  readonly distinct: number;
  /** A line with the terms that are used once, joined by spaces; a line with those used twice; and so on. */
  readonly byUse: string;
}

// A headline is chosen word by word.
const TITLE_WEIGHT = 3;
// News is written as an inverted pyramid: what it is about stands at the top, and the rest only makes long articles alike.
const LONGEST = 250;
// No measure of a subject distinguishes words used more often than this.
const MOST_USES = 255;

/**
 * @param text an article's title, description and body
 * @returns how often it uses which terms, those of the title counting thrice; of the body its first 250 words
 */
export function termsOf({ language, title, description, text }: RelateText): TermVector {
  const uses = new Map<string, number>();
  const add = (words: readonly string[], weight: number): void => {
    for (const word of words) uses.set(word, (uses.get(word) ?? 0) + weight);
  };
  add(splitWords(title, language, LONGEST), TITLE_WEIGHT);
  add(splitWords(description, language, LONGEST), 1);
  add(splitWords(text, language, LONGEST), 1);

  const byUse: string[][] = [];
  for (const [term, count] of uses) {
    const use = Math.min(count, MOST_USES);
    while (byUse.length < use) byUse.push([]);
    byUse[use - 1]?.push(term);
  }
  return { distinct: uses.size, byUse: byUse.map((terms) => terms.join(' ')).join('\n') };
}
