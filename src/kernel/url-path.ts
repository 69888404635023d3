declare const pathBrand: unique symbol;

/**
 * The address of a page within the site, as people write it: it starts with a slash, has no dot segment, no empty segment,
 * no query and no fragment, and either ends with a slash (a page) or with a file name that has an extension (a file).
 */
export type UrlPath = string & { readonly [pathBrand]: true };

const SEGMENT = /^[^\s/\\?#%"'<>:|*\p{Cc}]+$/u;

/**
 * Parses an address that an editor wrote.
 * @param text for example `/2026/11/some-story/` or `/feed.xml`; a missing last slash of a page is added
 * @returns the address, or `undefined` when it could lead outside the site's folder or is no address
 */
export function parseUrlPath(text: string): UrlPath | undefined {
  // Half a surrogate pair can't be percent-encoded.
  if (!text.startsWith('/') || !text.isWellFormed()) return undefined;
  const segments = text.split('/').slice(1);
  const last = segments.pop() ?? '';
  const isSound = (segment: string): boolean =>
    SEGMENT.test(segment) && !/^\.+$/.test(segment) && segment.length <= 200;
  if (!segments.every(isSound)) return undefined;
  if (last === '') return text as UrlPath;
  if (!isSound(last)) return undefined;
  return (/\.[a-z0-9]+$/i.test(last) ? text : `${text}/`) as UrlPath;
}

/**
 * Joins segments that are known to be sound (slugs, numbers) to a page's address.
 * @param segments for example `['topics', 'nato']`
 * @returns for example `/topics/nato/`; `/` for no segment
 */
export function pagePath(...segments: readonly (string | number)[]): UrlPath {
  return (segments.length === 0 ? '/' : `/${segments.join('/')}/`) as UrlPath;
}

/**
 * @param folder the address of a page, whose folder holds the file
 * @param name a file name with its extension
 * @returns the file's address, for example `/world/feed.xml`
 */
export function filePath(folder: UrlPath, name: string): UrlPath {
  return `${folder}${name}` as UrlPath;
}

/**
 * @param path a page's or file's address
 * @returns where it is written, relative to the output folder: a page as `index.html` in a folder of its own
 */
export function outputFile(path: UrlPath): string {
  return path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
}

/**
 * @param path an address within the site
 * @returns the same, percent-encoded for an attribute, header or feed
 * @see https://www.rfc-editor.org/rfc/rfc3986#section-2.1
 */
export function encodePath(path: UrlPath): string {
  return PLAIN.test(path) ? path : encodeURI(path);
}

// Most addresses are plain, and to see that costs a tenth of encoding them.
const PLAIN = /^[\w./-]*$/;

/**
 * @param site the site's root, for example `https://news.example.org`
 * @param path an address within the site
 * @returns the absolute, percent-encoded URL
 */
export function absoluteUrl(site: string, path: UrlPath): string {
  return site + encodePath(path);
}

const SAFE_SCHEME = /^(?:https?|mailto|tel):/i;

/**
 * Lets through only URLs that a reader may be sent to: http, https, mailto and tel.
 * @param url any URL
 * @returns the URL, or `undefined` for another scheme, control characters, or a scheme-relative address
 */
export function safeUrl(url: string): string | undefined {
  return SAFE_SCHEME.test(url) && !/[\p{Cc}\s]/u.test(url) ? url : undefined;
}
