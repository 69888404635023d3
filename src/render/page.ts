import { outputFile } from '../kernel/url-path.ts';
import type { SiteView } from '../view/site.ts';
import type { PageKind, Views } from '../view/page-view.ts';

/** What a layout gives back: markup, or any text. */
interface Printable {
  toString(): string;
}

/** What Eleventy hands to a template of ours: the view of this page, and what all pages share. */
interface Cascade<Kind extends PageKind> {
  readonly view: Views[Kind];
  readonly site: SiteView;
}

/** A template as Eleventy's `11ty.js` engine takes it. */
export interface Template<Kind extends PageKind> {
  readonly data: object;
  render(cascade: Cascade<Kind>): string;
}

/**
 * Declares the layout of a page kind: one paginated Eleventy template over the changed views of that kind. Pagination over
 * ready views costs a third of one template per article, and the views that did not change never reach Eleventy.
 * @param kind the page kind, which is also the layout's file name
 * @param layout a pure function of the page's view and of what all pages share
 * @returns the template, for `export default`
 */
export function page<Kind extends PageKind>(
  kind: Kind,
  layout: (view: Views[Kind], site: SiteView) => Printable,
): Template<Kind> {
  return {
    data: {
      pagination: { data: `changed.${kind}`, size: 1, alias: 'view' },
      permalink: ({ view }: Cascade<Kind>) => `/${outputFile(view.path)}`,
      eleventyExcludeFromCollections: true,
    },
    render: ({ view, site }) => layout(view, site).toString(),
  };
}
