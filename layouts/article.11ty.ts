import { html, type Html } from '../src/kernel/html.ts';
import { page } from '../src/render/page.ts';
import type { ArticleView } from '../src/view/article.ts';
import type { Messages } from '../src/view/messages.ts';
import { authorBox } from './parts/author-box.ts';
import { badges } from './parts/badges.ts';
import { byline } from './parts/byline.ts';
import { discussion } from './parts/discussion.ts';
import { document } from './parts/document.ts';
import { leadImage } from './parts/lead-image.ts';
import { liveReports } from './parts/live.ts';
import { neighbours } from './parts/neighbours.ts';
import { contents } from './parts/contents.ts';
import { notes } from './parts/notes.ts';
import { relatedArticles } from './parts/related.ts';
import { share } from './parts/share.ts';
import { topicLinks } from './parts/topics.ts';
import { translationLinks } from './parts/translations.ts';
import { wordsFor } from './parts/words.ts';

/** An article. What stands here, from top to bottom, is the order in which it is read. */
export default page('article', (view, site) => {
  const words = wordsFor(view.language);
  return document(
    view,
    site,
    html`
<article class="article article-${view.articleKind}${view.image === undefined ? '' : ' article-pictured'}">
  <header class="opening">
    ${badges(view, site, words)}
    ${view.articleKind === 'sponsored' && html`<p class="sponsored-note">${words.sponsoredNote}</p>`}
    <h1 class="headline">${view.title}</h1>
    <p class="standfirst">${view.description}</p>
  </header>
  <div class="meta">${byline(view, site, words)}${translationLinks(view, words)}${share(view, words)}</div>
  ${body(view, words)}
  ${view.articleKind === 'live' && liveReports(view, words)}
  ${notes(view, words)}
  <footer class="extras">${topicLinks(view, words)}${authorBox(view, site, words)}</footer>
</article>
${neighbours(view, words)}
${relatedArticles(view, site, words)}
<div class="responses">${discussion(view, site, words)}</div>`,
  );
});

/**
 * The picture stands among the text, where reader modes find it. They also go by class names: what is called after the article is
 * taken for its text, so what is not its text is called otherwise.
 * The script for embeds takes its words from here, since it serves pages in every language.
 * @see https://github.com/mozilla/readability
 */
function body(view: ArticleView, words: Messages): Html {
  const { body: prose, image, embeds } = view;
  const spoken =
    embeds && html` data-embed-label="${words.showHere}" data-embed-note="${words.externalNote('{host}')}"`;
  return html`<div class="article-body prose"${spoken}>${leadImage(image)}${contents(view, words)}${prose}</div>`;
}
