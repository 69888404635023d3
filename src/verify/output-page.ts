import { Parser } from 'htmlparser2';
import type { Place, Problem } from '../kernel/problem.ts';
import { placesIn } from './places.ts';

/** An element of a page: its name and attributes in lower case, and where its start tag stands. */
export interface OutputElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What stands in a script; empty for every other element. */
  readonly text: string;
  readonly place: Place;
}

/** An HTML page of the output folder, as far as checks need it. */
export interface OutputPage {
  readonly file: string;
  /** In the order of the page. */
  readonly elements: readonly OutputElement[];
}

/** What a page must hold to on its own. */
export type PageCheck = (page: OutputPage) => readonly Problem[];

/**
 * @param file relative to the output folder
 * @param markup the file's text
 */
export function parsePage(file: string, markup: string): OutputPage {
  const elements: OutputElement[] = [];
  const placeOf = placesIn(file, markup);
  let script: Omit<OutputElement, 'text'> | undefined;
  let text = '';
  const parser = new Parser({
    onopentag(name, attributes) {
      const element = { name, attributes, place: placeOf(parser.startIndex) };
      if (name === 'script') [script, text] = [element, ''];
      else elements.push({ ...element, text: '' });
    },
    ontext(part) {
      if (script !== undefined) text += part;
    },
    onclosetag(name) {
      if (name !== 'script' || script === undefined) return;
      elements.push({ ...script, text });
      script = undefined;
    },
  });
  parser.end(markup);
  return { file, elements };
}
