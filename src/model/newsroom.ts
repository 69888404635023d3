import { memoryShelf, type Shelf } from '../kernel/cache.ts';
import { error, sortProblems, Unpublishable, type Outcome, type Problem } from '../kernel/problem.ts';
import type { UrlPath } from '../kernel/url-path.ts';
import type { Content } from '../read/content.ts';
import type { SourceFile } from '../read/source-file.ts';
import type { CommentRecord } from '../schema/comments.ts';
import { articleSchema } from '../schema/article.ts';
import { articleOf, type Article } from './article.ts';
import { authorOf, type Author } from './author.ts';
import { check } from './check.ts';
import { threadsOf, type Threads } from './comments.ts';
import { pageOf, type StaticPage } from './page.ts';
import { resolvePicks } from './picks.ts';
import { registerOf } from './register.ts';
import { siteOf, type Category, type Site } from './site.ts';
import { subjectOf, type Subject } from './subject.ts';
import { resolveTranslations, type Translations } from './translations.ts';

/** Everything that is published at one moment, every reference resolved. Articles are newest first, everywhere. */
export interface Newsroom {
  readonly site: Site;
  readonly articles: readonly Article[];
  readonly authors: readonly Author[];
  readonly pages: readonly StaticPage[];
  readonly threads: Threads;
  readonly byCategory: ReadonlyMap<Category, readonly Article[]>;
  readonly byAuthor: ReadonlyMap<Author, readonly Article[]>;
  readonly byTopic: ReadonlyMap<Subject, readonly Article[]>;
  readonly bySeries: ReadonlyMap<Subject, readonly Article[]>;
  readonly byMonth: ReadonlyMap<string, readonly Article[]>;
  /** Editor's picks ahead of the computed related articles. */
  readonly picks: ReadonlyMap<Article, readonly Article[]>;
  /** Articles in several languages, by the address of each of their members. */
  readonly translations: ReadonlyMap<UrlPath, Translations>;
  /** The lead of the front page and the stories beside it, where site.yml names them. */
  readonly front: { readonly lead: Article | undefined; readonly secondary: readonly Article[] };
}

/** What decides which articles may be seen. */
export interface Edition {
  /** The one clock of a build, in epoch milliseconds. */
  readonly now: number;
  readonly drafts: boolean;
  /** Whether it is shown to its editors only. */
  readonly preview?: boolean;
  /** Approved comments from elsewhere than the content folder. */
  readonly comments?: readonly CommentRecord[];
}

/**
 * Checks a content folder and resolves what its files say of one another.
 * @param content what `read/` found
 * @param edition decides about drafts, embargoes and expiry
 * @param shelf keeps checked front matter between builds
 * @returns the newsroom, and every problem of every file
 * @throws Unpublishable when there is no usable `site.yml`, with all that can be told of the other files without it
 */
export function assembleNewsroom(content: Content, edition: Edition, shelf: Shelf = memoryShelf()): Outcome<Newsroom> {
  const problems: Problem[] = [];
  const keep = <Value>(outcome: Outcome<Value>): Value => {
    problems.push(...outcome.problems);
    return outcome.value;
  };
  const every = <Value>(
    sources: readonly SourceFile[],
    make: (source: SourceFile) => Outcome<Value | undefined>,
  ): Value[] => sources.flatMap((source) => keep(make(source)) ?? []);

  const site = content.site && keep(siteOf(content.site));
  if (site === undefined) throw new Unpublishable(sortProblems([...problems, ...problemsWithoutSite(content)]));
  const authors = new Map<string, Author>();
  for (const author of every(content.authors, authorOf)) {
    const other = authors.get(author.id);
    if (other === undefined) authors.set(author.id, author);
    else problems.push(doubledAuthor(author, other));
  }
  const desk = { site, authors, shelf, now: edition.now, subjectOf: rememberSubjects() };
  const written = every(content.articles, (source) => articleOf(source, desk));
  const articles = written.filter((article) => isVisible(article, edition)).toSorted(newestFirst);
  const [find, visible] = [registerOf(written), new Set(articles)];
  const { picks, front } = keep(resolvePicks(site, written, find, visible));
  const newsroom: Newsroom = {
    // Of a preview, or of drafts, nothing is to stay in anybody's browser.
    site: edition.drafts || edition.preview === true ? { ...site, offline: false } : site,
    articles,
    picks,
    front,
    translations: keep(resolveTranslations(written, find, visible)),
    authors: [...authors.values()],
    pages: every(content.pages, pageOf),
    threads: keep(threadsOf(content.comments, site.timezone, edition.comments ?? [], () => homesOf(written))),
    byCategory: group(articles, ({ categories }) => categories, site.categories.values()),
    byAuthor: group(articles, (article) => article.authors, authors.values()),
    byTopic: groupSubjects(articles, ({ topics }) => topics),
    bySeries: groupSubjects(articles, ({ series }) => (series === undefined ? [] : [series])),
    byMonth: group(articles, ({ published }) => [published.iso.slice(0, 7)], []),
  };
  return { value: newsroom, problems };
}

