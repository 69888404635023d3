import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BuildReport } from '../../src/build.ts';
import { buildWith } from './direct-render.ts';
import { daysOn, firstIssue, TODAY, type Newspaper, type Story } from './newspaper.ts';
import { Press, Studio } from './press.ts';

// Four categories, authors and topics: every list of either archive has full pages of five, and more than one.
const SIZES = [60, 240] as const;
const SECTIONS = ['world', 'culture', 'sport', 'money'];
const WRITERS = ['jane-doe', 'ole-berg', 'ada-lin', 'kit-roe'];
const SUBJECTS = ['Ships', 'Dams', 'Zoo', 'Parks'];

/** Words that two neighbours in time have to themselves: each is the other's only related article, whatever the archive. */
function ownWords(group: number, count: number, offset = 0): string {
  const letters = (number: number): string =>
    [...String(number)].map((digit) => 'bcdfghjkmn'.charAt(Number(digit))).join('a');
  return Array.from({ length: count }, (_, index) => `${letters(group)}o${letters(index + offset)}`).join(' ');
}

/** @param age the article's place, 0 being the newest */
function story(age: number): Story {
  const at = (list: readonly string[]): string[] => [list[age % 4] ?? ''];
  return {
    fields: {
      title: ownWords(Math.floor(age / 2), 3, age % 4),
      description: ownWords(Math.floor(age / 2), 4, age % 3),
      date: daysOn(-1 - age * 3),
      categories: at(SECTIONS),
      authors: age === 8 ? ['rare-bird'] : at(WRITERS),
      topics: at(SUBJECTS),
    },
    body: ownWords(Math.floor(age / 2), 12 + (age % 5)),
  };
}

function archiveOf(count: number): Newspaper {
  const paper = firstIssue(0);
  const named = (id: string): [string, { name: string }] => [id, { name: id }];
  return {
    ...paper,
    comments: undefined,
    site: { ...paper.site, categories: SECTIONS.map((slug) => ({ slug, name: slug })) },
    authors: new Map([...WRITERS, 'rare-bird'].map(named)),
    articles: new Map(Array.from({ length: count }, (_, age) => [`a${age}.md`, story(age)])),
  };
}

/** What is done to one article, by its file. */
const edited =
  (file: string, change: (story: Story) => Story) =>
  (paper: Newspaper): Newspaper => {
    const before = paper.articles.get(file);
    if (before === undefined) throw new Error(file);
    return { ...paper, articles: new Map(paper.articles).set(file, change(before)) };
  };
const fields = (file: string, change: Partial<Story['fields']>): ((paper: Newspaper) => Newspaper) =>
  edited(file, ({ body, ...before }) => ({ body, fields: { ...before.fields, ...change } }));
const added =
  (change: Partial<Story['fields']>) =>
  (paper: Newspaper): Newspaper => ({
    ...paper,
    articles: new Map(paper.articles).set('brand-new.md', {
      body: ownWords(0, 14),
      fields: { ...story(0).fields, title: 'Brand new', date: daysOn(-0.5), topics: SUBJECTS.slice(0, 3), ...change },
    }),
  });
const gone =
  (file: string) =>
  (paper: Newspaper): Newspaper => ({
    ...paper,
    articles: new Map([...paper.articles].filter(([name]) => name !== file)),
  });

