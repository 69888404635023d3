import { html, type Child, type Html } from '../../src/kernel/html.ts';
import type { ArticleView } from '../../src/view/article.ts';
import { pictureMarkup } from '../../src/view/illustrate.ts';
import type { Messages } from '../../src/view/messages.ts';
import type { SiteView } from '../../src/view/site.ts';
import type { PictureView } from '../../src/view/view.ts';
import { foreign, languageAttributes } from './language.ts';
import { link } from './link.ts';

/** Who the authors are, below their article. */
export function authorBox(view: ArticleView, site: SiteView, words: Messages): Child {
  const { authors, language } = view;
  if (authors.length === 0) return undefined;
  return html`
<section class="author-box" aria-labelledby="author">
  <h2 class="author-box-heading" id="author">${words.aboutAuthors(authors.length)}</h2>
  ${authors.map(
    (author) => html`
  <div class="author">
    ${author.image && html`<div class="author-picture">${portrait(author.image)}</div>`}
    <div class="author-words">
      <p class="author-name">${link(author, foreign(author.name, site.language, language))}</p>
      ${author.role !== undefined && html`<p class="author-role">${foreign(author.role, site.language, language)}</p>`}
      ${author.bio !== undefined && html`<p class="author-bio"${languageAttributes(site, view)}>${author.bio}</p>`}
    </div>
  </div>`,
  )}
</section>`;
}

function portrait({ picture, alt, focus }: PictureView): Html {
  return pictureMarkup(picture, { alt, sizes: '5rem', focus });
}
