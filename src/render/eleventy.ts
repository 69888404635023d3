import { relative, sep } from 'node:path';
import type { EleventyResult } from '@11ty/eleventy';
import { outputFile } from '../kernel/url-path.ts';
import { PAGE_KINDS, type PageView } from '../view/page-view.ts';
import type { SiteView } from '../view/site.ts';

/** A page as it will be written: its file, relative to the output folder, and its text. */
export interface RenderedPage {
  readonly file: string;
  readonly text: string;
}

// Eleventy only computes addresses below this folder; nothing is written there, since `emit/` publishes.
const NOWHERE = '.cache/eleventy';

/** What the layouts' `page()` declarations read: changed views by kind, and what all pages share. */
export interface Cascade {
  readonly changed: Readonly<Record<string, readonly PageView[]>>;
  readonly site: SiteView;
}

/**
 * @param views views of any kinds
 * @param site what all pages share
 * @returns the global data for Eleventy
 */
export function cascadeOf(views: readonly PageView[], site: SiteView): Cascade {
  return { changed: groupByKind(views), site };
}

/** Every kind has its list, be it empty: Eleventy refuses to paginate what isn't there. */
export function groupByKind(views: readonly PageView[]): Cascade['changed'] {
  const byKind = Map.groupBy(views, ({ kind }) => kind);
  return Object.fromEntries(PAGE_KINDS.map((kind) => [kind, byKind.get(kind) ?? []]));
}

/**
 * Renders a batch of views through Eleventy's programmatic API, with the same configuration that `eleventy` itself uses.
 * A new Eleventy for each batch costs some milliseconds and lets the memory of the last one go.
 * @param views the pages to render
 * @param site what all pages share
 * @returns one page for each view, in any order
 * @throws Error when a layout throws, or when a view has no layout
 */
export async function renderPages(views: readonly PageView[], site: SiteView): Promise<readonly RenderedPage[]> {
  if (views.length === 0) return [];
  // Loaded here, since most builds find nothing to render, and Eleventy takes a quarter of a second to load.
  const { Eleventy } = await import('@11ty/eleventy');
  const cascade = cascadeOf(views, site);
  const eleventy = new Eleventy('layouts', NOWHERE, {
    configPath: '.eleventy.ts',
    quietMode: true,
    source: 'script',
    config(configuration) {
      configuration.addGlobalData('changed', cascade.changed);
      configuration.addGlobalData('site', cascade.site);
    },
  });
  eleventy.disableLogger();
  const pages = (await eleventy.toJSON()).map(pageOf);
  expectEvery(views, pages);
  return pages;
}

/** @param result what Eleventy rendered */
export function pageOf({ outputPath, content }: EleventyResult): RenderedPage {
  return { file: relative(NOWHERE, outputPath).split(sep).join('/'), text: content };
}

/** A kind without a layout would vanish in silence. */
function expectEvery(views: readonly PageView[], pages: readonly RenderedPage[]): void {
  const rendered = new Set(pages.map(({ file }) => file));
  const missing = views.filter(({ path }) => !rendered.has(outputFile(path)));
  const [first] = missing;
  if (first !== undefined)
    throw new Error(
      `${missing.length} pages were not rendered, the first of them ${first.path}: is there layouts/${first.kind}.11ty.ts?`,
    );
}
