import type { PageKind, PageView, Views } from '../../src/view/page-view.ts';
import { pageViews } from '../../src/view/pages.ts';
import { compositionOf, type When } from '../model/prepare.ts';
import { article, makeSite, type TestSite } from '../site.ts';

/** Every view of a site as JSON, by its address. */
export function jsonOf(site: TestSite, when: When = {}): ReadonlyMap<string, string> {
  return new Map(viewsOf(site, when).map((view) => [view.path, JSON.stringify(view)]));
}

/** Every view of a site. */
export function viewsOf(site: TestSite, when: When = {}): readonly PageView[] {
  return [...pageViews(compositionOf(site, when))];
}

/** The view of one kind at one address. */
export function viewAt<Kind extends PageKind>(site: TestSite, kind: Kind, path: string, when: When = {}): Views[Kind] {
  const isIt = (view: PageView): view is Extract<PageView, Views[Kind]> => view.kind === kind && view.path === path;
  const found = viewsOf(site, when).find(isIt);
  if (found === undefined) throw new Error(`there is no ${kind} at ${path}`);
  return found;
}

/** The addresses whose views differ, or are on one side only. */
export function changed(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => before.get(path) !== after.get(path))
    .toSorted();
}

/**
 * A site whose lists have archive pages: `count` articles, one a day up to 20 November 2026, `a1` the oldest, all of one
 * series, with small pages.
 */
export function archiveOf(count: number): TestSite {
  const numbered = Array.from({ length: count }, (_, index): readonly [string, string] => {
    const day = new Date(Date.UTC(2026, 10, 20 - count + index + 1)).toISOString().slice(0, 10);
    const fields = { title: `Headline ${index + 1}`, date: day, series: 'Ports', topics: '[Ships]' };
    return [`articles/a${index + 1}.md`, article(fields, `Body ${index + 1}.`)];
  });
  const minimal = { 'articles/2026/11/harbour-reopens.md': undefined, 'articles/2026/11/bridge-closes.md': undefined };
  const site = makeSite({ files: { ...minimal, ...Object.fromEntries(numbered) } });
  site.write('site.yml', `${site.source('site.yml')}pageSizes: { list: 5, feed: 5 }\n`);
  return site;
}
