import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import FeedParser, { type Item } from 'feedparser';
import { parseHTML } from 'linkedom';
import RssParser from 'rss-parser';
import { describe, expect, inject, it } from 'vitest';
import { z } from 'zod';

const FOLDER = inject('courierFolder');
const FEEDS = globSync('**/{feed,atom}.xml', { cwd: FOLDER }).toSorted();
/** A feed carries so many articles, unless `site.yml` says otherwise. */
const MOST = 30;
const SITE = 'https://northreach-courier.example';

/** What a feed reader shows of an article, or an article's page says of itself. */
interface Shown {
  readonly title: unknown;
  readonly link: unknown;
  readonly guid: unknown;
  readonly date: unknown;
  readonly author: unknown;
  readonly content: unknown;
}

/** An article's page, and the pages that it belongs to: its sections, authors and topics. */
interface Article {
  readonly shown: Omit<Shown, 'content' | 'author'>;
  readonly authors: readonly string[];
  readonly lists: readonly string[];
  /** The words of its last paragraph, since feeds hold the whole of it. */
  readonly end: string;
}

const ARTICLES = globSync('[0-9]*/[0-9]*/*/index.html', { cwd: FOLDER })
  .flatMap(articleOn)
  .toSorted((one, other) => Date.parse(String(other.shown.date)) - Date.parse(String(one.shown.date)));

function textOf(file: string): string {
  return readFileSync(join(FOLDER, file), 'utf8');
}

function articleOn(file: string): readonly Article[] {
  const { document: page } = parseHTML(textOf(file));
  if (page.querySelector('article.article') === null) return [];
  const link = `${SITE}/${dirname(file)}/`;
  const published = page.querySelector('.byline-time time')?.getAttribute('datetime') ?? '';
  const lists = [...page.querySelectorAll('.badge a, .byline-authors a, .topic-links a')];
  return [
    {
      shown: {
        // Among the others an article that was paid for says so.
        title: `${page.querySelector('.article-sponsored') === null ? '' : 'Sponsored – '}${page.querySelector('h1')?.textContent}`,
        link,
        guid: link,
        date: new Date(published).toISOString(),
      },
      authors: [...page.querySelectorAll('.byline-authors a')].map(({ textContent }) => textContent),
      lists: lists.map((list) => decodeURI(list.getAttribute('href') ?? '')),
      end: page.querySelector('.article-body > p:last-of-type')?.textContent ?? '',
    },
  ];
}

/** The articles that a feed is for, newest first: a feed lies beside the page of the same list. */
function articlesOf(file: string): readonly Article[] {
  const list = `/${dirname(file)}/`;
  return list === '/./' ? ARTICLES : ARTICLES.filter(({ lists }) => lists.includes(list));
}

function wordsOf(markup: unknown): string {
  return parseHTML(`<!doctype html><html><body>${String(markup)}</body></html>`).document.body.textContent;
}

async function byRssParser(file: string): Promise<readonly Shown[]> {
  const { items } = await new RssParser().parseString(textOf(file));
  return items.map((entry) => ({
    title: entry.title,
    link: entry.link,
    guid: entry.guid ?? Reflect.get(entry, 'id'),
    date: entry.isoDate,
    author: entry.creator ?? Reflect.get(entry, 'author'),
    content: Reflect.get(entry, 'content:encoded') ?? entry.content,
  }));
}

async function byFeedparser(file: string): Promise<readonly Shown[]> {
  const parser = Readable.from([textOf(file)]).pipe(new FeedParser({ addmeta: false }));
  const shown: Shown[] = [];
  parser.on('data', ({ title, link, guid, pubdate, author, description }: Item) => {
    shown.push({ title, link, guid, date: pubdate?.toISOString(), author, content: description });
  });
  await new Promise((resolve, reject) => parser.on('end', resolve).on('error', reject));
  return shown;
}

/** @see https://www.jsonfeed.org/version/1.1/ */
const address = z.url();
const author = z.strictObject({
  name: z.string().min(1).optional(),
  url: address.optional(),
  avatar: address.optional(),
});
const jsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: address,
  feed_url: address,
  description: z.string().min(1),
  language: z.string().min(2),
  icon: address.optional(),
  favicon: address.optional(),
  authors: z.array(author).min(1),
  items: z.array(
    z.strictObject({
      id: address,
      url: address,
      title: z.string().min(1),
      summary: z.string().min(1),
      content_html: z.string().min(1),
      image: address.optional(),
      date_published: z.iso.datetime({ offset: true }),
      date_modified: z.iso.datetime({ offset: true }).optional(),
      authors: z.array(author).min(1),
      tags: z.array(z.string().min(1)),
      language: z.string().min(2),
    }),
  ),
});

describe.each([
  ['rss-parser', byRssParser],
  ['feedparser', byFeedparser],
] as const)('%s', (_, shownBy) => {
  it.for(FEEDS)(
    'shows the newest articles in %s, whole, each with its headline, address, date and author',
    async (file) => {
      const shown = await shownBy(file);
      const expected = articlesOf(file);
      expect(shown).toHaveLength(Math.min(expected.length, MOST));
      for (const [index, entry] of shown.entries()) {
        const article = expected.find(({ shown: { link } }) => link === entry.link);
        expect(entry).toMatchObject(article?.shown ?? {});
        // Without a byline, RSS says nothing, and Atom names the publisher, since it must name somebody.
        expect(entry.author ?? 'The Northreach Courier').toBe(article?.authors[0] ?? 'The Northreach Courier');
        expect(wordsOf(entry.content)).toContain(article?.end);
        expect(expected.slice(0, MOST)[index]?.shown.link).toBe(entry.link);
      }
    },
  );
});

describe('the JSON Feed', () => {
  it('is as its specification asks, and shows the newest articles', () => {
    const { items } = jsonFeed.parse(JSON.parse(textOf('feed.json')));
    expect(items.map(({ url }) => url)).toEqual(ARTICLES.slice(0, MOST).map(({ shown }) => shown.link));
  });
});
