import { error, type Problem } from '../kernel/problem.ts';
import { parsePage } from './output-page.ts';
import { pageLinks } from './references.ts';
import type { XmlElement } from './xml-file.ts';

const CONTENT = new Set(['content:encoded', 'atom:content']);

/**
 * What a feed carries is read far from the site: no address in it is relative.
 * @param element a feed, or an element of one
 */
export function feedContent({ name, text, children, place }: XmlElement): readonly Problem[] {
  if (!CONTENT.has(name)) return children.flatMap(feedContent);
  return pageLinks(parsePage(place.file, text))
    .references.filter(({ target }) => !/^[a-z][a-z0-9+.-]*:/i.test(target))
    .map(({ target }) => error(`<${name}> holds the relative address "${target}"`, place));
}
