import { Html, html, type Child } from './html.ts';

// Control characters, lone surrogates and non-characters that no XML 1.0 document may contain, not even escaped.
// oxlint-disable no-control-regex -- finding control characters is what it is for
const FORBIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * The template tag of feeds and sitemaps: like `html`, and what XML 1.0 forbids is left out.
 * @returns the assembled markup
 * @see https://www.w3.org/TR/xml/#charsets
 */
export function xml(strings: TemplateStringsArray, ...children: readonly Child[]): Html {
  return Html.trusted(sayable(html(strings, ...children).toString()));
}

/**
 * Carries markup whole within XML, unescaped. What would end the section early is split over two.
 * @param markup markup or text
 * @see https://www.w3.org/TR/xml/#sec-cdata-sect
 */
export function cdata(markup: Html | string): Html {
  // What is forbidden goes first, since its going may bring "]]" and ">" together.
  return Html.trusted(`<![CDATA[${sayable(markup.toString()).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`);
}

function sayable(text: string): string {
  return text.replace(FORBIDDEN, '');
}
