import { expect, it } from 'vitest';
import { soundPage, verified } from './broken-site.ts';

it('finds links, pictures, posters and forms that lead to no file', () => {
  const main = `<a href="/gone/">gone</a>
<img src="/a.jpg" srcset="/a.jpg 1x, /b.jpg 2x" alt="" width="1" height="1">
<video poster="/c.jpg" src="/d.mp4"></video>
<form action="/send/"></form>
<script src="/e.js"></script>`;
  expect(verified({ 'index.html': soundPage(main), 'a.jpg': '' })).toEqual([
    'index.html:5:1: "/gone/" leads to no file',
    'index.html:6:1: "/b.jpg" leads to no file',
    'index.html:7:1: "/c.jpg" leads to no file',
    'index.html:7:1: "/d.mp4" leads to no file',
    'index.html:8:1: "/send/" leads to no file',
    'index.html:9:1: "/e.js" leads to no file',
  ]);
});

it('reports a link that is broken on many pages once', () => {
  const page = soundPage('<a href="/gone/">gone</a> <a href="/gone/">gone</a>');
  expect(verified({ 'z.html': page, 'a/index.html': page, 'b/index.html': page })).toEqual([
    'a/index.html:5:1: "/gone/" leads to no file, here and in 2 other files',
  ]);
});

it('finds fragments that no place has, on the same page and on another', () => {
  const files = {
    'index.html': soundPage('<h2 id="results">R</h2>\n<a href="#result">r</a> <a href="/b/#sources">s</a>'),
    'b/index.html': soundPage('<h2 id="source">S</h2>'),
  };
  expect(verified(files)).toEqual([
    'index.html:6:1: "/#result" leads to no place on that page (did you mean "#results"?)',
    'index.html:6:25: "/b/#sources" leads to no place on that page (did you mean "#source"?)',
  ]);
});

it('accepts fragments that exist, the top, text fragments and ids of any script', () => {
  const main =
    '<h2 id="القاهرة">C</h2><a href="#">1</a><a href="#top">2</a><a href="#:~:text=x">3</a><a href="/#%D8%A7%D9%84%D9%82%D8%A7%D9%87%D8%B1%D8%A9">4</a><a href="#القاهرة">5</a>';
  expect(verified({ 'index.html': soundPage(main) })).toEqual([]);
});

it('asks for the last slash of a page, since without it every reader is redirected', () => {
  expect(verified({ 'index.html': soundPage('<a href="/about">a</a>'), 'about/index.html': soundPage('') })).toEqual([
    'index.html:5:1: "/about" leads to no file (add a last slash)',
  ]);
});

it('resolves encoded, relative and climbing addresses as browsers do', () => {
  const main =
    '<a href="/%D9%85%D8%B5%D8%B1/">1</a><a href="../%D9%85%D8%B5%D8%B1/?page=2">2</a><a href="/b/../../مصر/">3</a><a href="x.txt">4</a>';
  expect(verified({ 'b/index.html': soundPage(main), 'مصر/index.html': soundPage(''), 'b/x.txt': '' })).toEqual([]);
});

it('takes absolute addresses of the front page’s own origin for the site’s own, and leaves others alone', () => {
  const head =
    '<link rel="canonical" href="https://courier.example/"><meta property="og:image" content="https://courier.example/no.jpg">';
  const main = `${head}\n<a href="https://courier.example/no/">1</a><a href="https://other.example/no/">2</a><a href="mailto:a@b.example">3</a><a href="//other.example/no/">4</a>`;
  expect(verified({ 'index.html': soundPage(main) })).toEqual([
    'index.html:5:55: "/no.jpg" leads to no file',
    'index.html:6:1: "/no/" leads to no file',
  ]);
});

it('finds addresses that are none', () => {
  expect(verified({ 'index.html': soundPage('<a href="https://[">x</a>') })).toEqual([
    'index.html:5:1: "https://[" is no address',
  ]);
});

it('follows the pages at former addresses', () => {
  const page = soundPage('<meta http-equiv="refresh" content="0; url=/new/">');
  expect(verified({ 'old/index.html': page })).toEqual(['old/index.html:5:1: "/new/" leads to no file']);
});

it('follows robots.txt, _redirects and the manifest', () => {
  const files = {
    'index.html': soundPage('<link rel="canonical" href="https://courier.example/">'),
    'robots.txt': 'User-agent: *\nAllow: /\n\nSitemap: https://courier.example/sitemap.xml\n',
    _redirects: '/a/ / 301\n/b/ /c/ 301\n',
    'manifest.webmanifest': JSON.stringify({ icons: [{ src: '/icon.png' }] }, null, 2),
  };
  expect(verified(files)).toEqual([
    '_redirects:2:5: "/c/" leads to no file',
    'manifest.webmanifest:4:15: "/icon.png" leads to no file',
    'robots.txt:4:10: "/sitemap.xml" leads to no file',
  ]);
});
