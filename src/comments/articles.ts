import { escapeHtml } from '../kernel/html.ts';
import { isSealed, OPEN_ARTICLE } from '../kernel/seal.ts';
import type { UrlPath } from '../kernel/url-path.ts';
import { watchClosed } from './closed.ts';
import type { Found, SiteFiles } from './site-files.ts';

/** Whether an article takes comments; `unreachable` where the site could not be asked. */
export type Standing = 'open' | 'closed' | 'unknown' | 'unreachable';

/** Knows the articles. */
export interface Articles {
  /**
   * @param article its address
   * @param given the seal that its reply form carried; empty where it had none
   */
  readonly standing: (article: UrlPath, given: string) => Promise<Standing>;
}

/** How long an answer of the site is kept, in milliseconds. */
const KEPT: Readonly<Record<Standing, number>> = {
  open: 5 * 60_000,
  closed: 60_000,
  unknown: 60_000,
  unreachable: 5000,
};
const MOST_KEPT = 2000;

/**
 * A seal proves that the builder wrote the form, so that the article exists and was open then; without one the article's page is
 * read on the site. In both cases the site's list of what was closed since has the last word.
 * @param secret what the builder seals with
 * @param read reads the published site
 * @param now the clock, in epoch milliseconds
 */
export function knowArticles(secret: string, read: SiteFiles, now: () => number): Articles {
  const isClosed = watchClosed(read, now);
  const kept = new Map<UrlPath, { readonly until: number; readonly standing: Promise<Standing> }>();

  const lookUp = (article: UrlPath): Promise<Standing> => {
    const known = kept.get(article);
    if (known !== undefined && known.until > now()) return known.standing;
    const standing = read(article).then((found) => {
      const answer = standingOf(found, article);
      kept.set(article, { until: now() + KEPT[answer], standing });
      return answer;
    });
    kept.delete(article);
    // Those who ask meanwhile wait for the same answer.
    kept.set(article, { until: now() + KEPT.open, standing });
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return standing;
  };

  return {
    async standing(article, given) {
      if (await isClosed(article)) return 'closed';
      return isSealed(secret, OPEN_ARTICLE, article, given) ? 'open' : lookUp(article);
    },
  };
}

/** A page takes comments if it holds the reply form of that very article. */
function standingOf(found: Found, article: UrlPath): Standing {
  if (found === 'missing') return 'unknown';
  if (found === 'unreachable') return 'unreachable';
  const inputs = found.text.match(/<input\b[^>]*>/gi) ?? [];
  const value = `value="${escapeHtml(article)}"`;
  return inputs.some((input) => /\bname="?article\b/.test(input) && input.includes(value)) ? 'open' : 'closed';
}
