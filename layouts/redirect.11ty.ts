import { html } from '../src/kernel/html.ts';
import { encodePath } from '../src/kernel/url-path.ts';
import { page } from '../src/render/page.ts';
import { messagesFor } from '../src/view/messages.ts';

/** A page at a former address, for hosts that don't know `_redirects`. It leads on at once, and by a link. */
export default page('redirect', (view, site) => {
  const words = messagesFor(view.language);
  const target = encodePath(view.target);
  return html`<!doctype html>
<html lang="${view.language}" dir="${view.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${view.title} – ${site.title}</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${view.canonical}">
<meta http-equiv="refresh" content="0; url=${target}">
<link rel="stylesheet" href="${encodePath(site.assets.style)}">
</head>
<body class="page page-redirect">
<main class="main"><h1 class="page-title">${words.movedNote}</h1><p class="page-note"><a href="${target}">${view.title}</a></p></main>
</body>
</html>
`;
});
