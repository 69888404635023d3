import { error, type Outcome, type Place, type Problem } from '../kernel/problem.ts';
import { filePath, outputFile, pagePath, type UrlPath } from '../kernel/url-path.ts';
import { ICON_PATHS } from '../media/favicon.ts';
import type { Newsroom } from '../model/newsroom.ts';
import { CLOSED_COMMENTS } from './host.ts';
import { archivePath } from './list.ts';
import { OFFLINE_PAGE, SERVICE_WORKER } from './offline.ts';
import { SITE_FEEDS } from './overview.ts';
import { cutIntoPages } from './paging.ts';
import { SEARCH_PAGE, SEARCH_PROGRAM } from './search-index.ts';
import { NEWS_SITEMAP, SITEMAP_INDEX } from './sitemap.ts';

/** An address, what wants it, and where an editor may change that. */
interface Claim {
  readonly path: UrlPath;
  readonly what: string;
  readonly place: (() => Place) | undefined;
}

/**
 * Lists every address of the site before anything is composed, so that links can be checked and no page overwrites another.
 * @param newsroom all that is published
 * @returns the addresses; two pages that would be written to one file are a problem of the later
 */
export function addressesOf(newsroom: Newsroom): Outcome<ReadonlySet<string>> {
  const owners = new Map<string, Claim>();
  const problems: Problem[] = [];
  for (const claim of claims(newsroom)) {
    const file = outputFile(claim.path);
    const owner = owners.get(file);
    if (owner === undefined) {
      owners.set(file, claim);
      continue;
    }
    const [culprit, other] = claim.place === undefined ? [owner, claim] : [claim, owner];
    const where = other.place === undefined ? '' : ` (${placeText(other.place())})`;
    const hint = 'give one of them another slug, path or alias';
    problems.push(error(`the address ${claim.path} belongs to ${other.what}${where} already`, culprit.place?.(), hint));
  }
  problems.push(...filesInTheWay(owners));
  return { value: new Set([...owners.values()].map(({ path }) => path)), problems };
}

function placeText({ file, line }: Place): string {
  return `${file}:${line}`;
}

/** A file can't be a folder as well: `/feed.xml/old/` would need the feed to be one. */
function filesInTheWay(owners: ReadonlyMap<string, Claim>): Problem[] {
  return [...owners].flatMap(([file, { path, place }]) => {
    for (let slash = file.indexOf('/'); slash !== -1; slash = file.indexOf('/', slash + 1)) {
      const blocking = owners.get(file.slice(0, slash));
      if (blocking === undefined) continue;
      const hint = 'give one of them another slug, path or alias';
      return [error(`the address ${path} lies below the file ${blocking.path}`, (place ?? blocking.place)?.(), hint)];
    }
    return [];
  });
}

function* claims(newsroom: Newsroom): Iterable<Claim> {
  const { site, articles, pages, authors } = newsroom;
  const ours = (path: UrlPath, what: string): Claim => ({ path, what, place: undefined });
  const root = pagePath();
  yield ours(root, 'the front page');
  for (const segment of ['sections', 'authors', 'topics', 'archive', 'corrections', 'feeds'])
    yield ours(pagePath(segment), `the page of ${segment}`);
  for (const { file } of SITE_FEEDS) yield ours(filePath(root, file), 'a feed');
  for (const file of [
    '404.html',
    'robots.txt',
    '_redirects',
    '_headers',
    'manifest.webmanifest',
    'speculation-rules.json',
  ])
    yield ours(filePath(root, file), file);
  if (site.search) {
    yield ours(SEARCH_PAGE, 'the page that searches');
    yield ours(SEARCH_PROGRAM, 'the program that searches');
  }
  yield ours(SERVICE_WORKER, 'the service worker');
  if (site.offline) yield ours(OFFLINE_PAGE, 'the page for those without a network');
  if (site.comments !== undefined) yield ours(CLOSED_COMMENTS, 'the list of closed discussions');
  yield* [SITEMAP_INDEX, NEWS_SITEMAP].map((path) => ours(path, 'a sitemap'));
  yield* ICON_PATHS.map((path) => ours(path, 'an icon'));

  let index = 0;
  for (const [{ path, slug }, members] of newsroom.byCategory) {
    const at = ['categories', index, 'slug'];
    const place = (): Place => site.source.locate(at);
    yield* listClaims(path, members.length, site.pageSizes.list, { what: `the category "${slug}"`, place });
    yield { path: filePath(path, 'feed.xml'), what: 'its feed', place };
    index += 1;
  }
  for (const author of authors) {
    const place = (): Place => author.source.locate([]);
    yield* listClaims(author.path, newsroom.byAuthor.get(author)?.length ?? 0, site.pageSizes.list, {
      what: `the author "${author.id}"`,
      place,
    });
    yield { path: filePath(author.path, 'feed.xml'), what: 'their feed', place };
  }
  for (const [{ path, name }, members] of [...newsroom.byTopic, ...newsroom.bySeries]) {
    yield* listClaims(path, members.length, site.pageSizes.list, { what: `"${name}"`, place: undefined });
  }
  for (const [month, members] of newsroom.byMonth) {
    yield* listClaims(pagePath(...month.split('-')), members.length, site.pageSizes.list, {
      what: `the month ${month}`,
      place: undefined,
    });
  }
  for (const { path, source, aliases } of [...articles, ...pages]) {
    yield { path, what: 'another page', place: () => ({ file: source.file, line: 1, column: 1 }) };
    for (const [at, alias] of aliases.entries())
      yield { path: alias, what: 'an alias', place: () => source.locate(['aliases', at]) };
  }
}

function* listClaims(path: UrlPath, count: number, size: number, owner: Omit<Claim, 'path'>): Iterable<Claim> {
  for (const { page } of cutIntoPages(Array.from({ length: count }), size)) {
    yield { path: page === undefined ? path : archivePath(path, page), ...owner };
  }
}
