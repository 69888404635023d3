import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { digest, digestJson, type Digest } from '../kernel/digest.ts';
import type { SiteView } from '../view/site.ts';

/** What decides over a view's bytes, beside the view. */
export interface SourceDigests {
  readonly layout: Digest;
  readonly toolchain: Digest;
}

// What turns a view into bytes: the layouts, and the rooms that they import from.
const LAYOUT_ROOMS = ['layouts', 'src/kernel', 'src/view', 'src/render'];

/**
 * @param root the project's folder
 * @param site what all pages share; it reaches every page, so it counts as a part of the layouts
 * @param runtime the version of Node that runs
 */
export function digestSources(root: string, site: SiteView, runtime: string): SourceDigests {
  return { layout: digestJson([digestCode(root, LAYOUT_ROOMS), site]), toolchain: digestToolchain(root, runtime) };
}

/**
 * Digests the code that makes finished work of an article's file, for the keys of the cache.
 * @param root the project's folder
 * @param runtime the version of Node that runs
 */
export function digestEdition(root: string, runtime: string): Digest {
  return digestJson([digestCode(root, ['src/kernel', 'src/prose', 'src/relate']), digestToolchain(root, runtime)]);
}

/** The text of all code and styles below some folders. */
function digestCode(root: string, folders: readonly string[]): Digest {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|css)$/.test(name))
      .map((name) => `${folder}/${name.split(sep).join('/')}`),
  );
  return digestJson(files.toSorted().map((file) => [file, digest(readFileSync(join(root, file)))]));
}

/** The lock file names the exact version of every package. */
function digestToolchain(root: string, runtime: string): Digest {
  return digestJson([runtime, digest(readFileSync(join(root, 'package-lock.json')))]);
}
