import { html, type Child, type Html } from '../../src/kernel/html.ts';
import type { Messages } from '../../src/view/messages.ts';
import type { HtmlPageView } from '../../src/view/page-view.ts';
import type { SiteView } from '../../src/view/site.ts';
import type { LinkView } from '../../src/view/view.ts';
import { siteWordsOn } from './language.ts';
import { searchLink } from './search-link.ts';
import { link, navigationLink, timeElement } from './link.ts';

/**
 * The top of every page: the skip link, the nameplate and the sections. It is also where "Back to top" leads, so that
 * the next Tab from there is the skip link. The front page's nameplate is its heading, and stands under the date line.
 */
export function masthead(view: HtmlPageView, site: SiteView, words: Messages): Html {
  const isFront = view.kind === 'front';
  const name = html`<a class="nameplate-link" href="/">${siteWordsOn(view, site)(site.title)}</a>`;
  return html`
<header class="masthead${isFront && ' masthead-front'}" id="top" tabindex="-1">
  <a class="skip-link" href="#main">${words.skipToContent}</a>
  <div class="masthead-head">
    ${isFront && view.dateLine && html`<p class="date-line">${timeElement(view.dateLine)}</p>`}
    ${isFront ? html`<h1 class="nameplate">${name}</h1>` : html`<p class="nameplate">${name}</p>`}
    <div class="masthead-side">${navigation(view, site, words)}${searchLink(view, site, words)}</div>
  </div>
  <nav class="section-bar" aria-label="${words.sections}">
    <ul>${site.sections.map((section) => html`<li>${sectionLink(section, view, site)}</li>`)}</ul>
  </nav>
</header>`;
}

function navigation(view: HtmlPageView, site: SiteView, words: Messages): Child {
  if (site.navigation.length === 0) return undefined;
  const links = site.navigation.map((target) => link(target, siteWordsOn(view, site)(target.name)));
  return html`
    <nav class="masthead-links" aria-label="${words.siteLinks}">
      <ul>${links.map((target) => html`<li>${target}</li>`)}</ul>
    </nav>`;
}

/** The section that an article stands in is marked as well, though it is not the page itself. */
function sectionLink(section: LinkView, view: HtmlPageView, site: SiteView): Html {
  const anchor = navigationLink(section, view.path, siteWordsOn(view, site)(section.name));
  const isAround = view.kind === 'article' && view.section.path === section.path;
  return isAround ? html`<span class="section-around">${anchor}</span>` : anchor;
}
