import { join } from 'node:path';
import { keptAssets } from './emit/kept-assets.ts';
import { artifact, type Artifact } from './emit/publication.ts';
import { indexYears } from './emit/search.ts';
import { blobDigest, digestJson } from './kernel/digest.ts';
import { Findings, type Problem } from './kernel/problem.ts';
import { OPEN_ARTICLE, seal } from './kernel/seal.ts';
import type { UrlPath } from './kernel/url-path.ts';
import { makeCards } from './media/cards.ts';
import { developPictures } from './media/develop.ts';
import { makeIcons } from './media/favicon.ts';
import { pictureRequests } from './media/newsroom.ts';
import { sweepMedia } from './media/sweep.ts';
import { assembleNewsroom, type Edition } from './model/newsroom.ts';
import { openCache, type DiskCache } from './plan/cache.ts';
import { despiteDamage, noteOn } from './plan/database.ts';
import { lockCache } from './plan/lock.ts';
import type { Shared } from './plan/plan.ts';
import { digestSources, sharedBy, type CodeDigests } from './plan/sources.ts';
import { renderNewsroom } from './prose/newsroom.ts';
import { prepareArticles } from './prepare.ts';
import { readContent } from './read/content.ts';
import { listGitFiles, type Listing } from './read/listing.ts';
import { SeenDigests } from './read/seen.ts';
import { relateNewsroom } from './relate/newsroom.ts';
import { addressesOf } from './view/addresses.ts';
import { compose, paidLabel, type Material } from './view/composition.ts';
import type { ComposablePage } from './view/page-view.ts';
import { sitePages } from './view/pages.ts';
import { brokenLinks } from './view/references.ts';
import { searchYears } from './view/search-index.ts';
import { siteView, type SiteView } from './view/site.ts';

/** How replies reach the comments service. */
export interface Replies {
  /** What forms are sealed with; without it the service has to look whether an article takes replies. */
  readonly secret?: string;
  /** Where forms are sent, in place of site.yml's address: a preview has a service of its own. */
  readonly endpoint?: string;
}

/** What a build is given: absolute folders, the one clock, and how strict to be. */
export interface BuildOptions extends Edition {
  readonly root: string;
  readonly content: string;
  readonly output: string;
  readonly cache: string;
  readonly strict: boolean;
  /** Whether texts are published compressed as well, for hosts that send such files. */
  readonly compress?: boolean;
  /** What the comments service and the site have to agree on. */
  readonly replies?: Replies;
  /** What was wrong before the content was even looked at. */
  readonly beforehand?: readonly Problem[];
  /** The version of Node that runs. */
  readonly runtime: string;
  /** Is told when another build is at work on the same cache, which is waited for. */
  readonly waiting?: () => void;
  /** Is told of pages as they are rendered. */
  readonly progress?: (pages: number) => void;
}

/** What pages are made from. */
export interface Galleys {
  readonly site: SiteView;
  readonly material: Material;
  /** Every address of the site, for links to be checked against. */
  readonly addresses: ReadonlySet<string>;
}

/** A site that may be published: every page, to be composed where that is needed, and every finished file. */
export interface CompiledSite extends Galleys {
  readonly pages: Iterable<ComposablePage>;
  readonly files: readonly Artifact[];
  /** The digests that all pages share. */
  readonly shared: Shared;
  readonly articles: number;
  readonly warnings: readonly Problem[];
  /** What to say of the cache, if anything: where it could not be used, it was begun anew. */
  readonly notes: readonly string[];
  /** Frees what the pages are made from, and the cache for other builds; no page can be composed afterwards. */
  readonly close: () => void;
}

/**
 * Takes a content folder down the river, from files to pages, and writes nothing but the cache.
 * @throws Unpublishable with every problem of every file
 */
export function compile(options: BuildOptions): Promise<CompiledSite> {
  return despiteDamage(options.cache, () => compileOnce(options));
}

async function compileOnce(options: BuildOptions): Promise<CompiledSite> {
  const listing = listGitFiles(options.content);
  const code = digestSources(options.root, options.runtime);
  const release = await lockCache(options.cache, options.waiting);
  try {
    return await compileAlone(options, code, await listing, release);
  } catch (fault) {
    release();
    throw fault;
  }
}

async function compileAlone(
  options: BuildOptions,
  code: CodeDigests,
  listing: Listing | undefined,
  release: () => void,
): Promise<CompiledSite> {
  const cache = openCache(options.cache, code.edition);
  const close = (): void => {
    cache.close();
    release();
  };
  try {
    const site = await flow(options, code, cache, listing);
    return { ...site, notes: noteOn('the cache', cache.condition()), close };
  } catch (fault) {
    cache.commit();
    cache.close();
    throw fault;
  }
}

async function flow(
  options: BuildOptions,
  code: CodeDigests,
  cache: DiskCache,
  listing: Listing | undefined,
): Promise<Omit<CompiledSite, 'notes' | 'close'>> {
  const findings = new Findings();
  findings.add(options.beforehand ?? []);
  const seen = new SeenDigests(join(options.cache, 'seen.txt'), blobDigest);
  const content = findings.take(readContent(options.content, { listing, seen }));
  await prepareArticles(content, options.content, cache.shelves);
  const newsroom = findings.attempt(() => assembleNewsroom(content, options, cache.shelves.articles));
  const prose = findings.take(renderNewsroom(newsroom, cache.shelves));
  const addresses = findings.take(addressesOf(newsroom));
  findings.add(brokenLinks(newsroom, prose, addresses));
  const media = await developPictures(pictureRequests(newsroom, prose), options);
  const pictures = findings.take(media);
  const icons = findings.take(await makeIcons(newsroom.site, options));
  findings.stop(options.strict);

  const cards = await makeCards({ ...newsroom, paidLabel }, pictures, options);
  const developed = [...media.files, ...icons, ...cards];
  sweepMedia(options.cache, developed, options.now);
  const relatedTo = relateNewsroom(newsroom, prose.proseOf, { terms: cache.shelves.terms, handover: cache.handover });
  seen.save();
  cache.sweep(new Set([...content.articles, ...content.pages].map(({ file }) => file)));
  cache.commit();
  const { accent, origin, search, comments, offline } = newsroom.site;
  const needs = { accent, origin, search, replies: comments !== undefined, offline };
  const assets = await keptAssets(
    cache.handover.snapshot,
    digestJson([code.layouts, code.toolchain, needs]),
    async () => (await import('./emit/assets.ts')).buildAssets(options.root, needs),
  );
  const { secret, endpoint: commentsEndpoint = newsroom.site.comments?.endpoint } = options.replies ?? {};
  const site = siteView(newsroom, pictures, { ...assets, icons }, commentsEndpoint);
  const composing = digestJson([code.composing, secret]);
  const shared = sharedBy({ ...code, composing }, site, newsroom, pictures);
  const sealOf = (path: UrlPath): string | undefined =>
    secret === undefined ? undefined : seal(secret, OPEN_ARTICLE, path);
  const material: Material = { newsroom, ...prose, pictures, relatedTo, commentsEndpoint, sealOf, now: options.now };
  const composition = compose(material);
  const searched = newsroom.site.search ? searchYears(composition) : [];
  return {
    site,
    material,
    addresses,
    pages: sitePages(composition),
    files: [
      ...assets.files.map(({ path, bytes }) => artifact(path, bytes)),
      ...developed.map(({ path, file, digest }) => ({
        path,
        bytes: digest,
        from: { file },
      })),
      ...(await indexYears(searched, options.cache, code.composing)),
    ],
    shared,
    articles: newsroom.articles.length,
    warnings: findings.problems,
  };
}
