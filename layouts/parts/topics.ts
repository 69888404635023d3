import { html, type Child } from '../../src/kernel/html.ts';
import type { ArticleView } from '../../src/view/article.ts';
import type { Messages } from '../../src/view/messages.ts';
import { isolated } from './language.ts';
import { link } from './link.ts';

/** What an article is about, as links to everything else about it. */
export function topicLinks({ topics, language }: ArticleView, words: Messages): Child {
  if (topics.length === 0) return undefined;
  return html`
<section class="topic-links" aria-labelledby="topics">
  <h2 class="topic-links-heading" id="topics">${words.topics}</h2>
  <ul>${topics.map((topic) => html`<li>${link(topic, isolated(topic.name, language))}</li>`)}</ul>
</section>`;
}
