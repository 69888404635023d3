import { error } from '../kernel/problem.ts';
import type { OutputElement, PageCheck } from './output-page.ts';

/** Attributes whose words are ids of the same page. */
const ID_REFERENCES = [
  'for',
  'form',
  'list',
  'headers',
  'popovertarget',
  'aria-activedescendant',
  'aria-controls',
  'aria-describedby',
  'aria-details',
  'aria-labelledby',
  'aria-owns',
];

/**
 * Every id is one word and stands once, and what refers to an id finds it.
 * @see https://html.spec.whatwg.org/multipage/dom.html#the-id-attribute
 */
export const ids: PageCheck = ({ elements }) => {
  const first = new Map<string, OutputElement>();
  const faults = elements.flatMap((element) => {
    const id = element.attributes['id'];
    if (id === undefined) return [];
    if (!/^\S+$/.test(id)) return [error(`the id "${id}" is not one word`, element.place)];
    const other = first.get(id);
    if (other !== undefined)
      return [error(`the id "${id}" stands twice`, element.place, `the other is in line ${other.place.line}`)];
    first.set(id, element);
    return [];
  });
  const dangling = elements.flatMap(({ attributes, place }) =>
    ID_REFERENCES.flatMap((attribute) => {
      const missing = attributes[attribute]?.split(/\s+/).filter((id) => id !== '' && !first.has(id)) ?? [];
      return missing.map((id) => error(`${attribute} refers to the id "${id}", which is not on the page`, place));
    }),
  );
  return [...faults, ...dangling];
};
