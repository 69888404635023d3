import { error, type Outcome } from '../kernel/problem.ts';
import { didYouMean } from '../kernel/suggest.ts';
import type { SourceFile } from '../read/source-file.ts';
import type { Article } from './article.ts';

/**
 * Finds an article by the name that an editor gives it elsewhere.
 * @param name its slug, its address, or its file
 * @param source the file that names it
 * @param path where in that file
 * @returns the article, or `undefined` with what is wrong with the name
 */
export type Find = (
  name: string,
  source: SourceFile,
  path: readonly (string | number)[],
) => Outcome<Article | undefined>;

/**
 * @param written every article, seen or not
 * @returns finds one of them; an archive whose editors name none needs no index of itself, so it is made when first asked
 */
export function registerOf(written: readonly Article[]): Find {
  const register = lazily(() => ({
    bySlug: Map.groupBy(written, ({ slug }) => String(slug)),
    byPath: new Map(written.map((article) => [String(article.path), article])),
    byFile: new Map(written.map((article) => [article.source.file, article])),
  }));
  return (name, source, path) => {
    const { bySlug, byPath, byFile } = register();
    const found = [byPath.get(name) ?? byFile.get(folder(name) + name) ?? bySlug.get(name) ?? []].flat();
    if (found.length === 1) return { value: found[0], problems: [] };
    if (found.length === 0) {
      const known = name.endsWith('.md') ? byFile.keys().map((file) => file.slice(folder(name).length)) : bySlug.keys();
      const problem = error(`unknown article "${name}"`, source.locate(path), didYouMean(name, known));
      return { value: undefined, problems: [problem] };
    }
    const hint = `write the address: ${found.map((article) => article.path).join(' or ')}`;
    const problem = error(`"${name}" is the slug of ${found.length} articles`, source.locate(path), hint);
    return { value: undefined, problems: [problem] };
  };
}

/** The folder of all articles, where a file is named without it. */
function folder(name: string): string {
  return name.startsWith('articles/') ? '' : 'articles/';
}

function lazily<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
