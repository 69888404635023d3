import { html, nothing, type Child, type Html } from '../../src/kernel/html.ts';
import type { Messages } from '../../src/view/messages.ts';
import type { HtmlPageView } from '../../src/view/page-view.ts';
import type { SiteView } from '../../src/view/site.ts';
import { foreign } from './language.ts';
import { link, navigationLink, timeElement } from './link.ts';

/**
 * The top of every page: the skip link, the nameplate and the sections. It is also where "Back to top" leads, so that the next
 * Tab from there is the skip link. The front page's nameplate is its heading, and carries the date line.
 */
export function masthead(view: HtmlPageView, site: SiteView, words: Messages): Html {
  const siteWords = (text: string): Child => foreign(text, site.language, view.language);
  const isFront = view.kind === 'front';
  const name = html`<a href="/" class="nameplate-link">${siteWords(site.title)}</a>`;
  return html`
<header class="masthead${isFront ? ' masthead-front' : ''}" id="top" tabindex="-1">
  <a class="skip-link" href="#main">${words.skipToContent}</a>
  <div class="masthead-head">
    ${isFront && view.dateLine !== undefined ? html`<p class="date-line">${timeElement(view.dateLine)}</p>` : nothing}
    ${isFront ? html`<h1 class="nameplate">${name}</h1>` : html`<p class="nameplate">${name}</p>`}
    ${site.navigation.length > 0 && html`<nav class="masthead-links" aria-label="${words.siteLinks}"><ul>${site.navigation.map(
      (target) => html`<li>${link(target, siteWords(target.name))}</li>`,
    )}</ul></nav>`}
  </div>
  <nav class="section-bar" aria-label="${words.sections}">
    <ul>${site.sections.map((section) => html`<li>${sectionLink(section.path, view, navigationLink(section, view.path, siteWords(section.name)))}</li>`)}</ul>
  </nav>
</header>`;
}

/** The section that an article stands in is marked as well, though it is not the page itself. */
function sectionLink(path: string, view: HtmlPageView, anchor: Html): Html {
  const isAround = view.kind === 'article' && view.section.path === path;
  return isAround ? html`<span class="section-around">${anchor}</span>` : anchor;
}
