import { html, type Child, type Html } from '../../src/kernel/html.ts';
import type { Messages } from '../../src/view/messages.ts';
import type { HtmlPageView } from '../../src/view/page-view.ts';
import type { SiteView } from '../../src/view/site.ts';
import type { LinkView } from '../../src/view/view.ts';
import { backToTop } from './back-to-top.ts';
import { siteWordsOn } from './language.ts';
import { navigationLink, outwardLink } from './link.ts';

/** The foot of every page: whose it is, where else it leads, and at its very end the way back to the top. On paper it says where the page is. */
export function footer(view: HtmlPageView, site: SiteView, words: Messages): Html {
  const siteWords = siteWordsOn(view, site);
  const links = (targets: readonly LinkView[]): Child =>
    targets.map((target) => html`<li>${navigationLink(target, view.path, siteWords(target.name))}</li>`);
  return html`
<footer class="footer" data-address="${view.canonical}">
  <div class="footer-publisher">
    <p class="footer-nameplate"><a href="/">${siteWords(site.title)}</a></p>
    <p class="footer-description">${siteWords(site.description)}</p>
  </div>
  <nav class="footer-map" aria-label="${words.siteMap}">
    ${group(words.sections, links(site.sections))}
    ${site.footer.length > 0 && group(words.siteLinks, links(site.footer))}
  </nav>
  ${
    site.social.length > 0 &&
    html`<section class="footer-links" aria-labelledby="footer-social">
    <h2 class="footer-heading" id="footer-social">${words.elsewhere}</h2>
    <ul>${site.social.map(({ name, url }) => html`<li>${outwardLink(url, name, 'me noopener')}</li>`)}</ul>
  </section>`
  }
  ${themeSwitch(words)}
  ${backToTop(words)}
</footer>`;
}

/** Light or dark, or as the system says; of use only with the script that shows it. */
function themeSwitch({ theme, themes }: Messages): Html {
  const options = ['', 'light', 'dark'] as const;
  return html`<fieldset class="theme" hidden>
    <legend>${theme}</legend>
    ${options.map((value) => html`<label><input type="radio" name="theme" value="${value}">${themes[value]}</label>`)}
  </fieldset>`;
}

function group(heading: string, links: Child): Html {
  return html`<div class="footer-links"><h2 class="footer-heading">${heading}</h2><ul>${links}</ul></div>`;
}
