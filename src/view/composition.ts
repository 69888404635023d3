import { digestJson, type Digest } from '../kernel/digest.ts';
import { formatMoment, momentAt, type Moment, type TimeStyle } from '../kernel/time.ts';
import { absoluteUrl, type UrlPath } from '../kernel/url-path.ts';
import type { Picture } from '../media/picture.ts';
import { planCard, type SocialCard } from '../media/social-card.ts';
import type { Article } from '../model/article.ts';
import type { Newsroom } from '../model/newsroom.ts';
import type { StaticPage } from '../model/page.ts';
import type { ProseDesk } from '../prose/newsroom.ts';
import { messagesFor } from './messages.ts';
import { makeTeaser, type Teaser } from './teaser.ts';
import type { HtmlView, PictureView, TimeView } from './view.ts';

/** What earlier rooms made of a newsroom, from which every view is composed. */
export interface Material {
  readonly newsroom: Newsroom;
  readonly proseOf: ProseDesk['proseOf'];
  /** Developed pictures by the `src` that editors wrote. */
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly picturesOf: ProseDesk['picturesOf'];
  readonly relatedTo: (article: Article) => readonly Article[];
  /** Where replies are sent. */
  readonly commentsEndpoint: string | undefined;
  /** Seals the address of an article that takes replies, where the secret is known. */
  readonly sealOf: (path: UrlPath) => string | undefined;
  /** The one clock of the build; only what is dated by its nature (the news sitemap, an article's age) may look at it. */
  readonly now: number;
}

/** An image as front matter names one. */
interface ImageFields {
  readonly src: string;
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
  readonly credit: string;
  readonly focus?: readonly [x: number, y: number] | undefined;
}

/** The material with the few ways of writing it that all views share. */
export interface Composition extends Material {
  /** The article's teaser, made once however many pages show it. */
  readonly teaserOf: (article: Article) => Teaser;
  /** Names all that any page may show of a text, beside the site's own files: its source, its pictures and its comments. */
  readonly stampOf: (text: Article | StaticPage) => Digest;
  readonly timeOf: (moment: Moment, style?: TimeStyle, language?: string) => TimeView;
  /** The clock of the build, where the site is. */
  readonly today: Moment;
  readonly pictureOf: (image: ImageFields | undefined) => PictureView | undefined;
  /** What is shown of an article that is shared; `undefined` where the site has no cards. */
  readonly cardOf: (article: Article) => SocialCard | undefined;
  readonly urlOf: (path: UrlPath) => string;
  /** The fields of an HTML page that follow from its address and title. */
  readonly pageOf: (fields: PageFields) => Omit<HtmlView<never>, 'kind'>;
}

/** What differs between ordinary pages. */
type PageFields = Pick<HtmlView<never>, 'path' | 'title' | 'description'> &
  Partial<Pick<HtmlView<never>, 'crumbs' | 'noindex'>>;

/** @param material what the views will show */
export function compose(material: Material): Composition {
  const { newsroom, pictures } = material;
  const { site } = newsroom;
  const teasers = new Map<Article, Teaser>();
  const stamps = furtherStamps(material);
  const urlOf = (path: UrlPath): string => absoluteUrl(site.origin, path);
  const composition: Composition = {
    ...material,
    urlOf,
    today: momentAt(material.now, site.timezone),
    teaserOf(article) {
      const teaser = teasers.get(article) ?? makeTeaser(article, composition);
      teasers.set(article, teaser);
      return teaser;
    },
    stampOf: (text) => stamps.get(text) ?? text.stamp,
    timeOf: (moment, style = 'date', language = site.language) => ({
      ...moment,
      text: formatMoment(moment, style, { zone: site.timezone, locale: language }),
    }),
    pictureOf(image) {
      const picture = image && pictures.get(image.src);
      if (image === undefined || picture === undefined) return undefined;
      const { alt = '', caption, credit, focus } = image;
      return { picture, alt, caption, credit, focus };
    },
    cardOf: (article) => cardOf(article, material),
    pageOf: ({ path, title, description, crumbs = [], noindex = false }) => ({
      path,
      title,
      description,
      crumbs,
      noindex,
      language: site.language,
      direction: site.direction,
      canonical: urlOf(path),
    }),
  };
  return composition;
}

/**
 * @param article any article
 * @returns what has to stand on a card that an advertiser paid for
 */
export function paidLabel({ kind, language }: Pick<Article, 'kind' | 'language'>): string | undefined {
  return kind === 'sponsored' ? messagesFor(language).kinds.sponsored : undefined;
}

function cardOf(article: Article, { newsroom, pictures }: Material): SocialCard | undefined {
  return newsroom.site.cards ? planCard(article, newsroom.site, pictures, paidLabel(article))?.card : undefined;
}

/** The stamps of texts that show more than their file says: pictures, cards and comments. */
function furtherStamps(material: Material): ReadonlyMap<Article | StaticPage, Digest> {
  const { newsroom, pictures, picturesOf } = material;
  const stamps = new Map<Article | StaticPage, Digest>();
  const texts: readonly (Article | StaticPage)[] = [...newsroom.articles, ...newsroom.pages];
  for (const text of texts) {
    const lead = 'image' in text && text.image !== undefined ? [text.image.src] : [];
    const shown = [...lead, ...picturesOf(text).map(({ target }) => target)];
    const thread = newsroom.threads.get(text.path);
    const card = 'section' in text ? cardOf(text, material)?.path : undefined;
    if (shown.length === 0 && thread === undefined && card === undefined) continue;
    // The addresses of a picture's files carry the digest of what they were made from.
    const addresses = shown.map((src) => pictures.get(src)?.fallback.path);
    stamps.set(text, digestJson([text.stamp, addresses, thread, card]));
  }
  return stamps;
}
