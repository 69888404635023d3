import type { Outcome, Problem } from '../kernel/problem.ts';
import type { Article } from '../model/article.ts';
import type { Newsroom } from '../model/newsroom.ts';
import type { StaticPage } from '../model/page.ts';
import type { Prose } from './prose.ts';
import { checkNote, renderProse } from './render.ts';

/** Gives the rendered body of an article or static page of the newsroom. */
export type ProseOf = (text: Article | StaticPage) => Prose;

/**
 * Renders every body of a newsroom.
 * @param newsroom whose articles and pages are rendered
 * @returns their prose, and every problem in them
 */
export function renderNewsroom({ site, articles, pages }: Newsroom): Outcome<ProseOf> {
  const problems: Problem[] = [];
  const rendered = new Map<Article | StaticPage, Prose>();
  const render = (text: Article | StaticPage, language: string): void => {
    const { file, body, bodyLine } = text.source;
    const outcome = renderProse({ file, body, firstLine: bodyLine, language });
    problems.push(...outcome.problems);
    rendered.set(text, outcome.value);
  };
  for (const article of articles) {
    render(article, article.language);
    problems.push(...noteProblems(article));
  }
  for (const page of pages) render(page, site.language);
  const proseOf: ProseOf = (text) => {
    const prose = rendered.get(text);
    if (prose === undefined) throw new Error(`${text.path} is not of this newsroom`);
    return prose;
  };
  return { value: proseOf, problems };
}

/** Notes are rendered where they are shown; what is wrong in them is told here, with the rest. */
function noteProblems({ source, language, updates, corrections }: Article): readonly Problem[] {
  const check = (list: 'updates' | 'corrections', notes: readonly { readonly text: string }[]): readonly Problem[] =>
    notes.flatMap(({ text }, index) => {
      const { file, line } = source.locate([list, index, 'text']);
      return checkNote({ file, firstLine: line, body: text, language }, 'blocks');
    });
  return [...check('updates', updates), ...check('corrections', corrections)];
}
