import { html, type Child } from '../../src/kernel/html.ts';
import { absoluteUrl, encodePath } from '../../src/kernel/url-path.ts';
import type { ArticleView } from '../../src/view/article.ts';
import type { Messages } from '../../src/view/messages.ts';
import type { SiteView } from '../../src/view/site.ts';
import { alternatesOf } from '../../src/view/translations.ts';
import type { Line } from './lines.ts';

/** The ways to an article in its other languages, each called by its own name. */
export function translationLinks({ translations, path }: ArticleView, words: Messages): Child {
  const others = translations?.members.filter((member) => member.path !== path) ?? [];
  if (others.length === 0) return undefined;
  const links = others.map(
    ({ name, path: target, language, direction }) =>
      html`<li><a href="${encodePath(target)}" rel="alternate" hreflang="${language}" lang="${language}" dir="${direction}">${name}</a></li>`,
  );
  return html`
<div class="translations">
  <p class="translations-label" id="translations">${words.readIn}</p>
  <ul class="translations-list" aria-labelledby="translations">${links}</ul>
</div>`;
}

/**
 * What search engines are told of an article's other languages: every page names all of them, itself included, and the original for
 * readers of any other language.
 * @see https://developers.google.com/search/docs/specialty/international/localized-versions
 */
export function alternateLinks({ translations, path }: ArticleView, { origin }: SiteView): readonly Line[] {
  const alternates = alternatesOf(translations);
  if (!alternates.some((member) => member.path === path)) return [];
  const fallback = alternates.find((member) => member.path === translations?.original) ?? alternates[0];
  const named = alternates.map(({ language, path: target }) => ({ language, target }));
  return [...named, ...(fallback ? [{ language: 'x-default', target: fallback.path }] : [])].map(
    ({ language, target }) => html`<link rel="alternate" hreflang="${language}" href="${absoluteUrl(origin, target)}">`,
  );
}
