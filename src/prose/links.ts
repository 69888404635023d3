import { parseUrlPath, safeUrl } from '../kernel/url-path.ts';

/** Where a link leads, or why it may not. */
export type Destination =
  | { readonly kind: 'page'; readonly address: string }
  | { readonly kind: 'heading'; readonly id: string }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'contact' }
  | { readonly kind: 'faulty'; readonly message: string; readonly hint: string };

/** What browsers and mail programs are sure to take. */
export const LONGEST_ADDRESS = 2_000;

const LONGEST_SHOWN = 100;

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const WEB_HOST = /^https?:\/\/[^/?#]/i;
const LOOKS_LIKE_HOST = /^(?:\/\/)?(?:www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|example|eu|info|news)\b)/i;

/**
 * @param href percent-encoded
 * @returns the same for human eyes; unchanged where its encoding is broken
 */
export function readable(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}

/** An address in quotation marks for a message, shortened where it's very long. */
export function quoted(address: string): string {
  return `"${address.length > LONGEST_SHOWN ? `${address.slice(0, LONGEST_SHOWN)}…` : address}"`;
}

function faulty(message: string, hint: string): Destination {
  return { kind: 'faulty', message, hint };
}

function withinSite(href: string): Destination {
  const address = readable(href);
  const path = address.replace(/[?#].*$/s, '');
  if (parseUrlPath(path) !== undefined) return { kind: 'page', address };
  return faulty(
    `${quoted(address)} is no address within the site`,
    'copy the path from the page, for example /2026/11/some-story/',
  );
}

/**
 * Judges a link's target. A body may lead to http, https, mailto and tel addresses, to whole paths within the site and to
 * its own headings. Everything else is faulty: other schemes run or open things, and relative paths break where an article
 * is shown on another page or in a feed.
 * @param href as markdown-it normalised it: percent-encoded, without spaces
 */
export function judgeLink(href: string): Destination {
  if (href === '') return faulty('this link leads nowhere', 'write the address between the round brackets');
  if (href.length > LONGEST_ADDRESS) {
    return faulty(`this address has ${href.length} characters`, `use at most ${LONGEST_ADDRESS}`);
  }
  if (href.startsWith('#')) return { kind: 'heading', id: readable(href.slice(1)) };
  if (LOOKS_LIKE_HOST.test(href)) {
    return faulty(`${quoted(readable(href))} has no scheme`, `write https://${href.replace(/^\/+/, '')}`);
  }
  if (href.startsWith('//')) return faulty(`${quoted(readable(href))} has no scheme`, `write https:${href}`);
  if (href.startsWith('/')) return withinSite(href);
  if (safeUrl(href) !== undefined) {
    if (/^(?:mailto|tel):/i.test(href)) return { kind: 'contact' };
    return WEB_HOST.test(href)
      ? { kind: 'elsewhere' }
      : faulty(`${quoted(href)} names no site`, 'write https:// and a host');
  }
  const scheme = SCHEME.exec(href)?.[0].toLowerCase();
  return scheme === undefined
    ? faulty(
        `${quoted(readable(href))} is a relative address`,
        'write the whole path within the site, from its first slash on',
      )
    : faulty(`links that start with "${scheme}" are not allowed`, 'only http:, https:, mailto: and tel: are');
}
