import type { Teaser } from './teaser.ts';
import type { HtmlView, LinkView, TimeView } from './view.ts';

/** The front page. */
export interface FrontView extends HtmlView<'front'> {
  /** The day of the newest article: the date line of the masthead. */
  readonly dateLine: TimeView | undefined;
  readonly lead: Teaser | undefined;
  readonly secondary: readonly Teaser[];
  /** A block per category that has articles, without those above. */
  readonly blocks: readonly { readonly section: LinkView; readonly teasers: readonly Teaser[] }[];
  readonly latest: readonly Teaser[];
}
