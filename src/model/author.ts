import type { Outcome } from '../kernel/problem.ts';
import { isSlug, slugify, type Slug } from '../kernel/slug.ts';
import { error } from '../kernel/problem.ts';
import { pagePath, type UrlPath } from '../kernel/url-path.ts';
import type { SourceFile } from '../read/source-file.ts';
import { authorSchema, type AuthorFile } from '../schema/author.ts';
import { check } from './check.ts';

/** Somebody who writes for the newspaper. */
export interface Author extends AuthorFile {
  readonly id: Slug;
  readonly path: UrlPath;
  readonly source: SourceFile;
}

/** @param source a file of `authors/`, whose name is the author's id */
export function authorOf(source: SourceFile): Outcome<Author | undefined> {
  const name = source.file.replace(/^authors\//, '').replace(/\.ya?ml$/, '');
  // What articles write is made a slug too, so that accents, however they are encoded, never keep the two apart.
  const id = isSlug(name) ? slugify(name) : undefined;
  const { value, problems } = check(authorSchema, source);
  if (id === undefined) {
    const hint = 'name it in lower-case letters and digits joined by hyphens, for example jane-doe.yml';
    return {
      value: undefined,
      problems: [...problems, error(`the file name "${name}" is not a slug`, source.locate([]), hint)],
    };
  }
  return { value: value && { ...value, id, path: pagePath('authors', id), source }, problems };
}
