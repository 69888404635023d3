import type { BreadcrumbList, ListItem } from 'schema-dts';
import { absoluteUrl } from '../../../src/kernel/url-path.ts';
import type { SiteView } from '../../../src/view/site.ts';
import type { HtmlView } from '../../../src/view/view.ts';

/**
 * @param view a page below the front page
 * @param site gives the first step, the front page
 * @returns the way down to the page, the page included
 * @see https://developers.google.com/search/docs/appearance/structured-data/breadcrumb
 */
export function breadcrumbs(
  { crumbs, title, path }: HtmlView<string>,
  { title: home, origin }: SiteView,
): BreadcrumbList {
  const steps = [
    { name: home, url: `${origin}/` },
    ...[...crumbs, { name: title, path }].map((link) => ({ name: link.name, url: absoluteUrl(origin, link.path) })),
  ];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, url }, index): ListItem => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url,
    })),
  };
}
