import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import atom from '../../layouts/atom.11ty.ts';
import jsonFeed from '../../layouts/jsonFeed.11ty.ts';
import { absoluteMarkup } from '../../layouts/parts/absolute-markup.ts';
import rss from '../../layouts/rss.11ty.ts';
import { Html, html } from '../../src/kernel/html.ts';
import { filePath, pagePath } from '../../src/kernel/url-path.ts';
import type { FeedEntryView } from '../../src/view/feed.ts';
import { feedContent } from '../../src/verify/feed-content.ts';
import { feeds } from '../../src/verify/feeds.ts';
import { jsonFeed as checkJsonFeed } from '../../src/verify/json-feed.ts';
import { parseXml, type XmlElement } from '../../src/verify/xml-file.ts';
import { feed, feedEntry, HOSTILE, site } from './samples.ts';

const notations = ['rss', 'atom'] as const;

function write(notation: 'rss' | 'atom' | 'jsonFeed', entries: readonly FeedEntryView[] = [feedEntry]): string {
  const view = { ...feed, entries, updated: entries[0]?.updated };
  const at = (name: string): Pick<typeof feed, 'path' | 'self'> => ({
    path: filePath(pagePath(), name),
    self: `https://courier.example/${name}`,
  });
  if (notation === 'rss') return rss.render({ view: { kind: 'rss', ...view }, site });
  if (notation === 'atom') return atom.render({ view: { kind: 'atom', ...view, ...at('atom.xml') }, site });
  return jsonFeed.render({ view: { kind: 'jsonFeed', ...view, ...at('feed.json') }, site });
}

function read(markup: string): XmlElement {
  const { value, problems } = parseXml('feed.xml', markup);
  expect(problems).toEqual([]);
  if (value === undefined) throw new TypeError('the feed has no root');
  return value;
}

function all(element: XmlElement, name: string): readonly XmlElement[] {
  return [...(element.name === name ? [element] : []), ...element.children.flatMap((child) => all(child, name))];
}

function texts(element: XmlElement, name: string): readonly string[] {
  return all(element, name).map(({ text }) => text);
}

/** Any UTF-16 at all, halves of characters and controls included, and more of what markup is made of. */
const anything = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.integer({ min: 0, max: 0x7f }),
      fc.constantFrom(0xd83d, 0xde00, 0x5d, 0x3e, 0x3c, 0x26),
    ),
  )
  .map((units) => String.fromCharCode(...units));

/** A character of XML 1.0, as its grammar has them. */
function isSayable(character: string): boolean {
  const point = character.codePointAt(0) ?? 0;
  const isBlank = point === 0x9 || point === 0xa || point === 0xd;
  return isBlank || (point >= 0x20 && point <= 0xd7ff) || (point >= 0xe000 && point <= 0xfffd) || point >= 0x10000;
}

/** What XML keeps of a text: its characters, with one kind of line end. */
const sayable = (text: string): string => Array.from(text).filter(isSayable).join('').replace(/\r\n?/g, '\n');

describe.each(notations)('a feed in %s', (notation) => {
  const title = notation === 'rss' ? 'title' : 'atom:title';
  const content = notation === 'rss' ? 'content:encoded' : 'atom:content';

  it('holds all that its standard asks for', () => {
    const root = read(write(notation));
    expect([...feeds(root), ...feedContent(root)]).toEqual([]);
  });

  it('is sound without a single entry', () => {
    expect(feeds(read(write(notation, [])))).toEqual([]);
  });

  it('carries the whole article with its lead picture, every address absolute', () => {
    expect(texts(read(write(notation)), content)).toEqual([
      '<figure><img src="https://courier.example/media/dam-960.jpg" alt="A dam with its gates open" width="960" height="640">' +
        '<figcaption>The gates at dawn Photo: Mara Voss</figcaption></figure>' +
        '<p>See <a href="https://courier.example/2026/10/the-farmers/">the farmers</a> and ' +
        '<a href="https://courier.example/2026/11/karst-opens-gates/#fn1">note 1</a>.</p>',
    ]);
  });

  it('carries hostile text unharmed', () => {
    const hostile = {
      ...feedEntry,
      title: HOSTILE,
      description: HOSTILE,
      categories: [HOSTILE],
      html: html`<p>${HOSTILE}</p>`,
      image: undefined,
    };
    const root = read(write(notation, [hostile]));
    expect(texts(root, title)).toContain(HOSTILE);
    expect(texts(root, content)).toEqual([html`<p>${HOSTILE}</p>`.toString()]);
  });

  it('carries markup that would end a CDATA section', () => {
    const carried = (markup: string): readonly string[] =>
      texts(read(write(notation, [{ ...feedEntry, html: Html.trusted(markup), image: undefined }])), content);
    expect(carried('<pre>a[b[0]]>c ]]></pre>')).toEqual(['<pre>a[b[0]]>c ]]></pre>']);
    expect(carried('<pre>]]\u0001></pre>')).toEqual(['<pre>]]></pre>']);
  });

  it('stays well-formed whatever stands in an article', () => {
    fc.assert(
      fc.property(anything, anything, (headline, body) => {
        const root = read(
          write(notation, [{ ...feedEntry, title: `T${headline}`, html: html`<p>${body}</p>`, image: undefined }]),
        );
        expect(texts(root, title)).toContain(`T${sayable(headline)}`);
        expect(texts(root, content)).toEqual([sayable(html`<p>${body}</p>`.toString())]);
      }),
    );
  });

  it('shows the lead picture with its credit to programs that look for one', () => {
    const root = read(write(notation));
    expect(all(root, 'media:content').map(({ attributes }) => attributes)).toEqual([
      {
        url: 'https://courier.example/media/dam-1200.jpg',
        type: 'image/jpeg',
        medium: 'image',
        width: '1200',
        height: '800',
      },
    ]);
    expect(texts(root, 'media:credit')).toEqual(['Photo: Mara Voss']);
    expect(texts(root, 'media:description')).toEqual(['The gates at dawn']);
  });

  it('says where it is itself', () => {
    const self = all(read(write(notation)), 'atom:link').filter(({ attributes }) => attributes['rel'] === 'self');
    expect(self.map(({ attributes }) => attributes['href'])).toEqual([
      notation === 'rss' ? 'https://courier.example/feed.xml' : 'https://courier.example/atom.xml',
    ]);
  });
});

