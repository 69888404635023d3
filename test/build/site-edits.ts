import { pick, type Edit } from './article-edits.ts';
import {
  AUTHORS,
  CATEGORIES,
  daysOn,
  TODAY,
  wording,
  type Newspaper,
  type Reply,
  type SiteFields,
  type Story,
} from './newspaper.ts';

/** An edit of `site.yml`. */
const site =
  (change: (fields: SiteFields, what: number, paper: Newspaper) => Partial<SiteFields>): Edit =>
  (paper, _, what) => ({ ...paper, site: { ...paper.site, ...change(paper.site, what, paper) } });

/** An edit of one author's file. */
const author =
  (change: (what: number) => Readonly<Record<string, unknown>>): Edit =>
  (paper, at, what) => {
    const [id, file] = pick(paper.authors, at) ?? [];
    return id === undefined
      ? paper
      : { ...paper, authors: new Map(paper.authors).set(id, { ...file, ...change(what) }) };
  };

/** An edit of the comments' file. */
const comments =
  (change: (replies: readonly Reply[], at: number, what: number) => readonly Reply[] | undefined): Edit =>
  (paper, at, what) => ({ ...paper, comments: change(paper.comments ?? [], at, what) });

function slugs({ articles }: Newspaper): string[] {
  return [...articles.keys()].map((file) => file.replace(/^.*\//, '').replace(/\.md$/, ''));
}

function replaceAuthor({ articles, ...paper }: Newspaper, from: string, to: string): Newspaper {
  const moved = [...articles].map(([file, story]): [string, Story] => {
    const authors = story.fields.authors?.map((id) => (id === from ? to : id));
    return [
      file,
      authors === undefined ? story : { ...story, fields: { ...story.fields, authors: [...new Set(authors)] } },
    ];
  });
  return { ...paper, articles: new Map(moved) };
}

const clock =
  (days: (what: number) => number): Edit =>
  (paper, _, what) => ({ ...paper, now: TODAY + days(what) * 24 * 60 * 60 * 1000 });

/** What is done to all that is no article: the site, authors, pages, comments, the clock and the sources of the layouts. */
export const SITE_EDITS: Readonly<Record<string, Edit>> = {
  siteTitle: site((_, what) => ({ title: `The Test ${pick(['Courier', 'Gazette', 'Herald'], what) ?? ''}` })),
  siteUrl: site((_, what) => ({ url: `https://courier${what % 2}.example` })),
  pageSizes: site((_, what) => ({ pageSizes: { list: 5 + (what % 3), feed: 5 + (what % 4) } })),
  timezone: site((_, what) => ({ timezone: pick(['Europe/Oslo', 'UTC', 'Pacific/Auckland'], what) ?? 'UTC' })),
  siteLanguage: site((_, what) => ({ language: pick(['en', 'nb', 'ar'], what) ?? 'en' })),
  accent: site((_, what) => ({ accent: pick(['#9c2a1c', '#123456'], what) ?? '#000000' })),
  permalink: site((_, what) => ({
    permalink: pick(['/:year/:month/:slug/', '/:category/:slug/', '/:year/:month/:day/:slug/'], what) ?? '',
  })),
  navigation: site((_, what) => ({ navigation: [{ label: `About ${what}`, path: '/about/' }] })),
  renameCategory: site(({ categories }, what) => ({
    categories: categories.map((category, index) =>
      index === what % 3 ? { ...category, name: `Name ${what}` } : category,
    ),
  })),
  turnCategoriesOfSite: site(({ categories }) => ({ categories: categories.toReversed() })),
  addSection: site(({ categories }, what) =>
    categories.length > 3
      ? { categories: categories.filter(({ slug }) => CATEGORIES.some((known) => known === slug)) }
      : { categories: [...categories, { slug: `section-${what}`, name: 'New' }] },
  ),
  front: site((_, what, paper) => {
    const [lead = '', ...others] = slugs(paper).slice(what % Math.max(1, paper.articles.size));
    return what % 4 === 0 || lead === '' ? { front: {} } : { front: { lead, secondary: others.slice(0, 2) } };
  }),
  endpoint: site(({ comments: service }) =>
    service === undefined ? { comments: { endpoint: 'https://replies.example/' } } : { comments: undefined },
  ),
  renameAuthor: author((what) => ({ name: `Somebody ${what}` })),
  biography: author((what) => ({ bio: what % 3 === 0 ? undefined : wording(what, 5), role: `Editor ${what % 2}` })),
  addAuthor: (paper, _, what) => ({
    ...paper,
    authors: new Map(paper.authors).set(`guest-${what % 3}`, { name: `Guest ${what}` }),
  }),
  moveAuthor: (paper, at) => {
    const [from = '', file = {}] = pick(paper.authors, at) ?? [];
    const authors = new Map(paper.authors);
    authors.delete(from);
    const to = `${from}-moved`.replace('-moved-moved', '');
    return replaceAuthor({ ...paper, authors: authors.set(to, file) }, from, to);
  },
  removeAuthor: (paper, at) => {
    if (paper.authors.size < 2) return paper;
    const gone = pick(paper.authors.keys(), at) ?? '';
    const authors = new Map([...paper.authors].filter(([id]) => id !== gone));
    return replaceAuthor({ ...paper, authors }, gone, pick(authors.keys(), at) ?? AUTHORS[0]);
  },
  comment: comments((replies, at, what) => [
    ...replies.filter(({ id }) => id !== `r${what}`),
    {
      id: `r${what}`,
      article: pick(['/former/', '/2026/11/a0/', '/2026/11/a1/', '/nowhere/'], at) ?? '/',
      parent: what % 2 === 0 ? (pick(replies, at)?.id ?? null) : null,
      name: 'Ida',
      date: daysOn(-(what % 9) / 10),
      text: wording(what, 5),
    },
  ]),
  uncomment: comments((replies, at) => replies.filter((_, index) => index !== at % Math.max(1, replies.length))),
  editComment: comments((replies, at, what) =>
    replies.map((reply, index) => (index === at % replies.length ? { ...reply, text: wording(what, 4) } : reply)),
  ),
  noComments: comments(() => undefined),
  editPage: (paper, _, what) => ({
    ...paper,
    pages: new Map(paper.pages).set('about.md', {
      title: 'About us',
      description: 'Who we are.',
      aliases: what % 2 === 0 ? [] : ['/us/'],
      body: wording(what),
    }),
  }),
  addPage: (paper, _, what) => ({
    ...paper,
    pages: new Map(paper.pages).set(`more/p${what % 3}.md`, {
      title: `Page ${what}`,
      description: 'More.',
      body: wording(what),
    }),
  }),
  removePage: (paper) => ({ ...paper, pages: new Map([...paper.pages].filter(([file]) => file === 'about.md')) }),
  strayFile: (paper, _, what) => ({
    ...paper,
    further: new Map(paper.further).set(
      pick(['articles/notes.txt', 'articles/_private.md', 'articles/.hidden.md', 'README.md'], what) ?? '',
      wording(what),
    ),
  }),
  // What is wrong stays so until an earlier state comes back.
  breakArticle: (paper, _, what) => ({
    ...paper,
    further: new Map(paper.further).set(
      'articles/broken.md',
      pick(
        ['no front matter', '---\ntitle: [\n---\n\nText.', '---\ntitle: Only\n---\n\nText.', '---\nnot closed'],
        what,
      ) ?? '',
    ),
  }),
  breakCategory: (paper, at) => {
    const [file, story] = pick(paper.articles, at) ?? [];
    if (file === undefined || story === undefined) return paper;
    const fields = { ...story.fields, categories: ['wrold'] };
    return { ...paper, articles: new Map(paper.articles).set(file, { ...story, fields }) };
  },
  breakLink: (paper, at, what) => {
    const [file, story] = pick(paper.articles, at) ?? [];
    if (file === undefined || story === undefined) return paper;
    return { ...paper, articles: new Map(paper.articles).set(file, { ...story, body: `[Gone](/gone/${what}/)` }) };
  },
  // The first issue's articles are a year old within some days of this.
  anniversaries: clock((what) => 350 - (what % 60) * 2),
  yearsPass: clock((what) => 365 * (1 + (what % 3)) - (what % 7)),
  timePasses: clock((what) => (what % 20) / 4),
  timeReturns: clock((what) => -(what % 12) * 5),
  preview: (paper) => ({ ...paper, drafts: !paper.drafts }),
  otherNode: (paper, _, what) => ({ ...paper, runtime: `v24.${what % 2}.0` }),
  editLayout: (paper, _, what) => ({ ...paper, layout: what % 4 }),
  editStyle: (paper, _, what) => ({ ...paper, style: what % 3 }),
};
