import { Html } from '../../src/kernel/html.ts';
import { encloseWords } from '../../src/kernel/isolate.ts';
import { isSpoken, messagesFor, type Messages } from '../../src/view/messages.ts';

// Characters that Unicode keeps free for use within a program: no text holds them.
const [OPENING, CLOSING] = ['\uFDD0', '\uFDD1'];
const MARKS = /[\uFDD0\uFDD1]/g;
// A tag, an option with its text, which can hold no element, or marked words.
const PARTS = /<option\b[^>]*>[^<]*|<[^>]*>|\uFDD0([^<\uFDD0\uFDD1]*)\uFDD1|[\uFDD0\uFDD1]/g;

const marked = new Map<Messages, Messages>();

/**
 * The words of the interface for a page. English ones on a page in a language that the interface does not speak are marked, so that
 * `nameEnglish` can tell where they are; whoever calls this for a page ends with that.
 * @param language of the page, or of a part of it
 */
export function wordsFor(language: string): Messages {
  const words = messagesFor(language);
  if (isSpoken(language)) return words;
  const known = marked.get(words) ?? encloseWords(words, OPENING, CLOSING);
  marked.set(words, known);
  return known;
}

/**
 * Says of marked words which language they are in. In attributes, where no element can say it, the marks only go.
 * @param page a whole page
 * @see https://www.w3.org/WAI/WCAG22/Understanding/language-of-parts
 */
export function nameEnglish(page: Html): Html {
  const text = page.toString();
  if (!text.includes(OPENING)) return page;
  return Html.trusted(
    text.replace(PARTS, (part, words: string | undefined) =>
      words === undefined ? unmarked(part) : `<span lang="en">${words}</span>`,
    ),
  );
}

/** @param words perhaps marked */
export function unmarked(words: string): string {
  return words.replace(MARKS, '');
}
