import { html, type Html } from '../../src/kernel/html.ts';
import type { HtmlPageView } from '../../src/view/page-view.ts';
import type { SiteView } from '../../src/view/site.ts';
import { footer } from './footer.ts';
import { head } from './head.ts';
import { masthead } from './masthead.ts';
import { nameEnglish, wordsFor } from './words.ts';

/**
 * A whole HTML page.
 * @param view the page
 * @param site what all pages share
 * @param main what stands between masthead and footer
 * @returns the document, from its doctype
 */
export function document(view: HtmlPageView, site: SiteView, main: Html): Html {
  const words = wordsFor(view.language);
  const body = html`${masthead(view, site, words)}
<main id="main" tabindex="-1">${main}
</main>${footer(view, site, words)}`;
  return nameEnglish(html`<!doctype html>
<html lang="${view.language}" dir="${view.direction}">
<head>
${head(view, site, body)}
</head>
<body class="page page-${view.kind}">${body}
</body>
</html>
`);
}
