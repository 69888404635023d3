import { error, type Problem } from '../kernel/problem.ts';
import type { XmlElement } from './xml-file.ts';

const ROOTS = new Set(['rss', 'atom:feed', 'sitemap:urlset', 'sitemap:sitemapindex']);

/** What must stand in each element, by the standards that the feed layouts name. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  rss: ['channel'],
  channel: ['title', 'link', 'description'],
  item: ['title', 'link', 'guid', 'pubDate'],
  'atom:feed': ['atom:title', 'atom:id', 'atom:updated', 'atom:author'],
  'atom:entry': ['atom:title', 'atom:id', 'atom:updated', 'atom:link'],
  'atom:author': ['atom:name'],
  'sitemap:url': ['sitemap:loc'],
  'sitemap:sitemap': ['sitemap:loc'],
  'image:image': ['image:loc'],
  'news:news': ['news:publication', 'news:publication_date', 'news:title'],
  'news:publication': ['news:name', 'news:language'],
};

const ADDRESS = { pattern: /^https?:\/\/\S+$/, what: 'full address' };
const RFC_3339 = {
  pattern: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/,
  what: 'RFC 3339 time',
};
const RFC_5322 = {
  pattern: /^[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} (?:[+-]\d{4}|GMT)$/,
  what: 'RFC 5322 date',
};

/** What the text of an element must look like. */
const FORMS: Readonly<Record<string, { readonly pattern: RegExp; readonly what: string }>> = {
  link: ADDRESS,
  guid: ADDRESS,
  pubDate: RFC_5322,
  lastBuildDate: RFC_5322,
  'atom:id': ADDRESS,
  'atom:uri': ADDRESS,
  'atom:published': RFC_3339,
  'atom:updated': RFC_3339,
  'sitemap:loc': ADDRESS,
  'sitemap:lastmod': RFC_3339,
  'image:loc': ADDRESS,
  'news:publication_date': RFC_3339,
};

/**
 * A feed or sitemap holds what its standard asks for, and no two entries of a feed share an id.
 * @param root the file's root element
 */
export function feeds(root: XmlElement): readonly Problem[] {
  if (!ROOTS.has(root.name))
    return [
      error(`<${root.name}> is the root of neither RSS, Atom nor a sitemap`, root.place, 'look at its namespace'),
    ];
  return [...faultsOf(root), ...doubledIds(root)];
}

function faultsOf({ name, text, children, place }: XmlElement): readonly Problem[] {
  const form = FORMS[name];
  const malformed =
    form === undefined || form.pattern.test(text.trim())
      ? []
      : [error(`<${name}> holds no ${form.what} but "${text.trim()}"`, place)];
  const isFilled = (child: XmlElement): boolean =>
    child.text.trim() !== '' || child.children.length > 0 || child.attributes['href'] !== undefined;
  const missing = (REQUIRED[name] ?? []).filter(
    (field) => !children.some((child) => child.name === field && isFilled(child)),
  );
  return [
    ...missing.map((field) => error(`<${name}> has no <${field}>`, place)),
    ...malformed,
    ...children.flatMap(faultsOf),
  ];
}

function doubledIds(root: XmlElement): readonly Problem[] {
  const entries = [...root.children, ...root.children.flatMap(({ children }) => children)].filter(
    ({ name }) => name === 'item' || name === 'atom:entry',
  );
  const seen = new Set<string>();
  return entries.flatMap(({ children, place }) => {
    const id = children.find(({ name }) => name === 'guid' || name === 'atom:id')?.text ?? '';
    if (seen.has(id)) return [error(`two entries have the id "${id}"`, place)];
    seen.add(id);
    return [];
  });
}
