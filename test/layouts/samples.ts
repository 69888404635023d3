import { html } from '../../src/kernel/html.ts';
import { parseMoment, type Moment } from '../../src/kernel/time.ts';
import { filePath, pagePath, type UrlPath } from '../../src/kernel/url-path.ts';
import type { PictureVariant } from '../../src/media/picture.ts';
import type { ArticleView, CommentView } from '../../src/view/article.ts';
import type { FeedEntryView, FeedView } from '../../src/view/feed.ts';
import type { FrontView } from '../../src/view/front.ts';
import type { ListView } from '../../src/view/list.ts';
import type { SiteView } from '../../src/view/site.ts';
import type { Teaser } from '../../src/view/teaser.ts';
import type { PictureView, TimeView } from '../../src/view/view.ts';

/** Text that tries to break out of whatever it is put into. */
export const HOSTILE = `]]> </script><script>alert(1)</script> --> " ' & &amp; {{x}} 🗞️ القاهرة \u202e`;

const file = (name: string): UrlPath => filePath(pagePath('media'), name);

export function moment(text: string): Moment {
  const parsed = parseMoment(text, 'Europe/Oslo');
  if (parsed === undefined) throw new TypeError(`"${text}" is no moment`);
  return parsed;
}

export function time(text: string): TimeView {
  return { ...moment(text), text };
}

const variant = (width: number, height: number): PictureVariant => ({
  type: 'image/jpeg',
  width,
  height,
  path: file(`dam-${width}.jpg`),
});

export const picture: PictureView = {
  picture: {
    width: 2400,
    height: 1600,
    color: '#445566',
    opaque: true,
    sources: [
      { type: 'image/webp', variants: [{ type: 'image/webp', width: 480, height: 320, path: file('dam-480.webp') }] },
    ],
    fallback: variant(960, 640),
    social: variant(1200, 800),
  },
  alt: 'A dam with its gates open',
  caption: 'The gates at dawn',
  credit: 'Photo: Mara Voss',
  focus: undefined,
};

export const site: SiteView = {
  title: 'The Northreach Courier',
  description: 'News of the river Arden.',
  origin: 'https://courier.example',
  language: 'en',
  direction: 'ltr',
  accent: '#9c2a1c',
  publisher: {
    name: 'Courier Press',
    logo: picture.picture,
    principles: pagePath('ethics'),
    corrections: 'corrections@courier.example',
  },
  sections: [{ name: 'World', path: pagePath('world') }],
  navigation: [],
  footer: [],
  social: [{ name: 'Mastodon', url: 'https://social.example/@courier' }],
  commentsEndpoint: 'https://comments.example/comments',
  search: undefined,
  offline: false,
  assets: {
    styles: {
      article: filePath(pagePath('assets'), 'article.css'),
      overview: filePath(pagePath('assets'), 'overview.css'),
      static: filePath(pagePath('assets'), 'static.css'),
      live: filePath(pagePath('assets'), 'live.css'),
      embed: filePath(pagePath('assets'), 'embed.css'),
      latinExtended: filePath(pagePath('assets'), 'latin-extended.css'),
      cyrillic: filePath(pagePath('assets'), 'cyrillic.css'),
      arabic: filePath(pagePath('assets'), 'arabic.css'),
      hebrew: filePath(pagePath('assets'), 'hebrew.css'),
      eastAsian: filePath(pagePath('assets'), 'east-asian.css'),
      feed: filePath(pagePath('assets'), 'feed.3a4b.css'),
    },
    fonts: {
      first: [filePath(pagePath('assets'), 'serif.woff2')],
      italic: [filePath(pagePath('assets'), 'serif-italic.woff2')],
    },
    scripts: {
      embed: filePath(pagePath('assets'), 'embed.3c4d.js'),
      reply: filePath(pagePath('assets'), 'reply.5e6f.js'),
      share: filePath(pagePath('assets'), 'share.2b3c.js'),
      theme: filePath(pagePath('assets'), 'theme.1e2f.js'),
      search: filePath(pagePath('assets'), 'search.7a8b.js'),
      searchKey: filePath(pagePath('assets'), 'search-key.9c0d.js'),
      keep: filePath(pagePath('assets'), 'keep.1f2a.js'),
      offline: filePath(pagePath('assets'), 'offline.3f4a.js'),
      serviceWorker: filePath(pagePath('assets'), 'service-worker.5f6a.js'),
      farewell: filePath(pagePath('assets'), 'farewell.7f8a.js'),
    },
    icons: [
      { path: filePath(pagePath('assets'), 'icon.svg'), type: 'image/svg+xml', size: undefined },
      { path: filePath(pagePath('assets'), 'icon-180.png'), type: 'image/png', size: 180 },
      { path: filePath(pagePath('assets'), 'icon-512.png'), type: 'image/png', size: 512 },
    ],
  },
};

