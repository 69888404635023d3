import type { Html } from '../kernel/html.ts';
import type { UrlPath } from '../kernel/url-path.ts';
import type { CorrectionView } from './article.ts';
import type { HtmlView, LinkView } from './view.ts';

/** All categories, each with its newest headline. */
export interface SectionsView extends HtmlView<'sections'> {
  readonly sections: readonly (LinkView & { readonly description: string | undefined; readonly newest: LinkView | undefined })[];
}

/** All topics in alphabetical order, and all series. */
export interface TopicsView extends HtmlView<'topics'> {
  readonly topics: readonly LinkView[];
  readonly series: readonly LinkView[];
}

/** All months, newest first, by year. */
export interface ArchiveView extends HtmlView<'archive'> {
  readonly years: readonly { readonly year: string; readonly months: readonly LinkView[] }[];
}

/** Every correction of every article, newest first. */
export interface CorrectionsView extends HtmlView<'corrections'> {
  readonly corrections: readonly { readonly article: LinkView; readonly correction: CorrectionView }[];
  /** Where readers report errors. */
  readonly contact: string | undefined;
}

/** The feeds, for people. */
export interface FeedsView extends HtmlView<'feeds'> {
  readonly groups: readonly { readonly name: string; readonly feeds: readonly LinkView[] }[];
}

/** A static page. */
export interface StaticView extends HtmlView<'static'> {
  readonly body: Html;
}

/** The page that servers show for an unknown address, with a way on. */
export interface NotFoundView extends HtmlView<'notFound'> {
  readonly latest: readonly LinkView[];
}

/** A page at a former address that leads to the present one. */
export interface RedirectView extends HtmlView<'redirect'> {
  readonly target: UrlPath;
}

