/**
 * What the service worker keeps, and under which names. An article has a cache of its own, with the files that it showed, and goes
 * whole: no file outlives the page that names it, however often the site is published. Fonts, which all share, are kept once.
 */

/** What `/service-worker.js` says of this edition of the site: another page or file makes another version. */
export interface Edition {
  readonly version: string;
  /** The page that is shown in place of one that isn't kept. */
  readonly page: string;
  readonly files: readonly string[];
}

/** Every cache of ours; whatever else there is on this origin is not touched. */
export const OURS = 'courant ';

const ARTICLE = 'courant article ';

/** So many articles are kept, those that were read last. */
export const MOST_ARTICLES = 50;

/** So many pictures are kept of one article, those that were shown first. */
export const MOST_PICTURES = 20;

/**
 * @param path an article's address, percent-encoded
 * @returns the name of its cache
 */
export function keptAs(path: string): string {
  return ARTICLE + path;
}

/**
 * @param names the names of all caches, oldest first
 * @returns the addresses of the articles among them, as they were read
 */
export function keptArticles(names: readonly string[]): readonly string[] {
  return names.filter((name) => name.startsWith(ARTICLE)).map((name) => name.slice(ARTICLE.length));
}

/**
 * @param path an address within the site
 * @returns whether it names a file whose name changes with its content
 */
export function isHashed(path: string): boolean {
  return path.startsWith('/assets/') || isPicture(path);
}

function isPicture(path: string): boolean {
  return path.startsWith('/media/');
}

/**
 * @param addresses the URLs of all that a page fetched
 * @param origin the site's
 * @returns the addresses of those that are kept with it, each once
 */
export function filesToKeep(addresses: readonly string[], origin: string): readonly string[] {
  const urls = addresses.flatMap((address) => URL.parse(address) ?? []).filter((url) => url.origin === origin);
  const paths = [...new Set(urls.map(({ pathname }) => pathname))];
  const assets = paths.filter((path) => isHashed(path) && !isPicture(path));
  return [...assets, ...paths.filter(isPicture).slice(0, MOST_PICTURES)];
}
