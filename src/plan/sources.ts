import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { digest, digestJson, type Digest } from '../kernel/digest.ts';
import type { Picture } from '../media/picture.ts';
import type { Newsroom } from '../model/newsroom.ts';
import type { SiteView } from '../view/site.ts';
import type { Shared } from './plan.ts';

// What turns a view into bytes: the layouts, and the rooms that they import from.
const LAYOUT_ROOMS = ['layouts', 'src/kernel', 'src/view', 'src/render'];

// What makes finished work of one file, and what composes views of that.
const CARD_ROOMS = ['src/kernel', 'src/schema', 'src/read', 'src/model', 'src/prose', 'src/relate'];
const VIEW_ROOMS = ['src/media', 'src/view'];

/** The digests of all code that decides over pages, and of the tool chain. */
export interface CodeDigests {
  /** Of what makes finished work of a file: it names the edition of the cache. */
  readonly edition: Digest;
  /** Of what composes views. */
  readonly composing: Digest;
  readonly layouts: Digest;
  readonly toolchain: Digest;
}

/**
 * @param root the project's folder
 * @param runtime the version of Node that runs
 */
export function digestSources(root: string, runtime: string): CodeDigests {
  const toolchain = digestToolchain(root, runtime);
  const edition = digestJson([digestCode(root, CARD_ROOMS), toolchain]);
  return {
    toolchain,
    edition,
    composing: digestJson([edition, digestCode(root, VIEW_ROOMS)]),
    layouts: digestCode(root, LAYOUT_ROOMS),
  };
}

/**
 * @param code the digests of the code
 * @param site what all pages share; it reaches every page, so it counts as a part of the layouts
 * @param newsroom its own files may show on any page
 * @param pictures developed pictures by `src`: an author's portrait goes where the author goes
 */
export function sharedBy(
  { composing, layouts, toolchain }: CodeDigests,
  site: SiteView,
  newsroom: Pick<Newsroom, 'site' | 'authors'>,
  pictures: ReadonlyMap<string, Picture>,
): Shared {
  const files = [newsroom.site, ...newsroom.authors].map(({ source }) => [source.file, source.digest]);
  const portraits = newsroom.authors.map(({ image }) => image && pictures.get(image.src)?.fallback.path);
  return { inputs: digestJson([composing, files, portraits, site]), layout: digestJson([layouts, site]), toolchain };
}

/** All code, styles and fonts below some folders. */
function digestCode(root: string, folders: readonly string[]): Digest {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|css|woff2)$/.test(name))
      .map((name) => `${folder}/${name.split(sep).join('/')}`),
  );
  return digestJson(files.toSorted().map((file) => [file, digest(readFileSync(join(root, file)))]));
}

/** The lock file names the exact version of every package. */
function digestToolchain(root: string, runtime: string): Digest {
  return digestJson([runtime, digest(readFileSync(join(root, 'package-lock.json')))]);
}
