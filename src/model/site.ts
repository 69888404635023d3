import { directionOf, type Direction } from '../kernel/language.ts';
import { error, type Outcome } from '../kernel/problem.ts';
import type { Slug } from '../kernel/slug.ts';
import { pagePath, type UrlPath } from '../kernel/url-path.ts';
import type { SourceFile } from '../read/source-file.ts';
import { siteSchema, type SiteConfig } from '../schema/site.ts';
import { check } from './check.ts';

/** A section of the newspaper. */
export interface Category {
  readonly slug: Slug;
  readonly name: string;
  readonly description: string | undefined;
  readonly path: UrlPath;
}

/** The newspaper itself: `site.yml`, checked, with what follows from it. */
export interface Site extends Omit<SiteConfig, 'categories'> {
  readonly source: SourceFile;
  /** The site's root without a last slash. */
  readonly origin: string;
  readonly direction: Direction;
  readonly categories: ReadonlyMap<string, Category>;
}

/**
 * @param source `site.yml`
 * @returns the site, or `undefined` with what is wrong; two categories of one slug are a problem
 */
export function siteOf(source: SourceFile): Outcome<Site | undefined> {
  const { value: config, problems } = check(siteSchema, source);
  if (config === undefined) return { value: undefined, problems };
  const categories = new Map<string, Category>();
  const doubled = config.categories.flatMap(({ slug, name, description }, index) => {
    if (categories.has(slug))
      return [
        error(`two categories have the slug "${slug}"`, source.locate(['categories', index, 'slug']), 'rename one'),
      ];
    categories.set(slug, { slug, name, description, path: pagePath(slug) });
    return [];
  });
  const site = {
    ...config,
    source,
    origin: new URL(config.url).origin,
    direction: directionOf(config.language),
    categories,
  };
  return { value: site, problems: doubled };
}
