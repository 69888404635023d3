import { html, type Child, type Html } from '../../src/kernel/html.ts';
import { directionOf, runsAgainst, type Direction } from '../../src/kernel/language.ts';
import type { HtmlPageView } from '../../src/view/page-view.ts';
import type { SiteView } from '../../src/view/site.ts';

/** What decides how words are written and run. */
interface Written {
  readonly language: string;
  readonly direction: Direction;
}

/**
 * Words in one language amid another: isolated, so that neither direction disturbs the other, and their language named.
 * @param text the words
 * @param own the language they are in
 * @param around the language of the page around them
 */
export function foreign(text: string | Html, own: string, around: string): Child {
  if (own !== around) return html`<bdi lang="${own}">${text}</bdi>`;
  return typeof text === 'string' ? isolated(text, around) : text;
}

/**
 * A name that may be in any script, such as that of an author, a topic or a source.
 * @param name the name
 * @param around the language of the words around it
 * @returns the name, isolated where it runs against them
 */
export function isolated(name: string, around: string): Child {
  return runsAgainst(name, directionOf(around)) ? html`<bdi>${name}</bdi>` : name;
}

/**
 * @param own the language and direction of a block
 * @param around those of the page around it
 * @returns ` lang` and ` dir` attributes, or nothing when the block is like its page
 */
export function languageAttributes(own: Written, around: Written): Child {
  return own.language !== around.language && html` lang="${own.language}" dir="${own.direction}"`;
}

/**
 * @param view the page
 * @param site what all pages share
 * @returns marks words of the site (its name, its sections) on a page in another language
 */
export function siteWordsOn(view: HtmlPageView, site: SiteView): (text: string) => Child {
  return (text) => foreign(text, site.language, view.language);
}
