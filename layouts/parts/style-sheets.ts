import type { UrlPath } from '../../src/kernel/url-path.ts';
import type { HtmlPageView } from '../../src/view/page-view.ts';
import type { AssetsView } from '../../src/view/site.ts';

type Styles = AssetsView['styles'];

/**
 * The letters beyond those of Western Europe for which there is a sheet, which names their fonts or says how they are set.
 * Where a sheet names fonts, these are the letters that the fonts are for.
 */
export const LETTERS = {
  latinExtended:
    /[\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u02bd-\u02c5\u02c7-\u02cc\u02ce-\u02d7\u02dd-\u02ff\u1d00-\u1dbf\u1e00-\u1e9f\u1ef2-\u1eff\u2020\u20a0-\u20ab\u20ad-\u20c4\u2113\u2c60-\u2c7f\ua720-\ua7ff]/,
  cyrillic: /[\u0301\u0400-\u045f\u0490\u0491\u04b0\u04b1\u2116]/,
  arabic: /\p{Script=Arabic}/u,
  hebrew: /[\u0590-\u05ff\ufb1d-\ufb4f]/,
  eastAsian: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u,
} as const satisfies Partial<Record<keyof Styles, RegExp>>;

const BEYOND_LATIN_1 = /[^\0-\u00ff]+/g;

/**
 * The style sheets of a page, in their order: that of its kind, which is whole in itself, and those for what only some pages have.
 * @param view an HTML page
 * @param styles the addresses of all sheets
 * @param text all that the page shows, with or without its markup
 */
export function styleSheets(view: HtmlPageView, styles: Styles, text: string): readonly UrlPath[] {
  // Pages are long, and what decides is a few characters of each: looked for once, and not once for each sheet.
  const beyond = (text.match(BEYOND_LATIN_1) ?? []).join('');
  // Nobody knows in which letters the results of a search will be.
  const has = (letters: RegExp): boolean => view.kind === 'search' || letters.test(beyond);
  const { latinExtended, cyrillic, arabic, hebrew, eastAsian } = LETTERS;
  return [
    sheetOfKind(view, styles),
    ...(view.kind === 'article' && view.articleKind === 'live' ? [styles.live] : []),
    ...(view.kind === 'article' && view.embeds ? [styles.embed] : []),
    ...(has(latinExtended) ? [styles.latinExtended] : []),
    ...(has(cyrillic) ? [styles.cyrillic] : []),
    ...(has(arabic) ? [styles.arabic] : []),
    ...(has(hebrew) ? [styles.hebrew] : []),
    ...(has(eastAsian) ? [styles.eastAsian] : []),
  ];
}

function sheetOfKind({ kind }: HtmlPageView, { article, overview, static: about }: Styles): UrlPath {
  if (kind === 'article') return article;
  return kind === 'static' ? about : overview;
}
