import { error, type Outcome, type Problem } from '../kernel/problem.ts';
import { didYouMean } from '../kernel/suggest.ts';
import type { SourceFile } from '../read/source-file.ts';
import type { Article } from './article.ts';
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
 * @param visible those that may be seen
 * @returns the picks; an unknown, ambiguous or self-referring name is a problem
 */
export function resolvePicks(site: Site, written: readonly Article[], visible: ReadonlySet<Article>): Outcome<Picks> {
  const problems: Problem[] = [];
  // An archive whose editors pick nothing needs no index of itself.
  const register = lazily(() => ({
    bySlug: Map.groupBy(written, ({ slug }) => String(slug)),
    byPath: new Map(written.map((article) => [String(article.path), article])),
  }));
  const resolve = (name: string, source: SourceFile, path: readonly (string | number)[]): Article[] => {
    const { bySlug, byPath } = register();
    const found = name.startsWith('/')
      ? [byPath.get(name)].filter((article) => article !== undefined)
      : (bySlug.get(name) ?? []);
    if (found.length === 0)
      problems.push(error(`unknown article "${name}"`, source.locate(path), didYouMean(name, bySlug.keys())));
    if (found.length > 1) {
      const hint = `write the address: ${found.map((article) => article.path).join(' or ')}`;
      problems.push(error(`"${name}" is the slug of ${found.length} articles`, source.locate(path), hint));
    }
    return found.length === 1 ? found.filter((article) => visible.has(article)) : [];
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

function lazily<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
