import { expect, it } from 'vitest';
import { scripts } from '../../src/verify/scripts.ts';
import { checked } from './broken-site.ts';

it('finds what a strict content security policy would block', () => {
  const page = `<script>alert(1)</script>
<script type="speculationrules">{}</script>
<p onclick="x()" style="color: red"><a href=" JavaScript:x()">x</a></p>`;
  expect(checked(scripts, page)).toEqual([
    'page.html:1:1: the page holds an inline script (move it to a file of its own)',
    'page.html:2:1: the page holds an inline script (move it to a file of its own)',
    'page.html:3:1: <p> has the event handler "onclick" (listen for it in a script file)',
    'page.html:3:1: <p> has a style attribute (give it a class)',
    'page.html:3:37: <a> has a script for its href',
  ]);
});

it.each([
  ['a script', '<script src="https://cdn.example/x.js"></script>', 'script'],
  ['a style sheet', '<link rel="stylesheet" href="//cdn.example/x.css">', 'link'],
  ['an alternative style sheet', '<link rel="alternate stylesheet" href="//cdn.example/x.css">', 'link'],
  ['a connection ahead of time', '<link rel="preconnect" href="https://cdn.example">', 'link'],
  ['a picture', '<img src="HTTPS://cdn.example/x.jpg" alt="">', 'img'],
  ['a picture in another size', '<source srcset="/a.webp 1x, https://cdn.example/b.webp 2x">', 'source'],
  ['a frame', '<iframe src="https://cdn.example/"></iframe>', 'iframe'],
  ['a poster', '<video src="/v.mp4" poster="https://cdn.example/x.jpg"></video>', 'video'],
])('finds %s from another site', (_, markup, element) => {
  expect(checked(scripts, markup)).toEqual([
    expect.stringMatching(new RegExp(`^page\\.html:1:1: <${element}> makes browsers ask for "[^"]*cdn\\.example`, 'i')),
  ]);
});

it('lets a page link to other sites and hold structured data', () => {
  const page = `<link rel="canonical" href="https://courier.example/"><link rel="alternate me" href="https://social.example/">
<script type="application/ld+json">{}</script><script type="module" src="/x.js"></script><a href="https://b.example/">b</a>
<meta property="og:title" content="JavaScript: thirty years on">`;
  expect(checked(scripts, page)).toEqual([]);
});
