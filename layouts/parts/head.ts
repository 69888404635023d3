import { html, type Html } from '../../src/kernel/html.ts';
import { encodePath, filePath, pagePath } from '../../src/kernel/url-path.ts';
import type { HtmlPageView } from '../../src/view/page-view.ts';
import type { IconView, SiteView } from '../../src/view/site.ts';
import { feedLinks } from './feed-links.ts';
import { jsonLd } from './json-ld.ts';
import { lines, type Line } from './lines.ts';
import { alternateLinks } from './translations.ts';
import { shareMeta } from './share-meta.ts';
import { styleSheets } from './style-sheets.ts';

/** The classes of what is an opinion, and of what leads to one. Looked for as plain text, since every page of an archive is. */
const ITALIC_HEADLINES = [' article-opinion', ' teaser-opinion'];

const MANIFEST = filePath(pagePath(), 'manifest.webmanifest');

/**
 * Everything between `<head>` and `</head>`.
 * @param view an HTML page
 * @param site what all pages share
 * @param body what the page shows, which decides over the letters that it needs
 * @see https://html.spec.whatwg.org/multipage/semantics.html#the-head-element
 */
export function head(view: HtmlPageView, site: SiteView, body: Html): Html {
  const { styles, fonts, scripts, icons } = site.assets;
  const shown = body.toString();
  const isItalic = ITALIC_HEADLINES.some((name) => shown.includes(name));
  return lines([
    html`<meta charset="utf-8">`,
    html`<meta name="viewport" content="width=device-width, initial-scale=1">`,
    html`<title>${view.kind === 'front' ? site.title : `${view.title} – ${site.title}`}</title>`,
    html`<meta name="description" content="${view.description}">`,
    html`<meta name="robots" content="${view.noindex ? 'noindex' : 'max-image-preview:large'}">`,
    view.kind !== 'notFound' && html`<link rel="canonical" href="${view.canonical}">`,
    // No module and not deferred: it has to be there before the first paint, and is a few hundred bytes that every page shares.
    html`<script src="${encodePath(scripts.theme)}"></script>`,
    ...(view.kind === 'article' ? alternateLinks(view, site) : []),
    // Behind everything else, but before the style is read: so a quick line has them for the first paint, and a slow one is not held up.
    ...[...fonts.first, ...(isItalic ? fonts.italic : [])].map(
      (path) => html`<link rel="preload" as="font" crossorigin fetchpriority="low" href="${encodePath(path)}">`,
    ),
    ...styleSheets(view, styles, shown).map((path) => html`<link rel="stylesheet" href="${encodePath(path)}">`),
    view.kind === 'article' &&
      view.embeds &&
      html`<script type="module" fetchpriority="low" src="${encodePath(scripts.embed)}"></script>`,
    view.kind === 'article' &&
      view.share.length > 0 &&
      html`<script type="module" fetchpriority="low" src="${encodePath(scripts.share)}"></script>`,
    repliesTo(view) && html`<script type="module" fetchpriority="low" src="${encodePath(scripts.reply)}"></script>`,
    view.kind === 'search' &&
      html`<script type="module" fetchpriority="low" src="${encodePath(scripts.search)}"></script>`,
    site.search !== undefined &&
      html`<script type="module" fetchpriority="low" src="${encodePath(scripts.searchKey)}"></script>`,
    site.offline && html`<script type="module" fetchpriority="low" src="${encodePath(scripts.keep)}"></script>`,
    view.kind === 'offline' &&
      html`<script type="module" fetchpriority="low" src="${encodePath(scripts.offline)}"></script>`,
    html`<meta name="color-scheme" content="light dark">`,
    html`<meta name="theme-color" content="${site.accent}">`,
    ...icons.map(iconLink),
    html`<link rel="manifest" href="${encodePath(MANIFEST)}">`,
    ...feedLinks(view, site),
    ...shareMeta(view, site),
    jsonLd(view, site),
  ]);
}

function repliesTo(view: HtmlPageView): boolean {
  return view.kind === 'article' && view.discussion.state === 'open';
}

// Apple's home screens take this size. Others of pixels the manifest names, or browsers look for by themselves, as /favicon.ico.
const TOUCH_ICON = 180;

function iconLink({ path, type, size }: IconView): Line {
  const href = encodePath(path);
  if (size === TOUCH_ICON) return html`<link rel="apple-touch-icon" href="${href}">`;
  return size === undefined && html`<link rel="icon" type="${type}" sizes="any" href="${href}">`;
}
