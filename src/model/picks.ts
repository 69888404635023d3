import { error, type Outcome, type Problem } from '../kernel/problem.ts';
import type { SourceFile } from '../read/source-file.ts';
import type { Article } from './article.ts';
import type { Find } from './register.ts';
import type { Site } from './site.ts';

/** What editors picked by hand: related articles, and the stories of the front page. */
export interface Picks {
  readonly picks: ReadonlyMap<Article, readonly Article[]>;
  readonly front: { readonly lead: Article | undefined; readonly secondary: readonly Article[] };
}

/**
 * Resolves slugs and addresses that editors wrote. A pick that is written but may not be seen yet is left out in silence,
 * since it appears by itself when its embargo passes.
 * @param site whose `front` names stories
 * @param written every article, seen or not
 * @param find finds an article by its name
 * @param visible those that may be seen
 * @returns the picks; an unknown, ambiguous or self-referring name is a problem
 */
export function resolvePicks(
  site: Site,
  written: readonly Article[],
  find: Find,
  visible: ReadonlySet<Article>,
): Outcome<Picks> {
  const problems: Problem[] = [];
  const resolve = (name: string, source: SourceFile, path: readonly (string | number)[]): Article[] => {
    const found = find(name, source, path);
    problems.push(...found.problems);
    return found.value !== undefined && visible.has(found.value) ? [found.value] : [];
  };
  const picks = new Map<Article, readonly Article[]>();
  for (const article of written) {
    if (article.related.length === 0) continue;
    picks.set(article, [
      ...new Set(
        article.related.flatMap((name, index) => {
          const found = resolve(name, article.source, ['related', index]);
          if (!found.includes(article)) return found;
          problems.push(
            error('an article can’t be related to itself', article.source.locate(['related', index]), 'delete it'),
          );
          return [];
        }),
      ),
    ]);
  }
  const lead = site.front.lead === undefined ? [] : resolve(site.front.lead, site.source, ['front', 'lead']);
  const secondary = site.front.secondary.flatMap((name, index) =>
    resolve(name, site.source, ['front', 'secondary', index]),
  );
  return { value: { picks, front: { lead: lead[0], secondary } }, problems };
}
