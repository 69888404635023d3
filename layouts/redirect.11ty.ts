import { html } from '../src/kernel/html.ts';
import { encodePath } from '../src/kernel/url-path.ts';
import { page } from '../src/render/page.ts';
import { head } from './parts/head.ts';
import { nameEnglish, wordsFor } from './parts/words.ts';

/** A page at a former address, for hosts that don't know `_redirects`. It leads on at once, and by a link. */
export default page('redirect', (view, site) => {
  const body = html`<main>
  <h1 class="page-title">${wordsFor(view.language).movedNote}</h1>
  <p class="page-note"><a href="${encodePath(view.target)}">${view.title}</a></p>
</main>`;
  return nameEnglish(html`<!doctype html>
<html lang="${view.language}" dir="${view.direction}">
<head>
${head(view, site, body)}
</head>
<body class="page page-redirect">
${body}
</body>
</html>
`);
});
