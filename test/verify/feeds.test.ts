import { expect, it } from 'vitest';
import { soundPage, verified } from './broken-site.ts';

const front = soundPage('<link rel="canonical" href="https://courier.example/">');
const RSS = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"';

it.each([
  ['a tag that is not closed', '<rss>\n<channel></rss>', /^feed\.xml:2:\d+: no well-formed XML: unexpected close tag/],
  ['an entity of HTML', '<rss>&nbsp;</rss>', /^feed\.xml:1:\d+: no well-formed XML: undefined entity/],
  [
    'an undeclared namespace',
    '<rss>\n <dc:creator/></rss>',
    /^feed\.xml:2:\d+: no well-formed XML: unbound namespace prefix: "dc"/,
  ],
  ['a control character', '<rss>\u0008</rss>', /^feed\.xml:1:\d+: no well-formed XML: disallowed character/],
  [
    'an attribute that stands twice',
    '<rss version="2.0" version="2.0"/>',
    /^feed\.xml:1:\d+: no well-formed XML: duplicate attribute/,
  ],
  ['text after an early end of CDATA', '<rss><![CDATA[ a ]]> ]]></rss>', /^feed\.xml:1:\d+: no well-formed XML:/],
  ['an empty file', '', /^feed\.xml:1:1: no well-formed XML: document must contain a root element/],
])('finds %s', (_, xml, problem) => {
  expect(verified({ 'feed.xml': xml })).toEqual([expect.stringMatching(problem)]);
});

it('asks RSS for what its specification does', () => {
  const feed = `<rss version="2.0"><channel><title>T</title><link>https://courier.example/</link>
<item><title>A</title><link>/a/</link><guid>https://courier.example/</guid><pubDate>2026-11-24</pubDate></item>
<item><title></title><link>https://courier.example/</link><guid>https://courier.example/</guid><pubDate>Tue, 24 Nov 2026 06:10:00 +0100</pubDate></item>
</channel></rss>`;
  expect(verified({ 'index.html': front, 'feed.xml': feed })).toEqual([
    'feed.xml:1:20: <channel> has no <description>',
    'feed.xml:2:23: "/a/" leads to no file',
    'feed.xml:2:23: <link> holds no full address but "/a/"',
    'feed.xml:2:76: <pubDate> holds no RFC 5322 date but "2026-11-24"',
    'feed.xml:3:1: <item> has no <title>',
    'feed.xml:3:1: two entries have the id "https://courier.example/"',
  ]);
});

it('asks Atom for what its specification does', () => {
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>https://courier.example/</id><author><uri>https://courier.example/</uri></author>
<entry><title>A</title><id>https://courier.example/</id><updated>24 November</updated></entry></feed>`;
  expect(verified({ 'index.html': front, 'atom.xml': feed })).toEqual([
    'atom.xml:1:1: <atom:feed> has no <atom:updated>',
    'atom.xml:1:92: <atom:author> has no <atom:name>',
    'atom.xml:2:1: <atom:entry> has no <atom:link>',
    'atom.xml:2:57: <atom:updated> holds no RFC 3339 time but "24 November"',
  ]);
});

it('knows elements by their namespace and not by their prefix', () => {
  const map = `<m:urlset xmlns:m="http://www.sitemaps.org/schemas/sitemap/0.9"><m:url><m:lastmod>2026-11-24T06:10:00Z</m:lastmod></m:url></m:urlset>`;
  expect(verified({ 'sitemap.xml': map })).toEqual(['sitemap.xml:1:65: <sitemap:url> has no <sitemap:loc>']);
  expect(verified({ 'sitemap.xml': '<urlset><url/></urlset>' })).toEqual([
    'sitemap.xml:1:1: <urlset> is the root of neither RSS, Atom nor a sitemap (look at its namespace)',
  ]);
});

it('finds pages in feeds and sitemaps that the site does not have', () => {
  const map =
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n<url><loc>https://courier.example/gone/</loc></url>\n<url><loc>https://courier.example/</loc></url></urlset>';
  expect(verified({ 'index.html': front, 'sitemap.xml': map })).toEqual(['sitemap.xml:2:6: "/gone/" leads to no file']);
});

it('finds addresses in what a feed carries that lead nowhere away from the site', () => {
  const item = (html: string): string =>
    `<item><title>A</title><link>https://courier.example/</link><guid>https://courier.example/</guid><pubDate>Tue, 24 Nov 2026 06:10:00 +0100</pubDate>\n<content:encoded><![CDATA[${html}]]></content:encoded></item>`;
  const feed = (html: string): string =>
    `<rss version="2.0" ${RSS}><channel><title>T</title><link>https://courier.example/</link><description>D</description>${item(html)}</channel></rss>`;
  expect(verified({ 'index.html': front, 'feed.xml': feed('<a href="/a/">a</a><img srcset="b.webp 1x">') })).toEqual([
    'feed.xml:2:1: <content:encoded> holds the relative address "/a/"',
    'feed.xml:2:1: <content:encoded> holds the relative address "b.webp"',
  ]);
  expect(verified({ 'index.html': front, 'feed.xml': feed('<a href="https://courier.example/a/">a</a>') })).toEqual([]);
});

it('asks a JSON Feed for what its specification does, and follows it', () => {
  expect(verified({ 'feed.json': '{' })).toEqual([expect.stringMatching(/^feed\.json:1:1: no JSON: /)]);
  expect(verified({ 'feed.json': '{"title": "T"}' })).toEqual([
    'feed.json:1:1: the feed has no items',
    'feed.json:1:1: the feed has no version',
  ]);
  const feed = JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'T',
      items: [{ id: 'https://courier.example/gone/', content_html: '' }, {}],
    },
    null,
    2,
  );
  expect(verified({ 'index.html': front, 'feed.json': feed })).toEqual([
    'feed.json:1:1: item 1 has no content',
    'feed.json:1:1: item 2 has no content',
    'feed.json:1:1: item 2 has no id',
    'feed.json:6:14: "/gone/" leads to no file',
  ]);
});
