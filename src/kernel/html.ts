import { digest } from './digest.ts';

// Longer than any headline or standfirst.
const LONGEST_IN_JSON = 320;

/** Markup that is known to be safe: it was written by us or escaped on the way in. */
export class Html {
  readonly #markup: string;

  private constructor(markup: string) {
    this.#markup = markup;
  }

  /** Vouches for `markup`. Only for what a trusted renderer made; a reader's or editor's text goes through `html`. */
  static trusted(markup: string): Html {
    return new Html(markup);
  }

  toString(): string {
    return this.#markup;
  }

  /** Lets a view that holds markup be compared as JSON: a long one stands for itself by its digest. */
  toJSON(): string {
    const { length } = this.#markup;
    return length > LONGEST_IN_JSON ? `[${length} characters, ${digest(this.#markup)}]` : this.#markup;
  }
}

/** What may stand in a hole of the `html` template: nothing for `undefined`, `null` and `false`; lists are joined. */
export type Child = Html | string | number | false | null | undefined | readonly Child[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const SPECIAL = /[&<>"']/;
const EVERY_SPECIAL = /[&<>"']/g;

/**
 * Escapes text for HTML and XML, in element content and in quoted attributes alike.
 * @param text any text
 * @returns the text with `& < > " '` as character references
 * @see https://html.spec.whatwg.org/multipage/parsing.html#escapingString
 */
export function escapeHtml(text: string): string {
  return SPECIAL.test(text) ? text.replace(EVERY_SPECIAL, (character) => ENTITIES[character] ?? character) : text;
}

function fill(child: Child): string {
  if (typeof child === 'string') return escapeHtml(child);
  if (child instanceof Html) return child.toString();
  if (child === undefined || child === null || child === false) return '';
  if (typeof child === 'number') return String(child);
  return child.map(fill).join('');
}

/** Each template without the indentation that is for who writes it: no reader has to wait for that. */
const outdented = new WeakMap<TemplateStringsArray, readonly string[]>();

function outdent(strings: TemplateStringsArray): readonly string[] {
  const known = outdented.get(strings) ?? strings.map((text) => text.replaceAll(/\n\s+/g, '\n'));
  outdented.set(strings, known);
  return known;
}

/**
 * The template tag of every layout: what stands in a hole is escaped unless it is `Html` already. Lines are not indented.
 * Attribute values must be quoted in the template; a URL belongs in one only after `safeUrl` or as a `UrlPath`.
 * @returns the assembled markup
 */
export function html(strings: TemplateStringsArray, ...children: readonly Child[]): Html {
  // Joining makes one flat string; adding up would leave a rope of thousands of pieces, dear to collect and to flatten later.
  const texts = outdent(strings);
  const pieces = [texts[0]];
  for (let index = 0; index < children.length; index += 1) pieces.push(fill(children[index]), texts[index + 1]);
  return Html.trusted(pieces.join(''));
}

/** The empty piece of markup. */
export const nothing: Html = Html.trusted('');
