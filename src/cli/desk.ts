import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { error, Unpublishable } from '../kernel/problem.ts';
import { siteOf, type Site } from '../model/site.ts';
import { readWhole, sourceFile } from '../read/source-file.ts';

/** What a new article is checked against. */
export interface Desk {
  readonly site: Site;
  /** The ids of the authors, in alphabetical order. */
  readonly authors: readonly string[];
}

const SITE = 'site.yml';

/**
 * Reads who writes for the newspaper and about what, and nothing else: a new article must not wait for the whole archive.
 * @param content the content folder, an absolute path
 * @throws Unpublishable when there is no usable `site.yml`
 */
export function readDesk(content: string): Desk {
  const path = join(content, SITE);
  const start = { file: SITE, line: 1, column: 1 };
  if (!existsSync(path))
    throw new Unpublishable([error('there is no site.yml', start, 'begin a site with `courant init`')]);
  const { value: site, problems } = siteOf(sourceFile(content, SITE, readWhole));
  if (site === undefined || problems.length > 0) throw new Unpublishable(problems);
  return { site, authors: authorIds(join(content, 'authors')) };
}

function authorIds(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^[^._].*\.ya?ml$/.test(name))
    .map((name) => name.replace(/\.ya?ml$/, ''))
    .toSorted();
}
