import { pagePath } from '../kernel/url-path.ts';
import type { Article } from '../model/article.ts';
import type { Composition } from './composition.ts';
import { linkTo, type Teaser } from './teaser.ts';
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

const SECONDARY = 4;
const PER_BLOCK = 5;
const LATEST = 12;
// How far back the front page looks for a lead with a picture when no editor names one.
const RECENT = 12;

/** The front page: what editors named, and behind that the newest, with and without pictures. */
export function frontView({ newsroom, teaserOf, timeOf, pageOf }: Composition): FrontView {
  const { site, articles, front } = newsroom;
  const recent = articles.slice(0, RECENT);
  const lead = front.lead ?? recent.find(({ image, kind }) => image !== undefined && kind !== 'sponsored') ?? recent[0];
  const picked = front.secondary.filter((article) => article !== lead);
  const fill = recent.filter(
    (article) => article !== lead && article.kind !== 'sponsored' && !picked.includes(article),
  );
  const secondary = [...picked, ...fill].slice(0, Math.max(SECONDARY, picked.length));
  const shown = new Set([...(lead === undefined ? [] : [lead]), ...secondary]);
  return {
    kind: 'front',
    ...pageOf({ path: pagePath(), title: site.title, description: site.description }),
    dateLine: articles[0] && timeOf(articles[0].published, 'weekday'),
    lead: lead && teaserOf(lead),
    secondary: secondary.map(teaserOf),
    blocks: [...newsroom.byCategory].flatMap(([category, members]) => {
      const teasers = firstOf(members, (article) => article.section === category && !shown.has(article), PER_BLOCK).map(
        teaserOf,
      );
      return teasers.length === 0 ? [] : [{ section: linkTo(category), teasers }];
    }),
    latest: articles.slice(0, LATEST).map(teaserOf),
  };
}

/** The first few that pass, without looking through a whole archive. */
function firstOf(articles: readonly Article[], passes: (article: Article) => boolean, count: number): Article[] {
  return articles.values().filter(passes).take(count).toArray();
}
