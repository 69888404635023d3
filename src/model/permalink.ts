import type { Slug } from '../kernel/slug.ts';
import { calendarDay, type Moment } from '../kernel/time.ts';
import { pagePath, type UrlPath } from '../kernel/url-path.ts';

/** What a permalink pattern may ask for. */
export interface PermalinkParts {
  readonly slug: Slug;
  readonly published: Moment;
  readonly category: Slug;
}

/**
 * @param pattern for example `/:year/:month/:slug/`, checked by the site's schema
 * @param parts what fills it; year, month and day are those of the site's time zone
 * @returns the article's address
 */
export function articleAddress(pattern: string, { slug, published, category }: PermalinkParts): UrlPath {
  const values: Readonly<Record<string, string>> = { ...calendarDay(published), slug, category };
  const segments = pattern.split('/').filter((segment) => segment !== '');
  return pagePath(...segments.map((segment) => segment.replace(/:(\w+)/g, (_, name: string) => values[name] ?? '')));
}
