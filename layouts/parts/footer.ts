import { html, type Child, type Html } from '../../src/kernel/html.ts';
import type { Messages } from '../../src/view/messages.ts';
import type { HtmlPageView } from '../../src/view/page-view.ts';
import type { SiteView } from '../../src/view/site.ts';
import { foreign } from './language.ts';
import { navigationLink, outwardLink } from './link.ts';

/** The foot of every page: whose it is, where else it leads. */
export function footer(view: HtmlPageView, site: SiteView, words: Messages): Html {
  const siteWords = (text: string): Child => foreign(text, site.language, view.language);
  return html`
<footer class="footer">
  <div class="footer-publisher">
    <p class="footer-nameplate"><a href="/">${siteWords(site.title)}</a></p>
    <p class="footer-description">${siteWords(site.description)}</p>
  </div>
  <nav class="footer-links" aria-labelledby="footer-sections">
    <h2 class="footer-heading" id="footer-sections">${words.sections}</h2>
    <ul>${site.sections.map((section) => html`<li>${navigationLink(section, view.path, siteWords(section.name))}</li>`)}</ul>
  </nav>
  ${site.footer.length > 0 && html`<nav class="footer-links" aria-labelledby="footer-site">
    <h2 class="footer-heading" id="footer-site">${words.siteLinks}</h2>
    <ul>${site.footer.map((target) => html`<li>${navigationLink(target, view.path, siteWords(target.name))}</li>`)}</ul>
  </nav>`}
  ${site.social.length > 0 && html`<section class="footer-links" aria-labelledby="footer-social">
    <h2 class="footer-heading" id="footer-social">${words.elsewhere}</h2>
    <ul>${site.social.map(({ name, url }) => html`<li>${outwardLink(url, name, 'me noopener')}</li>`)}</ul>
  </section>`}
</footer>`;
}
