import { Html, html, type Child } from '../../kernel/html.ts';
import type { Settings } from '../desk.ts';
import type { Language } from './messages.ts';
import { STYLE } from './style.ts';

/** Where a page stands: whose it is, and in which language. */
export interface Setting {
  readonly site: Settings['site'];
  readonly language: Language;
}

/**
 * @param title of the page
 * @param setting whose page it is
 * @param main what stands in it below its headline
 * @returns a whole page, in a newspaper's manner and without any script
 */
export function documentOf(title: string, { site, language }: Setting, main: Child): Html {
  const { tag, direction, words } = language;
  return html`<!doctype html>
<html lang="${tag}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · ${site.title}</title>
<style>${Html.trusted(STYLE)}</style>
</head>
<body>
<header><a href="${site.origin}/"><bdi lang="${site.language}">${site.title}</bdi></a></header>
<main>
<h1>${title}</h1>
${main}
</main>
<footer><a href="${site.origin}/">${words.backTo(site.title)}</a></footer>
</body>
</html>
`;
}
