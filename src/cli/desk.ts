import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '../kernel/digest.ts';
import { error, Unpublishable } from '../kernel/problem.ts';
import { siteOf, type Site } from '../model/site.ts';
import { parseYaml } from '../read/yaml.ts';

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
  const text = readFileSync(path, 'utf8');
  const yaml = parseYaml(text, SITE, 0);
  const site = siteOf({ file: SITE, digest: digest(text), ...yaml.value, body: '', bodyLine: 1 });
  const problems = yaml.problems.length > 0 ? yaml.problems : site.problems;
  if (site.value === undefined || problems.length > 0) throw new Unpublishable(problems);
  return { site: site.value, authors: authorIds(join(content, 'authors')) };
}

function authorIds(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^[^._].*\.ya?ml$/.test(name))
    .map((name) => name.replace(/\.ya?ml$/, ''))
    .toSorted();
}
