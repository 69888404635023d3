import type { Direction } from '../kernel/language.ts';
import type { UrlPath } from '../kernel/url-path.ts';
import type { Picture } from '../media/picture.ts';
import type { Newsroom } from '../model/newsroom.ts';
import { SEARCH_PAGE } from './search-index.ts';
import { linkTo } from './teaser.ts';
import type { LinkView } from './view.ts';

/** Addresses of the built assets, whose names carry their digest. */
export interface AssetsView {
  /** One for each kind of page, whole in itself, what only pages with such things or such letters need besides, and one for feeds that a person opens. */
  readonly styles: Readonly<
    Record<
      | 'article'
      | 'overview'
      | 'static'
      | 'live'
      | 'embed'
      | 'latinExtended'
      | 'cyrillic'
      | 'arabic'
      | 'hebrew'
      | 'eastAsian'
      | 'feed',
      UrlPath
    >
  >;
  /** Those that are asked for before a style sheet names them: on every page, and further ones under an italic headline. */
  readonly fonts: Readonly<Record<'first' | 'italic', readonly UrlPath[]>>;
  /** Scripts that pages ask for by what they do; every page works without them. */
  readonly scripts: Readonly<
    Record<
      | 'embed'
      | 'reply'
      | 'share'
      | 'theme'
      | 'search'
      | 'searchKey'
      | 'keep'
      | 'offline'
      | 'serviceWorker'
      | 'farewell',
      UrlPath
    >
  >;
  readonly icons: readonly IconView[];
}

/** An icon of the site. */
export interface IconView {
  readonly path: UrlPath;
  readonly type: string;
  /** Pixels of its side; `undefined` for an icon of any size. */
  readonly size: number | undefined;
  /** Whether a phone may cut it to a shape of its own. */
  readonly maskable?: boolean;
}

/** What all pages share: masthead, sections, footer, and where the site's assets are. */
export interface SiteView {
  readonly title: string;
  readonly description: string;
  /** The site's root without a last slash. */
  readonly origin: string;
  readonly language: string;
  readonly direction: Direction;
  readonly accent: string;
  readonly publisher: {
    readonly name: string;
    readonly logo: Picture | undefined;
    readonly principles: UrlPath | undefined;
    readonly corrections: string | undefined;
  };
  readonly sections: readonly LinkView[];
  readonly navigation: readonly LinkView[];
  readonly footer: readonly LinkView[];
  readonly social: readonly { readonly name: string; readonly url: string }[];
  readonly commentsEndpoint: string | undefined;
  /** Where readers search, where the site lets them. */
  readonly search: UrlPath | undefined;
  /** Whether readers' browsers keep what they read. */
  readonly offline: boolean;
  readonly assets: AssetsView;
}

/**
 * @param newsroom whose site it is
 * @param pictures developed pictures by `src`
 * @param assets where the built assets are
 * @param commentsEndpoint where replies are sent
 */
export function siteView(
  { site }: Newsroom,
  pictures: ReadonlyMap<string, Picture>,
  assets: AssetsView,
  commentsEndpoint = site.comments?.endpoint,
): SiteView {
  const { title, description, origin, language, direction, accent, publisher, navigation, footer, social } = site;
  const labelled = ({ label, path }: { readonly label: string; readonly path: UrlPath }): LinkView => ({
    name: label,
    path,
  });
  return {
    title,
    description,
    origin,
    language,
    direction,
    accent,
    social,
    assets: assetsView(assets),
    publisher: {
      name: publisher.name,
      logo: publisher.logo === undefined ? undefined : pictures.get(publisher.logo),
      principles: publisher.principles,
      corrections: publisher.corrections,
    },
    sections: [...site.categories.values()].map(linkTo),
    navigation: navigation.map(labelled),
    footer: footer.map(labelled),
    commentsEndpoint,
    search: site.search ? SEARCH_PAGE : undefined,
    offline: site.offline,
  };
}

/** Nothing else of the assets is let into the view: neither their bytes nor where the cache keeps them decides over a page. */
function assetsView({ styles, fonts, scripts, icons }: AssetsView): AssetsView {
  return {
    styles,
    fonts,
    scripts,
    icons: icons.map(({ path, type, size, maskable = false }) => ({ path, type, size, maskable })),
  };
}
