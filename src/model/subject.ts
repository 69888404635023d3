import { slugify, type Slug } from '../kernel/slug.ts';
import { pagePath, type UrlPath } from '../kernel/url-path.ts';

/** A topic or a series: a name that articles share, with a page of its own. */
export interface Subject {
  readonly slug: Slug;
  readonly name: string;
  readonly path: UrlPath;
}

/**
 * @param name as an editor wrote it; names that differ only in case or punctuation are one subject
 * @param kind decides the address, for example `/topics/nato/`
 * @returns `undefined` for a name without a letter or digit
 */
export function subjectOf(name: string, kind: 'topics' | 'series'): Subject | undefined {
  const slug = slugify(name);
  return slug && { slug, name, path: pagePath(kind, slug) };
}
