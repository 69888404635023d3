import { XMLParser } from 'fast-xml-parser';
import { parseUrlPath, safeUrl } from '../kernel/url-path.ts';
import type { ImportedComment } from '../schema/imported-comment.ts';
import { plainText } from './plain-text.ts';

/** What was found, and what could not be taken over, in words. */
export interface Imported {
  readonly comments: readonly ImportedComment[];
  readonly left: readonly string[];
}

/** An element of the file; every name may be there once, more than once, or not at all. */
interface Element {
  readonly [name: string]: unknown;
}

const STATUSES: Readonly<Record<string, ImportedComment['status']>> = {
  1: 'approved',
  0: 'held',
  spam: 'spam',
  trash: 'rejected',
};

/**
 * Reads the comments of a WordPress export. Threads stay; pingbacks and trackbacks are no comments.
 * @param text the file, "WordPress eXtended RSS"
 * @throws Error for a file that is no such export
 * @see https://wordpress.org/documentation/article/tools-export-screen/
 */
export function readWxr(text: string): Imported {
  const parser = new XMLParser({
    ignoreAttributes: true,
    parseTagValue: false,
    // An export of a large site is longer than any of its parts; entities of its own it has none.
    processEntities: true,
    isArray: (name) => name === 'item' || name === 'wp:comment',
  });
  const channel = childOf(childOf(parser.parse(text), 'rss'), 'channel');
  if (channel === undefined) throw new Error('this is no WordPress export: it has no <rss><channel>');
  const left: string[] = [];
  const comments = listOf(channel, 'item').flatMap((item) => commentsOf(item, left));
  return { comments, left };
}

function commentsOf(item: Element, left: string[]): ImportedComment[] {
  const all = listOf(item, 'wp:comment').filter((comment) =>
    ['', 'comment'].includes(textOf(comment, 'wp:comment_type')),
  );
  if (all.length === 0) return [];
  const link = textOf(item, 'link');
  const article = parseUrlPath(decoded(URL.parse(link)?.pathname ?? ''));
  if (article === undefined || article === '/') {
    left.push(`the comments on "${textOf(item, 'title')}" (${all.length}): its address ${link} is none of an article`);
    return [];
  }
  return all.flatMap((comment) => {
    const id = textOf(comment, 'wp:comment_id');
    const status = STATUSES[textOf(comment, 'wp:comment_approved')];
    const received = Date.parse(`${textOf(comment, 'wp:comment_date_gmt').replace(' ', 'T')}Z`);
    const words = plainText(textOf(comment, 'wp:comment_content'));
    if (!/^\d+$/.test(id) || status === undefined || Number.isNaN(received) || words === '') {
      left.push(
        `the comment ${id} on ${article}: it has no id, no date, no text, or is neither approved nor held nor spam`,
      );
      return [];
    }
    const parent = textOf(comment, 'wp:comment_parent');
    const website = textOf(comment, 'wp:comment_author_url').trim();
    return [
      {
        id: `wp-${id}`,
        article,
        parent: parent === '' || parent === '0' ? null : `wp-${parent}`,
        name: textOf(comment, 'wp:comment_author').trim() || '–',
        email: textOf(comment, 'wp:comment_author_email').trim(),
        website: /^https?:/i.test(website) && safeUrl(website) !== undefined && URL.canParse(website) ? website : null,
        text: words,
        received,
        status,
      },
    ];
  });
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return '';
  }
}

function isElement(value: unknown): value is Element {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function childOf(element: unknown, name: string): Element | undefined {
  const child = isElement(element) ? element[name] : undefined;
  return isElement(child) ? child : undefined;
}

function listOf(element: Element, name: string): readonly Element[] {
  const list = element[name];
  return Array.isArray(list) ? list.filter(isElement) : [];
}

function textOf(element: Element, name: string): string {
  const value = element[name];
  return typeof value === 'string' ? value : '';
}
