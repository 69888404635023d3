import { CATEGORIES, daysOn, storyOf, TODAY, TOPICS, wording, type Newspaper, type Story } from './newspaper.ts';

/** An edit: a newspaper becomes another, by two numbers that say where and what. */
export type Edit = (paper: Newspaper, at: number, what: number) => Newspaper;

/** @returns the member that a number, however large, falls on; none of an empty list */
export function pick<Member>(members: Iterable<Member>, at: number): Member | undefined {
  const list = [...members];
  return list[at % list.length];
}

/** An edit of one article's front matter; `undefined` takes a field away. */
const fields =
  (change: (story: Story, what: number, paper: Newspaper) => Partial<Story['fields']>): Edit =>
  (paper, at, what) =>
    changeStory(paper, at, (story) => ({ ...story, fields: { ...story.fields, ...change(story, what, paper) } }));

function changeStory(paper: Newspaper, at: number, change: (story: Story) => Story): Newspaper {
  const [file, story] = pick(paper.articles, at) ?? [];
  if (file === undefined || story === undefined) return paper;
  return { ...paper, articles: new Map(paper.articles).set(file, change(story)) };
}

/** The last part of the address that an article's file gives it. */
function slugOf(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.md$/, '');
}

/** The address of an article under the usual permalink. */
function addressOf([
  file,
  {
    fields: { date, slug },
  },
]: readonly [string, Story]): string {
  return `/${date.slice(0, 4)}/${date.slice(5, 7)}/${slug ?? slugOf(file)}/`;
}

/** Takes an article out, with the picks that name it. */
function without(paper: Newspaper, file: string, replacement?: string): Newspaper {
  const slug = slugOf(file);
  const mended = [...paper.articles].flatMap(([other, story]): [string, Story][] => {
    const { related, translationOf } = story.fields;
    const kept = related?.flatMap((name) => (name === slug ? (replacement ?? []) : name));
    const original = translationOf === slug ? replacement : translationOf;
    return other === file
      ? []
      : [[other, { ...story, fields: { ...story.fields, related: kept, translationOf: original } }]];
  });
  return { ...paper, articles: new Map(mended) };
}

function renamed(
  paper: Newspaper,
  at: number,
  name: (file: string) => string,
  change?: (story: Story) => Story,
): Newspaper {
  const [file, story] = pick(paper.articles, at) ?? [];
  if (file === undefined || story === undefined) return paper;
  const target = name(file);
  if (paper.articles.has(target)) return paper;
  const rest = without(paper, file, slugOf(target));
  return { ...rest, articles: new Map(rest.articles).set(target, change ? change(story) : story) };
}

function exchange(paper: Newspaper, at: number, what: number, blend: (mine: Story, other: Story) => Story): Newspaper {
  const [first, one] = pick(paper.articles, at) ?? [];
  const [second, two] = pick(paper.articles, at + 1 + (what % 5)) ?? [];
  if (first === undefined || second === undefined || one === undefined || two === undefined) return paper;
  return { ...paper, articles: new Map(paper.articles).set(first, blend(one, two)).set(second, blend(two, one)) };
}

const note = (what: number): { date: string; text: string } => ({
  date: daysOn(-1 + (what % 10) / 10),
  text: `**Note** ${wording(what, 5)}`,
});