export const comment: CommentView = {
  id: 'c1',
  name: 'Ines',
  website: 'https://ines.example/',
  newsroom: false,
  answers: undefined,
  time: time('2026-11-24T09:00:00+01:00'),
  html: html`<p>Who &amp; why?</p>`,
  replies: [
    {
      id: 'c2',
      name: 'The editors',
      website: undefined,
      newsroom: true,
      answers: undefined,
      time: time('2026-11-24T09:30:00+01:00'),
      html: html`<p>See below.</p>`,
      replies: [],
    },
  ],
};

export const article: ArticleView = {
  kind: 'article',
  path: pagePath(2026, '11', 'karst-opens-gates'),
  title: 'Karst opens upper Arden gates',
  description: 'Water began moving before dawn.',
  language: 'en',
  direction: 'ltr',
  canonical: 'https://courier.example/2026/11/karst-opens-gates/',
  noindex: false,
  crumbs: [{ name: 'World', path: pagePath('world') }],
  articleKind: 'news',
  ended: false,
  liveUntil: undefined,
  age: 0,
  section: { name: 'World', path: pagePath('world') },
  badges: [
    { name: 'World', path: pagePath('world') },
    { name: 'Climate', path: pagePath('climate') },
  ],
  series: { name: 'The water files', path: pagePath('series', 'the-water-files'), part: 4 },
  dateline: 'Estmark',
  authors: [
    {
      name: 'Leila Haddad',
      path: pagePath('authors', 'leila-haddad'),
      role: 'Correspondent',
      bio: undefined,
      image: undefined,
    },
  ],
  published: time('2026-11-24T06:10:00+01:00'),
  updated: time('2026-11-24T07:00:00+01:00'),
  readingMinutes: 3,
  words: 640,
  image: picture,
  card: undefined,
  body: html`<p>The gates began to lift at 04:40.</p>`,
  embeds: false,
  outline: [],
  updates: [],
  corrections: [
    {
      id: 'correction-1',
      type: 'correction',
      time: time('2026-11-24T10:00:00+01:00'),
      title: undefined,
      html: html`<p>The dam is at <em>Velin</em>.</p>`,
    },
  ],
  sources: [{ name: 'Arden Water Authority', url: 'https://water.example/release' }],
  topics: [{ name: 'Dams', path: pagePath('topics', 'dams') }],
  translations: undefined,
  previous: undefined,
  next: undefined,
  related: [],
  discussion: { state: 'open', seal: 'sealed', count: 2, threads: [comment] },
  share: [],
};

const teaser: Teaser = {
  path: article.path,
  title: article.title,
  description: article.description,
  articleKind: 'news',
  ended: false,
  section: article.section,
  authors: [],
  published: article.published,
  image: picture,
  portrait: undefined,
  language: 'en',
  direction: 'ltr',
  commentCount: 2,
};

export const list: ListView = {
  kind: 'list',
  path: pagePath('authors', 'leila-haddad'),
  title: 'Leila Haddad',
  description: 'All articles by Leila Haddad.',
  language: 'en',
  direction: 'ltr',
  canonical: 'https://courier.example/authors/leila-haddad/',
  noindex: false,
  crumbs: [],
  listKind: 'author',
  name: 'Leila Haddad',
  profile: {
    role: 'Correspondent',
    bio: 'Reports on rivers.',
    email: undefined,
    image: picture,
    links: [{ name: 'Mastodon', url: 'https://social.example/@leila' }],
  },
  page: undefined,
  teasers: [teaser],
  newer: undefined,
  older: undefined,
  feed: filePath(pagePath('authors', 'leila-haddad'), 'feed.xml'),
};

export const feedEntry: FeedEntryView = {
  url: article.canonical,
  title: article.title,
  description: article.description,
  html: html`<p>See <a href="/2026/10/the-farmers/">the farmers</a> and <a href="#fn1">note 1</a>.</p>`,
  language: 'en',
  published: article.published,
  updated: moment('2026-11-24T10:00:00+01:00'),
  authors: [{ name: 'Leila Haddad', url: 'https://courier.example/authors/leila-haddad/' }],
  categories: ['World', 'Climate'],
  image: picture,
};

export const feed: Omit<FeedView<never>, 'kind'> = {
  path: filePath(pagePath(), 'feed.xml'),
  title: site.title,
  description: site.description,
  language: 'en',
  home: 'https://courier.example/',
  self: 'https://courier.example/feed.xml',
  updated: feedEntry.updated,
  entries: [feedEntry],
};

export const front: FrontView = {
  kind: 'front',
  path: pagePath(),
  title: site.title,
  description: site.description,
  language: 'en',
  direction: 'ltr',
  canonical: 'https://courier.example/',
  noindex: false,
  crumbs: [],
  dateLine: undefined,
  lead: undefined,
  secondary: [],
  blocks: [],
  latest: [],
};
