import { parseUrlPath, type UrlPath } from '../kernel/url-path.ts';
import { closedArticlesSchema } from '../schema/comments-service.ts';
import { parse } from '../schema/parse.ts';
import type { SiteFiles } from './site-files.ts';

const LIST = '/comments-closed.json';
const KEPT = 60_000;

/**
 * Follows the site's list of articles that take no comments. While it can't be had, the last one that could counts; before the
 * first, nothing is closed.
 * @param read reads the published site
 * @param now the clock, in epoch milliseconds
 * @returns whether an article is on the list, as it was at most a minute ago
 */
export function watchClosed(read: SiteFiles, now: () => number): (article: UrlPath) => Promise<boolean> {
  let closed: ReadonlySet<string> = new Set();
  let asked = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> = Promise.resolve();
  const refresh = async (): Promise<void> => {
    const path = parseUrlPath(LIST);
    const found = path === undefined ? 'missing' : await read(path);
    closed = (typeof found === 'string' ? undefined : listed(found.text)) ?? closed;
  };
  return async (article) => {
    if (now() - asked >= KEPT) {
      asked = now();
      asking = refresh();
    }
    await asking;
    return closed.has(article);
  };
}

function listed(text: string): ReadonlySet<string> | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const parsed = parse(closedArticlesSchema, value);
  return parsed.ok ? new Set(parsed.value.closed) : undefined;
}
