import { buildAssets } from './emit/assets.ts';
import { artifact, openPublication, type Artifact, type Publication, type Tally } from './emit/publication.ts';
import { Findings, type Problem } from './kernel/problem.ts';
import { developPictures } from './media/develop.ts';
import { makeIcons } from './media/favicon.ts';
import { pictureRequests } from './media/newsroom.ts';
import { assembleNewsroom, type Edition } from './model/newsroom.ts';
import { batchesOf } from './plan/batches.ts';
import { openCache, type DiskCache } from './plan/cache.ts';
import { openLedger } from './plan/ledger.ts';
import { planPages, type PlannedPage } from './plan/plan.ts';
import { digestEdition, digestSources } from './plan/sources.ts';
import { renderNewsroom } from './prose/newsroom.ts';
import { readContent } from './read/content.ts';
import { relateNewsroom } from './relate/newsroom.ts';
import { renderPages } from './render/eleventy.ts';
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
export interface Prepared {
  readonly site: SiteView;
  readonly views: Iterable<PageView>;
  readonly files: readonly Artifact[];
  readonly articles: number;
  readonly warnings: readonly Problem[];
  /** Frees what the views are made from; no view can be made afterwards. */
  readonly close: () => void;
}

/** @throws Unpublishable with every problem of every file, before anything is written */
export async function prepare(options: BuildOptions): Promise<Prepared> {
  const cache = openCache(options.cache);
  try {
    return { ...(await compile(options, cache)), close: cache.close };
  } catch (fault) {
    cache.commit();
    cache.close();
    throw fault;
  }
}

/** The river from the content folder to views, room by room. */
async function compile(options: BuildOptions, cache: DiskCache): Promise<Omit<Prepared, 'close'>> {
  const edition = digestEdition(options.root, options.runtime);
  const findings = new Findings();
  const content = findings.take(readContent(options.content));
  const newsroom = findings.attempt(() => assembleNewsroom(content, options));
  const prose = findings.take(renderNewsroom(newsroom, cache, edition));
  const addresses = findings.take(addressesOf(newsroom));
  findings.add(brokenLinks(newsroom, prose, addresses));
  const media = await developPictures(pictureRequests(newsroom, prose), options);
  const pictures = findings.take(media);
  const icons = findings.take(await makeIcons(newsroom.site, options));
  findings.stop(options.strict);

  const assets = await buildAssets(options.root, newsroom.site.accent);
  const relatedTo = relateNewsroom(newsroom, prose.proseOf, cache, edition);
  cache.commit();
  const composition = compose({
    newsroom,
    proseOf: prose.proseOf,
    pictures,
    relatedTo,
    now: options.now,
  });
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

/** A prepared site with its plan, on the way into the output folder. */
export interface Press {
  readonly prepared: Prepared;
  readonly batches: Iterable<readonly PlannedPage[]>;
  readonly publication: Publication;
  /** Publishes what was staged; the site changes only now. */
  readonly finish: () => BuildReport;
  /** Frees what the build holds; what was not finished by then is thrown away. */
  readonly close: () => void;
}

/** What a build did. */
export type BuildReport = Tally & Pick<Prepared, 'articles' | 'warnings'>;

/** @throws Unpublishable when the content has errors, before anything is written */
export async function startPress(options: BuildOptions): Promise<Press> {
  const prepared = await prepare(options);
  const ledger = openLedger(options.cache, options.output);
  const publication = openPublication(options.output, ledger);
  const sources = digestSources(options.root, prepared.site, options.runtime);
  return {
    prepared,
    publication,
    batches: batchesOf(planPages(prepared.views, sources, publication.memory), publication.keep),
    finish() {
      for (const file of prepared.files) publication.publish(file);
      return { articles: prepared.articles, warnings: prepared.warnings, ...publication.commit() };
    },
    close() {
      publication.abandon();
      ledger.close();
      prepared.close();
    },
  };
}

/** @throws Unpublishable when the content has errors; whatever is thrown, the site that was there stays */
export async function build(options: BuildOptions): Promise<BuildReport> {
  const press = await startPress(options);
  try {
    for (const batch of press.batches) {
      press.publication.stage(
        batch,
        await renderPages(
          batch.map(({ view }) => view),
          press.prepared.site,
        ),
      );
    }
    return press.finish();
  } finally {
    press.close();
  }
}
