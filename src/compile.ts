import { buildAssets } from './emit/assets.ts';
import { artifact, type Artifact } from './emit/publication.ts';
import { Findings, type Problem } from './kernel/problem.ts';
import { developPictures } from './media/develop.ts';
import { makeIcons } from './media/favicon.ts';
import { pictureRequests } from './media/newsroom.ts';
import { assembleNewsroom, type Edition } from './model/newsroom.ts';
import { openCache, type DiskCache } from './plan/cache.ts';
import { digestEdition } from './plan/sources.ts';
import { renderNewsroom } from './prose/newsroom.ts';
import { readContent } from './read/content.ts';
import { relateNewsroom } from './relate/newsroom.ts';
import { addressesOf } from './view/addresses.ts';
import { compose } from './view/composition.ts';
import type { PageView } from './view/page-view.ts';
import { pageViews } from './view/pages.ts';
import { brokenLinks } from './view/references.ts';
import { siteView, type SiteView } from './view/site.ts';

/** What a build is given: absolute folders, the one clock, and how strict to be. */
export interface BuildOptions extends Edition {
  readonly root: string;
  readonly content: string;
  readonly output: string;
  readonly cache: string;
  readonly strict: boolean;
  /** The version of Node that runs. */
  readonly runtime: string;
}

/** A site that may be published: every view, one at a time, and every finished file. */
export interface CompiledSite {
  readonly site: SiteView;
  readonly views: Iterable<PageView>;
  readonly files: readonly Artifact[];
  readonly articles: number;
  readonly warnings: readonly Problem[];
  /** Frees what the views are made from; no view can be made afterwards. */
  readonly close: () => void;
}

/**
 * Takes a content folder down the river, from files to views, and writes nothing but the cache.
 * @throws Unpublishable with every problem of every file
 */
export async function compile(options: BuildOptions): Promise<CompiledSite> {
  const cache = openCache(options.cache);
  try {
    return { ...(await flow(options, cache)), close: cache.close };
  } catch (fault) {
    cache.commit();
    cache.close();
    throw fault;
  }
}

async function flow(options: BuildOptions, cache: DiskCache): Promise<Omit<CompiledSite, 'close'>> {
  const findings = new Findings();
  const edition = digestEdition(options.root, options.runtime);
  const content = findings.take(readContent(options.content));
  const newsroom = findings.attempt(() => assembleNewsroom(content, options));
  const prose = findings.take(renderNewsroom(newsroom, cache, edition));
  const addresses = findings.take(addressesOf(newsroom));
  findings.add(brokenLinks(newsroom, prose, addresses));
  const media = await developPictures(pictureRequests(newsroom, prose), options);
  const pictures = findings.take(media);
  const icons = findings.take(await makeIcons(newsroom.site, options));
  findings.stop(options.strict);

  const relatedTo = relateNewsroom(newsroom, prose.proseOf, cache, edition);
  cache.commit();
  const assets = await buildAssets(options.root, newsroom.site.accent);
  const composition = compose({ newsroom, proseOf: prose.proseOf, pictures, relatedTo, now: options.now });
  return {
    site: siteView(newsroom, pictures, { ...assets, icons }),
    views: pageViews(composition),
    files: [
      ...assets.files.map(({ path, bytes }) => artifact(path, bytes)),
      ...[...media.files, ...icons].map(({ path, file, digest }) => ({ path, bytes: digest, from: { file } })),
    ],
    articles: newsroom.articles.length,
    warnings: findings.problems,
  };
}
