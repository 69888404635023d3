import type { ArticleInput } from '../../src/schema/article.ts';

/** An article as a file of its own: front matter and body. */
export interface Story {
  readonly fields: ArticleInput;
  readonly body: string;
}

/** An approved comment as `comments.json` holds it. */
export interface Reply {
  readonly id: string;
  readonly article: string;
  readonly parent: string | null;
  readonly name: string;
  readonly date: string;
  readonly text: string;
}

/** What `site.yml` says, as far as edits change it. */
export interface SiteFields {
  readonly title: string;
  readonly url: string;
  readonly language: string;
  readonly timezone: string;
  readonly description: string;
  readonly publisher: { readonly name: string; readonly corrections?: string };
  readonly categories: readonly { readonly slug: string; readonly name: string; readonly description?: string }[];
  readonly accent?: string;
  readonly cards?: boolean;
  readonly permalink?: string;
  readonly pageSizes: { readonly list: number; readonly feed: number };
  readonly front?: { readonly lead?: string; readonly secondary?: readonly string[] };
  readonly navigation?: readonly { readonly label: string; readonly path: string }[];
  readonly comments?: { readonly endpoint: string } | undefined;
}

/** A whole newspaper in memory: what the content folder is to hold, and what a build is told besides. Edits make another of it. */
export interface Newspaper {
  readonly site: SiteFields;
  /** By file name below `articles/`. */
  readonly articles: ReadonlyMap<string, Story>;
  /** By id. */
  readonly authors: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** By file name below `pages/`. */
  readonly pages: ReadonlyMap<string, Readonly<Record<string, unknown>> & { readonly body: string }>;
  readonly comments: readonly Reply[] | undefined;
  /** Other files of the content folder, and what breaks one for a while. */
  readonly further: ReadonlyMap<string, string>;
  readonly now: number;
  readonly drafts: boolean;
  /** The version of Node, and what stands for the layouts' sources. */
  readonly runtime: string;
  readonly layout: number;
  readonly style: number;
}

const WORDS =
  'harbour bridge ferry dock crane tide storm flood dam river reservoir council vote mayor budget tax strike union worker factory steel museum painting theatre opera poet novel goal match striker league trophy vaccine virus hospital nurse'.split(
    ' ',
  );

/**
 * @param seed any whole number; near ones share words, so that articles are related
 * @param length how many words
 */
export function wording(seed: number, length = 24): string {
  const words = Array.from({ length }, (_, index) => WORDS[(seed * 5 + ((index * index + seed) % 9)) % WORDS.length]);
  return `${words.join(' ')}.`.replace(/^./, (first) => first.toUpperCase());
}

const DAY = 24 * 60 * 60 * 1000;
/** The moment of the first build. */
export const TODAY = Date.parse('2026-11-24T09:00:00Z');

/** @returns an ISO date-time so many days (or parts of one) after the first build */
export function daysOn(days: number): string {
  return new Date(TODAY + days * DAY).toISOString();
}

export const TOPICS = ['Ships', 'Dams', 'Zoo', 'Åland', 'City Hall'] as const;
export const CATEGORIES = ['world', 'culture', 'sport'] as const;
export const AUTHORS = ['jane-doe', 'ole-berg', 'ada-lin'] as const;

/**
 * @param seed decides over everything
 * @param days when it was published, in days from the first build
 */
export function storyOf(seed: number, days: number): Story {
  const at = <Value>(list: readonly Value[], index: number): Value[] => list.slice(index % list.length).slice(0, 1);
  return {
    fields: {
      title: `Headline ${seed} ${wording(seed, 2)}`,
      description: wording(seed + 1, 8),
      date: daysOn(days),
      categories: at(CATEGORIES, seed),
      authors: at(AUTHORS, seed >> 1),
      topics: [...at(TOPICS, seed), ...at(TOPICS, seed + 2)],
    },
    body: wording(seed),
  };
}

/** What makes an article of the first issue unlike the others, by its place. */
const SPECIAL: readonly Partial<ArticleInput>[] = [
  {},
  { kind: 'live', updates: [{ date: daysOn(-0.2), text: 'The *first* report.' }] },
  { publishAt: daysOn(1.5) },
  { expireAt: daysOn(2) },
  { draft: true },
  { aliases: ['/former/', '/older/former/'], series: 'Ports' },
  { related: ['a5'], series: 'ports' },
  { lang: 'ar', topics: ['ships'], translationOf: 'a1' },
  { kind: 'sponsored' },
  { noindex: true, corrections: [{ date: daysOn(-3), type: 'correction', text: 'It was *Tuesday*.' }] },
  { topics: ['city hall', 'ZOO'], categories: ['sport', 'world'] },
  { series: 'Ports', byline: 'none', authors: undefined },
];

/** @param count how many articles the first issue has, spread over four months */
export function firstIssue(count: number): Newspaper {
  const articles = Array.from({ length: count }, (_, index): [string, Story] => {
    const { fields, body } = storyOf(index, -0.5 - index * 7);
    return [`2026/a${index}.md`, { body, fields: { ...fields, ...SPECIAL[index % SPECIAL.length] } }];
  });
  return {
    site: {
      title: 'The Test Courier',
      url: 'https://courier.example',
      language: 'en',
      timezone: 'Europe/Oslo',
      description: 'News for tests.',
      publisher: { name: 'The Test Courier' },
      categories: [
        { slug: 'world', name: 'World' },
        { slug: 'culture', name: 'Culture', description: 'Books and plays.' },
        { slug: 'sport', name: 'Sport' },
      ],
      pageSizes: { list: 5, feed: 5 },
    },
    articles: new Map(articles),
    authors: new Map([
      ['jane-doe', { name: 'Jane Doe', role: 'Reporter' }],
      ['ole-berg', { name: 'Ole Berg', bio: 'Writes about ships.' }],
      ['ada-lin', { name: 'Ada Lin' }],
    ]),
    pages: new Map([['about.md', { title: 'About us', description: 'Who we are.', body: 'We write for tests.' }]]),
    comments: [
      { id: 'c1', article: '/former/', parent: null, name: 'Kim', date: daysOn(-1), text: 'Well said.' },
      { id: 'c2', article: '/2026/11/a0/', parent: null, name: 'Noor', date: daysOn(-0.1), text: 'Is it so?' },
    ],
    further: new Map(),
    now: TODAY,
    drafts: false,
    runtime: 'v24.0.0',
    layout: 0,
    style: 0,
  };
}

/** Fields as YAML: JSON is YAML, and one field a line is how editors write. */
function yaml(fields: object): string {
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => `${field}: ${JSON.stringify(value)}\n`)
    .join('');
}

function markdown(fields: object, body: string): string {
  return `---\n${yaml(fields)}---\n\n${body}\n`;
}

/** @returns the text of every file of the content folder, by its path there */
export function filesOf({ site, articles, authors, pages, comments, further }: Newspaper): ReadonlyMap<string, string> {
  return new Map<string, string>([
    ['site.yml', yaml(site)],
    ...[...articles].map(([file, { fields, body }]): [string, string] => [`articles/${file}`, markdown(fields, body)]),
    ...[...authors].map(([id, fields]): [string, string] => [`authors/${id}.yml`, yaml(fields)]),
    ...[...pages].map(([file, { body, ...fields }]): [string, string] => [`pages/${file}`, markdown(fields, body)]),
    ...(comments === undefined ? [] : [['comments.json', JSON.stringify({ comments })] as const]),
    ...further,
  ]);
}
