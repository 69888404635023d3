import { html, type Child, type Html } from '../../src/kernel/html.ts';
import { encodePath } from '../../src/kernel/url-path.ts';
import { pictureMarkup } from '../../src/view/illustrate.ts';
import type { HtmlPageView } from '../../src/view/page-view.ts';
import type { SiteView } from '../../src/view/site.ts';
import type { Teaser } from '../../src/view/teaser.ts';
import { joined } from './joined.ts';
import { kindLabel } from './kind-label.ts';
import { foreign, languageAttributes } from './language.ts';
import { link, timeElement } from './link.ts';
import { wordsFor } from './words.ts';

/** How a teaser stands on its page. */
export interface TeaserShape {
  /** The look, which is the last part of its class. */
  readonly look: 'lead' | 'secondary' | 'standard' | 'brief' | 'quote' | 'row';
  readonly level: 2 | 3;
  /** The `sizes` of its picture; without, it shows none. */
  readonly sizes?: string;
  /** Whether its picture is the first that a reader sees. */
  readonly first?: boolean;
  readonly standfirst?: boolean;
  /** Whether its section is named, where the page around does not say it already. */
  readonly section?: boolean;
  /** Whether its authors are named, or only those of an opinion. */
  readonly signed?: boolean | 'opinion';
  readonly time?: boolean;
  /** The `sizes` of the face of who wrote an opinion, where it stands in for a picture; without, it does not. */
  readonly portrait?: string;
}

/** The `sizes` of a lead's picture: eight columns of twelve on a wide page. */
export const LEAD_SIZES = '(min-width: 64rem) min(50rem, 67vw - 4rem), 100vw';

/** Where teasers stand: the page, and the site it belongs to. */
export interface Around {
  readonly view: HtmlPageView;
  readonly site: SiteView;
}

/**
 * What leads to an article. All of it can be clicked, though only the headline is a link; the picture has no text
 * alternative, since the headline says for it where the link leads.
 */
export function teaser(article: Teaser, shape: TeaserShape, around: Around): Html {
  const { view, site } = around;
  const { look, level, standfirst = false, time = false } = shape;
  const signed = shape.signed === 'opinion' ? article.articleKind === 'opinion' : (shape.signed ?? false);
  const picture = pictureOf(article, shape);
  const portrait = shape.portrait !== undefined && picture === undefined && article.portrait;
  const classes = [
    'teaser',
    `teaser-${look}`,
    `teaser-${article.articleKind}`,
    ...(picture ? ['teaser-pictured'] : []),
  ];
  return html`
<article class="${classes.join(' ')}"${languageAttributes(article, view)}>
  ${picture && html`<div class="teaser-picture">${picture}</div>`}
  ${portrait && html`<div class="teaser-portrait">${pictureMarkup(portrait.picture, { alt: '', sizes: shape.portrait, focus: portrait.focus })}</div>`}
  <div class="teaser-words">
    ${kicker(article, shape, around)}
    <h${level} class="teaser-headline"><a href="${encodePath(article.path)}">${article.title}</a></h${level}>
    ${standfirst && html`<p class="teaser-standfirst">${article.description}</p>`}
    ${(signed || time || article.commentCount > 0) && meta(article, { signed, time }, site)}
  </div>
</article>`;
}

function pictureOf({ image }: Teaser, { sizes, first = false }: TeaserShape): Html | undefined {
  return image === undefined || sizes === undefined
    ? undefined
    : pictureMarkup(image.picture, { alt: '', sizes, first, focus: image.focus });
}

/** The small line above a headline: what kind of article it is, and its section where nothing around says it. */
function kicker(article: Teaser, shape: TeaserShape, { view, site }: Around): Child {
  const { section, language } = article;
  const isNamed = shape.section === true;
  const said = [...(isNamed ? [section.name] : []), ...(view.kind === 'list' ? [view.name] : [])];
  const kind = kindLabel(article, wordsFor(language), said);
  // A quotation needs no label to be one.
  if (shape.look === 'quote' || (kind === undefined && !isNamed)) return undefined;
  const name = foreign(section.name, site.language, language);
  return html`<p class="kicker">${kind} ${isNamed && link(section, name)}</p>`;
}

/** Who wrote it, when, and how many have commented. All but the headline is in the site's language. */
function meta(
  { authors, published, language, commentCount }: Teaser,
  { signed, time }: Readonly<Record<'signed' | 'time', boolean>>,
  site: SiteView,
): Child {
  const names = joined(authors, language, ({ name }) => foreign(name, site.language, language));
  const when = foreign(timeElement(published), site.language, language);
  const comments = foreign(wordsFor(site.language).comments(commentCount), site.language, language);
  const isSigned = signed && authors.length > 0;
  return html`<p class="teaser-meta">
      ${isSigned && html`<span class="teaser-authors">${names}</span>`}
      ${time && html`<span class="teaser-time">${when}</span>`}
      ${commentCount > 0 && html`<span class="teaser-comments">${comments}</span>`}
    </p>`;
}
