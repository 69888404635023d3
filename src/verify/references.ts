import type { Place } from '../kernel/problem.ts';
import { srcsetAddresses } from '../kernel/srcset.ts';
import type { OutputElement, OutputPage } from './output-page.ts';
import { placesIn } from './places.ts';
import type { XmlElement } from './xml-file.ts';

/** An address that a file names, as it is written there. */
interface Reference {
  readonly target: string;
  readonly place: Place;
}

/** What a file refers to, and the ids by which others may refer to a part of it. */
export interface FileLinks {
  readonly file: string;
  readonly ids: readonly string[];
  readonly references: readonly Reference[];
}

const SINGLE = ['href', 'xlink:href', 'src', 'poster', 'action', 'formaction'];
const SEVERAL = ['srcset', 'imagesrcset'];
const ADDRESS_PROPERTIES = new Set(['og:url', 'og:image', 'article:author']);

/** @param page an HTML page */
export function pageLinks({ file, elements }: OutputPage): FileLinks {
  return {
    file,
    ids: elements.flatMap(({ attributes }) => attributes['id'] ?? []),
    references: elements.flatMap((element) => targetsOf(element).map((target) => ({ target, place: element.place }))),
  };
}

function targetsOf({ name, attributes }: OutputElement): readonly string[] {
  if (name === 'meta') {
    const content = attributes['content'] ?? '';
    if (attributes['http-equiv']?.toLowerCase() === 'refresh') return /url=(\S+)/i.exec(content)?.slice(1) ?? [];
    return ADDRESS_PROPERTIES.has(attributes['property'] ?? '') ? [content] : [];
  }
  const single = SINGLE.flatMap((attribute) => attributes[attribute]?.trim() ?? []);
  return [...single, ...SEVERAL.flatMap((attribute) => srcsetAddresses(attributes[attribute]))];
}

const ADDRESS_ELEMENTS = new Set(['link', 'guid', 'atom:id', 'atom:uri', 'sitemap:loc', 'image:loc']);

/**
 * @param file relative to the output folder
 * @param root the root element of a feed or sitemap
 */
export function xmlLinks(file: string, root: XmlElement): FileLinks {
  return { file, ids: [], references: [...referencesBelow(root)] };
}

function* referencesBelow({ name, text, attributes, children, place }: XmlElement): Iterable<Reference> {
  if (ADDRESS_ELEMENTS.has(name)) yield { target: text.trim(), place };
  for (const target of [attributes['href'], attributes['url']]) if (target !== undefined) yield { target, place };
  for (const child of children) yield* referencesBelow(child);
}

/** Where the other files that name addresses name them. */
const TEXT_FILES: Readonly<Record<string, RegExp>> = {
  'robots.txt': /^Sitemap: (\S+)$/dgm,
  _redirects: /^\S+ (\S+)/dgm,
  'manifest.webmanifest': /"src": "([^"]+)"/dg,
  'feed.json': /"(?:id|url|image)": "([^"]+)"/dg,
};

/**
 * @param file relative to the output folder
 * @param text the file's text
 */
export function textLinks(file: string, text: string): FileLinks {
  const pattern = TEXT_FILES[file];
  const placeOf = placesIn(file, text);
  const found = pattern === undefined ? [] : text.matchAll(pattern);
  return {
    file,
    ids: [],
    references: Array.from(found, (match) => ({
      target: match[1] ?? '',
      place: placeOf(match.indices?.[1]?.[0] ?? match.index),
    })),
  };
}

/** @param file whether `textLinks` knows where addresses stand in it */
export function namesAddresses(file: string): boolean {
  return Object.hasOwn(TEXT_FILES, file);
}
