import { expect, it } from 'vitest';
import { verifySite } from '../../src/verify/verify.ts';
import { soundPage, verified, written } from './broken-site.ts';

it('finds nothing in a sound site', () => {
  const files = {
    'index.html': soundPage('<a href="/world/#latest">World</a> <img src="/media/a.jpg" alt="" width="2" height="1">'),
    'world/index.html': soundPage('<h2 id="latest">Latest</h2><a href="/">Home</a>'),
    'media/a.jpg': 'not read at all',
  };
  expect(verified(files)).toEqual([]);
});

it('runs every check and sorts what they find by file and line', () => {
  const files = {
    'b.html': '<h1 id="x">b</h1>\n<p id="x">',
    'a/index.html':
      '<h1>a</h1>\n<a href="/nope/">n</a>\n<img src="data:," width="1" height="1">\n<script>1</script>\n<script type="application/ld+json">{"@context":"https://schema.org","@type":"Person"}</script>',
    'a/feed.xml': '<feed/>',
  };
  expect(verified(files)).toEqual([
    'a/feed.xml:1:1: <feed> is the root of neither RSS, Atom nor a sitemap (look at its namespace)',
    'a/index.html:2:1: "/nope/" leads to no file',
    'a/index.html:3:1: the picture "data:," has no alt (an empty one says that it is decorative)',
    'a/index.html:4:1: the page holds an inline script (move it to a file of its own)',
    'a/index.html:5:1: structured data: Person has no name',
    'b.html:2:1: the id "x" stands twice (the other is in line 1)',
  ]);
});

it('counts lines and columns through any line end and script', () => {
  const page = '<h1>a</h1>\r\n<p>🗞️ القاهرة <b id=""></b></p>\n\n<b id=""></b>';
  expect(verified({ 'a.html': page })).toEqual([
    'a.html:2:16: the id "" is not one word',
    'a.html:4:1: the id "" is not one word',
  ]);
});

it('says so when there is no folder', () => {
  expect(verifySite('/nowhere/at/all').map(written)).toEqual(['there is no folder "/nowhere/at/all" to verify']);
});
