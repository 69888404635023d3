import type { Shelf } from '../kernel/cache.ts';
import { digest, type Digest } from '../kernel/digest.ts';
import { directionOf, type Direction } from '../kernel/language.ts';
import { error, type Outcome, type Problem } from '../kernel/problem.ts';
import { didYouMean } from '../kernel/suggest.ts';
import type { UrlPath } from '../kernel/url-path.ts';
import type { SourceFile } from '../read/source-file.ts';
import { cardOf, type ArticleCard } from './article-card.ts';
import type { Author } from './author.ts';
import { articleAddress } from './permalink.ts';
import type { Category, Site } from './site.ts';
import type { Subject, subjectOf } from './subject.ts';

/** An article: what its file says, checked, with every reference resolved. */
export interface Article extends Omit<ArticleCard, 'lang' | 'dir' | 'categories' | 'authors' | 'topics' | 'series'> {
  readonly path: UrlPath;
  readonly source: SourceFile;
  /** The digest of all that its file and its address say. */
  readonly stamp: Digest;
  readonly language: string;
  readonly direction: Direction;
  readonly section: Category;
  readonly categories: readonly Category[];
  readonly authors: readonly Author[];
  readonly topics: readonly Subject[];
  readonly series: Subject | undefined;
  /** Whether it is a live story of which nothing more is to be expected. */
  readonly ended: boolean;
}

/** What an article's references are looked up in, and where checked front matter is kept. */
export interface Desk {
  readonly site: Site;
  readonly authors: ReadonlyMap<string, Author>;
  readonly shelf: Shelf;
  /** The one clock of a build, in epoch milliseconds. */
  readonly now: number;
  /** One value for all articles of a topic. */
  readonly subjectOf: typeof subjectOf;
}

/**
 * @param source a Markdown file of `articles/`
 * @param desk the site, the authors, and what is known from earlier builds
 * @returns the article, or `undefined` with every problem
 */
export function articleOf(
  source: SourceFile,
  { site, authors, shelf, now, subjectOf }: Desk,
): Outcome<Article | undefined> {
  const { value: card, problems } = cardOf(source, site.timezone, shelf);
  if (card === undefined) return { value: undefined, problems };
  const { lang, dir, ...fields } = card;
  const categories = found(card.categories, site.categories, source, 'categories', 'category');
  const writers = found(card.authors, authors, source, 'authors', 'author');
  const faults = [...problems, ...categories.problems, ...writers.problems];
  const [section] = categories.value;
  if (section === undefined) return { value: undefined, problems: faults };
  const language = lang ?? site.language;
  const path = articleAddress(site.permalink, { slug: card.slug, published: card.published, category: section.slug });
  const ended = card.kind === 'live' && endOf(card) <= now;
  const article: Article = {
    ...fields,
    path,
    source,
    // Whatever names a live story may say that it is one.
    stamp: ended ? digest(`${stampOf(source, path)} ended`) : stampOf(source, path),
    ended,
    language,
    direction: dir ?? directionOf(language),
    section,
    categories: categories.value,
    authors: writers.value,
    topics: card.topics.flatMap((name) => subjectOf(name, 'topics') ?? []),
    series: card.series === undefined ? undefined : subjectOf(card.series, 'series'),
  };
  return { value: article, problems: faults };
}

const DAY = 24 * 60 * 60 * 1000;

/** When a live story ends: as its editor says, else a day after the last that was heard of it. */
function endOf({ liveUntil, published, updated, updates }: ArticleCard): number {
  return (
    liveUntil?.epoch ??
    Math.max(...[published, updated ?? published, ...updates.map(({ date }) => date)].map(({ epoch }) => epoch)) + DAY
  );
}

/**
 * @param source an article's or page's file
 * @param path its address
 * @returns the digest of both
 */
export function stampOf({ file, digest: bytes }: SourceFile, path: UrlPath): Digest {
  return digest(`${path}\n${file}\n${bytes}`);
}

/** Looks names up; each that is unknown is a problem at its own place. */
function found<Known>(
  names: readonly string[],
  known: ReadonlyMap<string, Known>,
  source: SourceFile,
  field: string,
  noun: string,
): Outcome<readonly Known[]> {
  const problems = names.flatMap((name, index): Problem[] => {
    if (known.has(name)) return [];
    const hint = didYouMean(name, known.keys()) ?? `known are ${[...known.keys()].join(', ')}`;
    return [error(`unknown ${noun} "${name}"`, source.locate([field, index]), hint)];
  });
  return { value: names.flatMap((name) => known.get(name) ?? []), problems };
}