describe('what only one notation has', () => {
  it('RSS: authors in dc:creator, dates of mail, and the address as a permanent id', () => {
    const root = read(write('rss'));
    expect(texts(root, 'dc:creator')).toEqual(['Leila Haddad']);
    expect(texts(root, 'pubDate')).toEqual(['Tue, 24 Nov 2026 06:10:00 +0100']);
    expect(all(root, 'guid').map(({ text, attributes }) => [text, attributes['isPermaLink']])).toEqual([
      [feedEntry.url, 'true'],
    ]);
    expect(texts(root, 'category')).toEqual(['World', 'Climate']);
  });

  it('Atom: the publisher stands in for a missing byline', () => {
    const root = read(write('atom', [{ ...feedEntry, authors: [] }]));
    expect(all(root, 'atom:entry').flatMap((entry) => all(entry, 'atom:author'))).toEqual([]);
    expect(texts(root, 'atom:name')).toEqual(['Courier Press']);
  });

  it('Atom: an article in another language says so', () => {
    const root = read(write('atom', [{ ...feedEntry, language: 'ar' }]));
    expect(all(root, 'atom:entry').map(({ attributes }) => attributes['xml:lang'])).toEqual(['ar']);
  });

  it('JSON Feed: the same article as version 1.1 has it', () => {
    const text = write('jsonFeed');
    expect(checkJsonFeed('feed.json', text)).toEqual([]);
    expect(JSON.parse(text)).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      home_page_url: 'https://courier.example/',
      feed_url: 'https://courier.example/feed.json',
      icon: 'https://courier.example/assets/icon-512.png',
      items: [
        {
          id: feedEntry.url,
          title: feedEntry.title,
          date_published: '2026-11-24T06:10:00+01:00',
          date_modified: '2026-11-24T10:00:00+01:00',
          authors: feedEntry.authors,
          image: 'https://courier.example/media/dam-1200.jpg',
          content_html: expect.stringContaining('href="https://courier.example/2026/10/the-farmers/"'),
        },
      ],
    });
  });
});

describe('absolute markup', () => {
  const absolute = (markup: string): string =>
    absoluteMarkup(Html.trusted(markup), 'https://a.example', 'https://a.example/story/').toString();

  it.each([
    ['a link within the site', '<a href="/x/">x</a>', '<a href="https://a.example/x/">x</a>'],
    [
      'a link within the page',
      '<a class="ref" href="#fn1">1</a>',
      '<a class="ref" href="https://a.example/story/#fn1">1</a>',
    ],
    [
      'a picture in several sizes',
      '<source srcset="/a-1.webp 1w, /a-2.webp 2w">',
      '<source srcset="https://a.example/a-1.webp 1w, https://a.example/a-2.webp 2w">',
    ],
    ['single quotes', "<img src='/a.jpg' alt='/b'>", "<img src='https://a.example/a.jpg' alt='/b'>"],
    [
      'a quotation with its source',
      '<blockquote cite="/x/">q</blockquote>',
      '<blockquote cite="https://a.example/x/">q</blockquote>',
    ],
  ])('completes %s', (_, before, after) => {
    expect(absolute(before)).toBe(after);
  });

  it.each([
    ['an address elsewhere', '<a href="https://b.example/x">x</a>'],
    ['an address without a scheme', '<a href="//b.example/x">x</a>'],
    ['mail', '<a href="mailto:a@b.example">x</a>'],
    ['text that looks like markup', '<p>write href="/x/" or src="/y"</p>'],
    ['an attribute within an attribute', `<img alt='see href="/x/" there' title="> src='/y'">`],
    ['an escaped tag', '<p>&lt;a href="/x/"&gt;</p>'],
  ])('leaves %s alone', (_, markup) => {
    expect(absolute(markup)).toBe(markup);
  });
});
