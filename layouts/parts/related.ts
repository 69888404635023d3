import { html, type Html } from '../../src/kernel/html.ts';
import type { ArticleView } from '../../src/view/article.ts';
import type { Messages } from '../../src/view/messages.ts';
import type { SiteView } from '../../src/view/site.ts';
import type { Teaser } from '../../src/view/teaser.ts';
import { link } from './link.ts';
import { teaser, type TeaserShape } from './teaser.ts';

const SHAPE: TeaserShape = {
  look: 'standard',
  level: 3,
  sizes: '(min-width: 64rem) min(17.5rem, 22vw), 7rem',
  section: true,
  time: true,
};

/** What to read next. An article that nothing is related to, such as a site's first, leads to its section instead. */
export function relatedArticles(view: ArticleView, site: SiteView, words: Messages): Html {
  const { related, section } = view;
  return html`
<section class="related" aria-labelledby="related">
  <h2 class="related-heading" id="related">${words.relatedArticles}</h2>
  ${related.length === 0 && html`<p class="related-none">${link(section, words.moreIn(section.name))}</p>`}
  <div class="related-teasers">${related.map((article) => teaser(article, shapeOf(article), { view, site }))}</div>
</section>`;
}

/** Beside pictures, words take the place of a missing one. */
function shapeOf({ image }: Teaser): TeaserShape {
  return { ...SHAPE, standfirst: image === undefined };
}
