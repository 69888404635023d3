import { html, type Child, type Html } from '../../src/kernel/html.ts';
import { encodePath } from '../../src/kernel/url-path.ts';
import { pictureMarkup } from '../../src/view/illustrate.ts';
import { messagesFor } from '../../src/view/messages.ts';
import type { HtmlPageView } from '../../src/view/page-view.ts';
import type { SiteView } from '../../src/view/site.ts';
import type { Teaser } from '../../src/view/teaser.ts';
import { joined } from './joined.ts';
import { kindLabel } from './kind-label.ts';
import { foreign, languageAttributes } from './language.ts';
import { link, timeElement } from './link.ts';

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
  /** Whether its authors are named. */
  readonly signed?: boolean;
  readonly time?: boolean;
}

/** Where teasers stand: the page, and the site it belongs to. */
export interface Around {
  readonly view: HtmlPageView;
  readonly site: SiteView;
}

/**
 * What leads to an article. Its headline comes first for those who listen, whatever stands above it to the eye, and the whole
 * of it can be clicked, though only the headline is a link.
 */
export function teaser(article: Teaser, shape: TeaserShape, { view, site }: Around): Html {
  const { look, level, sizes, first = false, standfirst = false, signed = false, time = false } = shape;
  const picture = article.image !== undefined && sizes !== undefined ? article.image.picture : undefined;
  return html`
<article class="teaser teaser-${look} teaser-${article.articleKind}${picture === undefined ? '' : ' teaser-pictured'}"${languageAttributes(article, view)}>
  ${picture !== undefined && sizes !== undefined && html`<div class="teaser-picture">${pictureMarkup(picture, { alt: '', sizes, first })}</div>`}
  <div class="teaser-words">
    ${kicker(article, shape, site)}
    <h${level} class="teaser-headline"><a href="${encodePath(article.path)}">${article.title}</a></h${level}>
    ${standfirst && html`<p class="teaser-standfirst">${article.description}</p>`}
    ${(signed || time) && meta(article, shape, site)}
  </div>
</article>`;
}

/** The small line above a headline: what kind of article it is, and its section where the page around does not say it. */
function kicker({ articleKind, section, language }: Teaser, shape: TeaserShape, site: SiteView): Child {
  const isNamed = shape.section === true;
  const kind = kindLabel(articleKind, messagesFor(language), isNamed ? [section.name] : []);
  // A quotation needs no label to be one.
  if (shape.look === 'quote' || (kind === undefined && !isNamed)) return undefined;
  return html`<p class="kicker">${kind} ${isNamed && link(section, foreign(section.name, site.language, language))}</p>`;
}

function meta({ authors, published, language }: Teaser, { signed, time }: TeaserShape, site: SiteView): Child {
  const words = messagesFor(language);
  const names = authors.map(
    ({ name }) => html`<span class="teaser-author">${foreign(name, site.language, language)}</span>`,
  );
  const when = time === true && html`<span class="teaser-time">${foreignTime(published, language, site)}</span>`;
  const isSigned = signed === true && names.length > 0;
  return html`<p class="teaser-meta">${isSigned && html`<span class="teaser-authors">${joined(names, words.and)}</span> `}${when}</p>`;
}

/** Lists write their times in the site's language, also beside a headline in another one. */
function foreignTime(published: Teaser['published'], language: string, site: SiteView): Child {
  return language === site.language
    ? timeElement(published)
    : html`<bdi lang="${site.language}">${timeElement(published)}</bdi>`;
}
