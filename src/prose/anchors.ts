import { slugify } from '../kernel/slug.ts';

// A heading longer than this is named by its beginning.
const LONGEST_NAMED = 120;
// Ids that the page around the body has, and those of footnotes. A heading "Sources" is nothing unusual.
const TAKEN =
  /^(?:author|comments|corrections|latest|live|main|related|reply|series|share|sources|top|topics|updates)$|^(?:comment|correction|reply|update)-|^fn(?:ref)?\d/;

// Reader modes drop an element whose id has one of these words, whatever it is.
const DROPPED =
  /ad-break|agegate|banner|breadcrumbs|comm(?:ent|unity)|contact|cover-wrap|disqus|extra|footer|gdpr|h(?:eader|idden)|legends|masthead|media|menu|meta|outbrain|pager|pagination|popup|promo|related|remark|replies|rss|scroll|sh(?:are|opping|outbox)|sidebar|skyscraper|social|sponsor|supplemental|tags|widget|-ad-/;

/**
 * @param id of a heading
 * @returns whether reader modes would take the heading for something that surrounds an article, because of its id
 * @see https://github.com/mozilla/readability/blob/0.6.0/Readability.js#L137
 */
export function isDropped(id: string): boolean {
  return DROPPED.test(id);
}

/** The ids of one body: no two alike, and known by name, so that links into the body can be checked. */
export class Anchors {
  readonly #ids = new Set<string>();
  readonly #claims = new Map<string, number>();

  /**
   * @param text of a heading, in any script
   * @returns an id that nothing else in the body has, nor the page around it
   */
  claim(text: string): string {
    const slug = slugify(text.slice(0, LONGEST_NAMED)) ?? 'section';
    const base = TAKEN.test(slug) ? `section-${slug}` : slug;
    let number = this.#claims.get(base) ?? 0;
    let id: string;
    do {
      number += 1;
      id = number === 1 ? base : `${base}-${number}`;
    } while (this.#ids.has(id));
    this.#claims.set(base, number);
    this.#ids.add(id);
    return id;
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  all(): Iterable<string> {
    return this.#ids;
  }

  first(count: number): readonly string[] {
    return this.#ids.values().take(count).toArray();
  }
}
