import { error, type Outcome, type Problem } from '../kernel/problem.ts';
import type { UrlPath } from '../kernel/url-path.ts';
import type { Article } from './article.ts';
import type { Find } from './register.ts';

/** An article in several languages. */
export interface Translations {
  /** All that may be seen, at least two: the original first, then by language. */
  readonly members: readonly Article[];
  /** `undefined` while it may not be seen. */
  readonly original: Article | undefined;
}

/**
 * Gathers articles that say the same in different languages, as `translationOf` tells. Each translation names the original.
 * @param written every article, seen or not
 * @param find finds an article by its name
 * @param visible those that may be seen
 * @returns the groups by the address of each of their members; a translation of nothing, of itself, of another translation, or into a
 *   language that is there already is a problem
 */
export function resolveTranslations(
  written: readonly Article[],
  find: Find,
  visible: ReadonlySet<Article>,
): Outcome<ReadonlyMap<UrlPath, Translations>> {
  const problems: Problem[] = [];
  const groups = new Map<Article, Article[]>();
  for (const article of written) {
    if (article.translationOf === undefined) continue;
    const found = find(article.translationOf, article.source, ['translationOf']);
    problems.push(...found.problems);
    const original = found.value;
    if (original === undefined) continue;
    const translations = groups.get(original) ?? [];
    const fault = faultOf(article, original, translations);
    if (fault === undefined) groups.set(original, [...translations, article]);
    else problems.push(fault);
  }
  const byPath = new Map<UrlPath, Translations>();
  for (const [original, translations] of groups) {
    const members = [original, ...translations.toSorted(byLanguage)].filter((member) => visible.has(member));
    if (members.length < 2) continue;
    const group = { members, original: visible.has(original) ? original : undefined };
    for (const { path } of members) byPath.set(path, group);
  }
  return { value: byPath, problems };
}

function byLanguage({ language: left }: Article, { language: right }: Article): number {
  return left < right ? -1 : 1;
}

function faultOf(article: Article, original: Article, translations: readonly Article[]): Problem | undefined {
  const place = article.source.locate(['translationOf']);
  if (original === article)
    return error('an article can’t be a translation of itself', place, 'name the original, or delete it');
  if (original.translationOf !== undefined) {
    const hint = `name the original, "${original.translationOf}"`;
    return error(`"${article.translationOf}" is a translation itself`, place, hint);
  }
  const same = [original, ...translations].find(({ language }) => language === article.language);
  if (same === undefined) return undefined;
  const what = same === original ? 'the original' : `the translation ${same.source.file}`;
  return error(`${what} is in "${article.language}" too`, place, 'set "lang" to the language of this article');
}