/** What editors do to articles, by name. */
export const ARTICLE_EDITS: Readonly<Record<string, Edit>> = {
  add: (paper, at, what) => ({
    ...paper,
    articles: new Map(paper.articles).set(`new/n${what}.md`, storyOf(what, -(at % 40) * 2.5)),
  }),
  addNewest: (paper, at, what) => ({
    ...paper,
    articles: new Map(paper.articles).set(`new/n${what}.md`, storyOf(at, (paper.now - TODAY) / 86_400_000 - 0.01)),
  }),
  editBody: (paper, at, what) =>
    changeStory(paper, at, (story) => ({ ...story, body: `${wording(what)}\n\n${story.body}` })),
  editWord: (paper, at, what) =>
    changeStory(paper, at, ({ body, ...story }) => ({
      ...story,
      body: body.replace(/\w+/, (word) => 'abc'.charAt(what % 3).repeat(word.length)),
    })),
  editTitle: fields((_, what) => ({ title: `Other ${what} ${wording(what, 3)}` })),
  editDescription: fields((_, what) => ({ description: wording(what, 6) })),
  changeCategory: fields((_, what) => ({ categories: [pick(CATEGORIES, what) ?? 'world'] })),
  addCategory: fields(({ fields: { categories } }, what) => ({
    categories: [...new Set([...categories, pick(CATEGORIES, what) ?? 'world'])],
  })),
  turnCategories: fields(({ fields: { categories } }) => ({ categories: categories.toReversed() })),
  changeDate: fields((_, what) => ({ date: daysOn(-what * 1.7), updated: undefined, publishAt: undefined })),
  sameDate: (paper, at, what) =>
    exchange(paper, at, what, (mine, other) => ({ ...mine, fields: { ...mine.fields, date: other.fields.date } })),
  editUpdated: fields(({ fields: { date } }, what) => ({ updated: what % 3 === 0 ? undefined : date })),
  rename: (paper, at, what) => renamed(paper, at, (file) => file.replace(/[^/]*$/, `r${what % 7}.md`)),
  renameWithAlias: (paper, at, what) =>
    renamed(
      paper,
      at,
      () => `moved/m${what % 7}.md`,
      (story) => ({
        ...story,
        fields: {
          ...story.fields,
          aliases: [...(story.fields.aliases ?? []), addressOf(pick(paper.articles, at) ?? ['', story])],
        },
      }),
    ),
  moveFolder: (paper, at, what) => renamed(paper, at, (file) => `folder${what % 3}/${slugOf(file)}.md`),
  setSlug: fields((_, what) => ({ slug: what % 3 === 0 ? undefined : `slug-${what % 5}` })),
  remove: (paper, at) => without(paper, pick(paper.articles.keys(), at) ?? ''),
  removeNewest: (paper) => {
    const [newest] = [...paper.articles].toSorted(([, one], [, two]) => (one.fields.date < two.fields.date ? 1 : -1));
    return newest === undefined ? paper : without(paper, newest[0]);
  },
  copy: (paper, at, what) => {
    const story = pick(paper.articles.values(), at);
    return story === undefined
      ? paper
      : { ...paper, articles: new Map(paper.articles).set(`copy/c${what % 5}.md`, story) };
  },
  swapTitles: (paper, at, what) =>
    exchange(paper, at, what, (mine, other) => ({ ...mine, fields: { ...mine.fields, title: other.fields.title } })),
  swapBodies: (paper, at, what) => exchange(paper, at, what, (mine, other) => ({ ...mine, body: other.body })),
  swapFiles: (paper, at, what) => exchange(paper, at, what, (_, other) => other),
  embargo: fields((_, what) => ({ publishAt: daysOn((what % 12) / 2 - 3), expireAt: undefined })),
  expire: fields((_, what) => ({ expireAt: daysOn((what % 12) / 2 - 2), publishAt: undefined })),
  free: fields(() => ({ publishAt: undefined, expireAt: undefined, draft: undefined })),
  draft: fields(({ fields: { draft } }) => ({ draft: draft !== true })),
  correct: fields(({ fields: { corrections = [] } }, what) => ({
    corrections: [...corrections, { ...note(what), type: what % 2 === 0 ? 'correction' : 'clarification' }],
  })),
  update: fields(({ fields: { updates = [] } }, what) => ({
    updates: [...updates, { ...note(what), title: `Report ${what}`, key: what % 3 === 0 }],
    liveUntil: what % 5 === 0 ? daysOn((what % 9) / 2 - 1) : undefined,
    kind: what % 2 === 0 ? 'live' : 'news',
  })),
  withdrawNotes: fields(() => ({ updates: [], corrections: [] })),
  changeKind: fields((_, what) => ({ kind: pick(['news', 'opinion', 'sponsored', 'review', 'live'] as const, what) })),
  setTopics: fields((_, what) => ({ topics: [TOPICS[what % 5] ?? '', TOPICS[(what >> 1) % 5] ?? ''] })),
  respellTopics: fields(({ fields: { topics = [] } }, what) => ({
    topics: topics.map((topic) => (what % 2 === 0 ? topic.toUpperCase() : topic.toLowerCase())),
  })),
  series: fields((_, what) => ({ series: pick([undefined, 'Ports', 'PORTS', 'Long reads'], what) })),
  relate: fields((_, what, paper) => {
    const other = pick(paper.articles, what);
    return { related: other === undefined ? [] : [what % 2 === 0 ? slugOf(other[0]) : addressOf(other)] };
  }),
  translate: fields((_, what, paper) => {
    const other = pick(paper.articles, what >> 2);
    return { translationOf: other && slugOf(other[0]), lang: pick(['de', 'ar', 'uk', 'nb'], what) };
  }),
  untranslate: fields(() => ({ translationOf: undefined })),
  unrelate: fields(() => ({ related: [] })),
  alias: fields((_, what) => ({ aliases: [`/was/${what % 4}/`] })),
  link: (paper, at, what) =>
    changeStory(paper, at, (story) => ({
      ...story,
      body: `${story.body} [There](${addressOf(pick(paper.articles, what) ?? ['', story])}).`,
    })),
  language: fields((_, what) => ({ lang: pick([undefined, 'nb', 'ar', 'en-GB'], what) })),
  index: fields(({ fields: { noindex } }, what) => ({
    noindex: noindex !== true,
    canonical: what % 2 === 0 ? undefined : 'https://elsewhere.example/story',
  })),
  dateline: fields((_, what) => ({
    dateline: `Oslo ${what}`,
    sources: [{ name: `Report ${what}`, url: 'https://source.example/' }],
  })),
  discussion: fields((_, what) => ({ comments: pick(['open', 'closed', 'off'] as const, what) })),
  byline: fields(({ fields: { byline } }, what) =>
    byline === 'none'
      ? { byline: undefined, authors: [what % 2 === 0 ? 'jane-doe' : 'ole-berg'] }
      : { byline: 'none', authors: undefined },
  ),
};