/** Every kind of edit that touches one article, done to one at the same place from the newest whatever the archive's size. */
const EDITS: Readonly<Record<string, (paper: Newspaper) => Newspaper>> = {
  'nothing at all': (paper) => paper,
  'a new article of one category, one author, three topics': added({}),
  'a new article among older ones': added({ date: daysOn(-20.5) }),
  'a new article of a new topic': added({ topics: ['Ships', 'Dams', 'Unheard-of'] }),
  'a new article under embargo': added({ publishAt: daysOn(3) }),
  'a new draft': added({ draft: true }),
  'the body of the newest article': edited('a0.md', (before) => ({ ...before, body: `${before.body} plus` })),
  'the body of an older article': edited('a30.md', (before) => ({ ...before, body: `${before.body} plus` })),
  'the title of the newest article': fields('a0.md', { title: `${story(0).fields.title} plus` }),
  'the title of an older article': fields('a30.md', { title: `${story(30).fields.title} plus` }),
  'the description of an older article': fields('a30.md', { description: `${story(30).fields.description} plus` }),
  'a correction': fields('a30.md', {
    corrections: [{ date: daysOn(-0.1), type: 'correction', text: 'It was *one*.' }],
  }),
  'a change of category': fields('a4.md', { categories: ['culture'] }),
  'a second category': fields('a4.md', { categories: ['world', 'culture'] }),
  'a change of author': fields('a4.md', { authors: ['rare-bird'] }),
  'another topic': fields('a4.md', { topics: ['Parks'] }),
  'another address': fields('a4.md', { slug: 'elsewhere', aliases: ['/2026/11/a4/'] }),
  'another date': fields('a4.md', { date: daysOn(-8) }),
  'an editor’s pick': fields('a4.md', { related: ['a50'] }),
  'the newest article gone': gone('a0.md'),
  'an older article gone': gone('a8.md'),
  'an author with one article renamed': (paper) => ({
    ...paper,
    authors: new Map(paper.authors).set('rare-bird', { name: 'Rarer Bird' }),
  }),
  'a comment': (paper) => ({
    ...paper,
    comments: [{ id: 'c1', article: '/2026/11/a4/', parent: null, name: 'Kim', date: daysOn(-1), text: 'So it is.' }],
  }),
  'an hour': (paper) => ({ ...paper, now: TODAY + 3_600_000 }),
  'two days': (paper) => ({ ...paper, now: TODAY + 48 * 3_600_000 }),
};

/** What each edit costs at one size of the archive. */
async function costsAt(size: number, studio: Studio): Promise<ReadonlyMap<string, BuildReport>> {
  const press = new Press(studio, archiveOf(size));
  const print = (paper: Newspaper): Promise<BuildReport> => {
    press.paper = paper;
    press.write();
    return buildWith(press.options, studio.render);
  };
  const before = press.paper;
  const costs = new Map<string, BuildReport>();
  await print(before);
  for (const [name, edit] of Object.entries(EDITS)) {
    costs.set(name, await print(edit(before)));
    await print(before);
  }
  expect(existsSync(join(press.output, '2026/11/a0/index.html'))).toBe(true);
  press.close();
  return costs;
}

describe('what an edit costs', () => {
  let [small, large]: ReadonlyMap<string, BuildReport>[] = [];
  beforeAll(async () => {
    const studio = new Studio();
    small = await costsAt(SIZES[0], studio);
    large = await costsAt(SIZES[1], studio);
  }, 120_000);
  const files = (edit: string): string[] => (large?.get(edit)?.causes ?? []).map(({ file }) => file).toSorted();
  const figures = (costs: ReadonlyMap<string, BuildReport> | undefined, edit: string) => {
    const { written, removed, articles, kept } = costs?.get(edit) ?? {};
    return { written, removed, some: Number(articles) > 0 && Number(kept) > 0 };
  };

  it.each(Object.keys(EDITS).filter((edit) => edit !== 'two days'))(
    `is the same in archives of ${SIZES.join(' and ')} articles: %s`,
    (edit) => {
      expect(figures(large, edit)).toEqual({ ...figures(small, edit), some: true });
    },
  );

  it('is one page and the feeds that carry it for an edited body', () => {
    expect(files('the body of an older article')).toEqual([expect.stringMatching(/a30\/index\.html$/)]);
    expect(files('the body of the newest article')).toEqual([
      '2026/11/a0/index.html',
      'atom.xml',
      'authors/jane-doe/feed.xml',
      'feed.json',
      'feed.xml',
      'world/feed.xml',
    ]);
  });

  it('is at most 40 files for a new article of one category, one author and three topics, beside related pages', () => {
    const all = files('a new article of one category, one author, three topics');
    // The newest until then gets a neighbour; every other article's page that is written has the new one among its related.
    const related = all.filter((file) => /\/a\d+\/index\.html$/.test(file) && !file.includes('/a0/'));
    expect(all).toContain('2026/11/brand-new/index.html');
    expect(all.length - related.length).toBeLessThanOrEqual(40);
    expect(related).toEqual(['2026/11/a1/index.html']);
  });

  it('is nothing where nothing may be seen', () => {
    for (const edit of ['nothing at all', 'a new article under embargo', 'a new draft', 'an hour'])
      expect(files(edit)).toEqual([]);
  });

  it('is the page of each article that is a year older, where only time passes', () => {
    expect(small?.get('two days')?.causes.map(({ file }) => file)).toEqual(['news-sitemap.xml']);
    expect(files('two days')).toEqual(['2025/11/a121/index.html', 'news-sitemap.xml']);
  });
});
