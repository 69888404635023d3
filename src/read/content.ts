import { join } from 'node:path';
import { error, type Outcome } from '../kernel/problem.ts';
import { listFiles, type Listing } from './listing.ts';
import type { SeenDigests } from './seen.ts';
import { readWhole, sourceFile, type SourceFile } from './source-file.ts';

/** All that a content folder holds, by what it is for. */
export interface Content {
  readonly site: SourceFile | undefined;
  readonly articles: readonly SourceFile[];
  readonly authors: readonly SourceFile[];
  readonly pages: readonly SourceFile[];
  readonly comments: SourceFile | undefined;
}

/** What is known of a content folder before it is read: its files where they are listed already, and how to read one. */
export interface Reading {
  readonly listing?: Listing | undefined;
  readonly seen?: Pick<SeenDigests, 'recall' | 'read'>;
}

/**
 * Looks through a content folder. No file is read before somebody asks for what it holds.
 * @param folder an absolute path
 * @param reading what is known before
 */
export function readContent(
  folder: string,
  { listing = listFiles(folder), seen = { recall: () => undefined, read: readWhole } }: Reading = {},
): Outcome<Content> {
  const names = [...listing.keys()].filter((file) => !/(?:^|\/)[._]/.test(file)).toSorted();
  const sources = (pattern: RegExp): SourceFile[] =>
    names
      .filter((file) => pattern.test(file))
      .map((file) => {
        const listed = listing.get(file);
        // What git answers for needs no list of our own.
        if (listed !== undefined) return sourceFile(folder, file, readWhole, listed);
        return sourceFile(folder, file, (path) => seen.read(path), seen.recall(join(folder, file)));
      });
  const content: Content = {
    site: sources(/^site\.yml$/)[0],
    articles: sources(/^articles\/.*\.md$/),
    authors: sources(/^authors\/.*\.ya?ml$/),
    pages: sources(/^pages\/.*\.md$/),
    comments: sources(/^comments\.json$/)[0],
  };
  return { value: content, problems: content.site === undefined ? [missingSite()] : [] };
}

function missingSite(): ReturnType<typeof error> {
  const place = { file: 'site.yml', line: 1, column: 1 };
  return error('there is no site.yml', place, 'create one; the README shows its fields');
}
