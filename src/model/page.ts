import type { Digest } from '../kernel/digest.ts';
import { error, type Outcome } from '../kernel/problem.ts';
import { parseUrlPath, type UrlPath } from '../kernel/url-path.ts';
import type { SourceFile } from '../read/source-file.ts';
import { pageSchema } from '../schema/page.ts';
import { stampOf } from './article.ts';
import { check } from './check.ts';

/** A static page, such as "About us". */
export interface StaticPage {
  readonly title: string;
  readonly description: string;
  readonly path: UrlPath;
  readonly aliases: readonly UrlPath[];
  readonly source: SourceFile;
  /** The digest of all that its file and its address say. */
  readonly stamp: Digest;
}

/** @param source a Markdown file of `pages/`; its folder and name are its address unless it sets `path` */
export function pageOf(source: SourceFile): Outcome<StaticPage | undefined> {
  const { value, problems } = check(pageSchema, source);
  if (value === undefined) return { value, problems };
  const path = value.path ?? parseUrlPath(`/${source.file.replace(/^pages\//, '').replace(/\.md$/, '')}/`);
  if (path === undefined) {
    const problem = error('the file name makes no address', source.locate([]), 'rename the file, or set "path"');
    return { value: undefined, problems: [problem] };
  }
  const { text, firstLine } = source.body();
  const empty =
    text.trim() === ''
      ? [
          error(
            'the page is empty',
            { file: source.file, line: firstLine, column: 1 },
            'write its text below the front matter',
          ),
        ]
      : [];
  return {
    value: {
      title: value.title,
      description: value.description,
      path,
      aliases: value.aliases,
      source,
      stamp: stampOf(source, path),
    },
    problems: empty,
  };
}