/** Names are turned into subjects once, since an archive has few and names them over and over. */
function rememberSubjects(): typeof subjectOf {
  const known = { topics: new Map<string, Subject | undefined>(), series: new Map<string, Subject | undefined>() };
  return (name, kind) => {
    if (!known[kind].has(name)) known[kind].set(name, subjectOf(name, kind));
    return known[kind].get(name);
  };
}

/** Where the article of each address is now; one that waits for its embargo keeps its comments too. */
function homesOf(written: readonly Article[]): ReadonlyMap<string, UrlPath> {
  return new Map(written.flatMap(({ path, aliases }) => [path, ...aliases].map((address) => [address, path])));
}

/** Front matter can be checked without a site; what refers to categories, authors or addresses can't. */
function problemsWithoutSite({ articles, authors, pages }: Content): readonly Problem[] {
  return [
    ...articles.map((source) => check(articleSchema, source)),
    ...authors.map(authorOf),
    ...pages.map(pageOf),
  ].flatMap(({ problems }) => problems);
}

function doubledAuthor({ id, source }: Author, other: Author): Problem {
  return error(`${other.source.file} is the author "${id}" already`, source.locate([]), 'rename or delete one of them');
}

/**
 * @param article by its dates and its draft mark
 * @param edition the clock, and whether drafts are shown
 */
export function isVisible({ draft, embargo, expiry }: Article, { now, drafts }: Edition): boolean {
  return embargo <= now && (expiry === undefined || now < expiry) && (drafts || !draft);
}

/** The one order of articles; the address breaks ties, so that no file system decides. */
function newestFirst(left: Article, right: Article): number {
  return right.published.epoch - left.published.epoch || (left.path < right.path ? -1 : 1);
}

/** Groups in the order of `keys`, which appear even when they have no article; others follow as they are met. */
function group<Key>(
  articles: readonly Article[],
  keysOf: (article: Article) => readonly Key[],
  keys: Iterable<Key>,
): Map<Key, Article[]> {
  const groups = new Map<Key, Article[]>(Array.from(keys, (key) => [key, []]));
  for (const article of articles) {
    const named = keysOf(article);
    for (const [index, key] of named.entries()) {
      // Named twice is named once.
      if (index > 0 && named.indexOf(key) < index) continue;
      const members = groups.get(key);
      if (members === undefined) groups.set(key, [article]);
      else members.push(article);
    }
  }
  return groups;
}

/** Subjects of one address are one; the oldest article's spelling stays, so that a new article can't rename a page. */
function groupSubjects(
  articles: readonly Article[],
  subjectsOf: (article: Article) => readonly Subject[],
): Map<Subject, Article[]> {
  const bySlug = new Map<string, { name: Subject; readonly members: Article[] }>();
  for (const article of articles) {
    for (const subject of subjectsOf(article)) {
      const known = bySlug.get(subject.slug);
      if (known === undefined) bySlug.set(subject.slug, { name: subject, members: [article] });
      else {
        known.name = subject;
        if (known.members.at(-1) !== article) known.members.push(article);
      }
    }
  }
  return new Map(Array.from(bySlug.values(), ({ name, members }) => [name, members]));
}
