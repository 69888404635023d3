import { SaxesParser } from 'saxes';
import { error, type Outcome, type Place, type Problem } from '../kernel/problem.ts';
import { placesIn } from './places.ts';

/** An element of a feed or sitemap. Its name has the prefix that is usual for its namespace, whatever the file calls it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly XmlElement[];
  readonly place: Place;
}

const PREFIXES: Readonly<Record<string, string>> = {
  '': '',
  'http://www.w3.org/2005/Atom': 'atom:',
  'http://www.sitemaps.org/schemas/sitemap/0.9': 'sitemap:',
  'http://www.google.com/schemas/sitemap-news/0.9': 'news:',
  'http://www.google.com/schemas/sitemap-image/1.1': 'image:',
  'http://purl.org/rss/1.0/modules/content/': 'content:',
  'http://www.w3.org/1999/xhtml': 'xhtml:',
  'http://purl.org/dc/elements/1.1/': 'dc:',
  'http://search.yahoo.com/mrss/': 'media:',
};

/** An element while it is read. */
interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
  readonly children: OpenElement[];
  readonly place: Place;
}

/**
 * Reads XML strictly, namespaces included.
 * @param file relative to the output folder
 * @param text the file's text
 * @returns the root element, or the first thing that keeps the file from being XML
 * @see https://www.w3.org/TR/xml-names/
 */
export function parseXml(file: string, text: string): Outcome<XmlElement | undefined> {
  const placeOf = placesIn(file, text);
  const open: OpenElement[] = [];
  let root: OpenElement | undefined;
  let place = placeOf(0);
  let problem: Problem | undefined;
  const parser = new SaxesParser({ xmlns: true });
  // When a start tag's name is known, the parser stands behind the character that ended it.
  parser.on('opentagstart', ({ name }) => {
    place = placeOf(parser.position - name.length - 2);
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value]);
    const element: OpenElement = {
      name: `${PREFIXES[uri] ?? `${uri} `}${local}`,
      attributes: Object.fromEntries(values),
      text: '',
      children: [],
      place,
    };
    open.at(-1)?.children.push(element);
    open.push(element);
    root ??= element;
  });
  const gather = (part: string): void => {
    const element = open.at(-1);
    if (element !== undefined) element.text += part;
  };
  parser.on('text', gather);
  parser.on('cdata', gather);
  parser.on('closetag', () => void open.pop());
  parser.on('error', ({ message }) => {
    problem ??= error(
      `no well-formed XML: ${message.replace(/^\d+:\d+: /, '')}`,
      placeOf(Math.max(0, parser.position - 1)),
    );
  });
  parser.write(text).close();
  return problem === undefined ? { value: root, problems: [] } : { value: undefined, problems: [problem] };
}
