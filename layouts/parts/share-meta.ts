import { html, type Html } from '../../src/kernel/html.ts';
import { absoluteUrl, type UrlPath } from '../../src/kernel/url-path.ts';
import type { ArticleView } from '../../src/view/article.ts';
import type { HtmlPageView } from '../../src/view/page-view.ts';
import type { SiteView } from '../../src/view/site.ts';
import { labelledTitle } from '../../src/view/teaser.ts';
import type { PictureView } from '../../src/view/view.ts';
import type { Line } from './lines.ts';
import { modifiedAt } from './modified.ts';

/**
 * What other sites and programs show of a page that somebody shares: Open Graph, and what Twitter's cards add to it.
 * @param view an HTML page
 * @param site gives its name and the origin
 * @see https://ogp.me
 * @see https://developer.x.com/en/docs/x-for-websites/cards/overview/markup
 */
export function shareMeta(view: HtmlPageView, site: SiteView): readonly Line[] {
  const image = imageOf(view);
  return [
    property('og:site_name', site.title),
    property('og:type', typeOf(view)),
    property('og:title', view.kind === 'article' ? labelledTitle({ ...view, kind: view.articleKind }) : view.title),
    property('og:description', view.description),
    property('og:url', view.canonical),
    property('og:locale', localeOf(view.language)),
    ...(image ? imageMeta(image, site) : []),
    ...(view.kind === 'article' ? articleMeta(view, site) : []),
    name('twitter:card', image && view.kind !== 'list' ? 'summary_large_image' : 'summary'),
  ];
}

function property(key: string, content: string | number): Html {
  return html`<meta property="${key}" content="${content}">`;
}

function name(key: string, content: string): Html {
  return html`<meta name="${key}" content="${content}">`;
}

function typeOf(view: HtmlPageView): 'article' | 'profile' | 'website' {
  if (view.kind === 'article') return 'article';
  return view.kind === 'list' && view.profile !== undefined ? 'profile' : 'website';
}

/** The picture of a shared page, and what it shows in words. */
interface SharedImage {
  readonly path: UrlPath;
  readonly type: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

function imageOf(view: HtmlPageView): SharedImage | undefined {
  const picture = pictureOf(view);
  const own = picture && { ...picture.picture.social, alt: picture.alt };
  if (view.kind !== 'article' || view.card === undefined) return own;
  return { ...view.card, alt: view.card.shows === 'picture' ? (picture?.alt ?? '') : view.title };
}

function pictureOf(view: HtmlPageView): PictureView | undefined {
  if (view.kind === 'article') return view.image;
  if (view.kind === 'list') return view.profile?.image;
  return view.kind === 'front' ? view.lead?.image : undefined;
}

const locales = new Map<string, string>();

/** Open Graph wants a language with a territory; a tag without one gets its likeliest. Finding it costs more than the tag. */
function localeOf(tag: string): string {
  const known = locales.get(tag);
  if (known !== undefined) return known;
  const { language, region } = new Intl.Locale(tag).maximize();
  const locale = region === undefined ? language : `${language}_${region}`;
  locales.set(tag, locale);
  return locale;
}

function imageMeta({ path, type, width, height, alt }: SharedImage, { origin }: SiteView): readonly Line[] {
  return [
    property('og:image', absoluteUrl(origin, path)),
    property('og:image:type', type),
    property('og:image:width', width),
    property('og:image:height', height),
    alt !== '' && property('og:image:alt', alt),
    alt !== '' && name('twitter:image:alt', alt),
  ];
}

function articleMeta(view: ArticleView, { origin }: SiteView): readonly Line[] {
  const { authors, published, section, topics, translations } = view;
  return [
    ...(translations?.members ?? [])
      .filter((member) => member.path !== view.path)
      .map((member) => property('og:locale:alternate', localeOf(member.language))),
    property('article:published_time', published.iso),
    property('article:modified_time', modifiedAt(view).iso),
    property('article:section', section.name),
    ...topics.map((topic) => property('article:tag', topic.name)),
    ...authors.flatMap((author) => [
      property('article:author', absoluteUrl(origin, author.path)),
      name('author', author.name),
    ]),
  ];
}
