import { error, warning, type Problem } from '../kernel/problem.ts';
import type { PageCheck } from './output-page.ts';

/**
 * One `<h1>`, and no level left out on the way down. The latter is a warning: it is mended in an article, not in a layout.
 * @see https://www.w3.org/WAI/tutorials/page-structure/headings/
 */
export const headings: PageCheck = ({ file, elements }) => {
  const found = elements
    .filter(({ name }) => /^h[1-6]$/.test(name))
    .map(({ name, place }) => ({ level: Number(name[1]), place }));
  const tops = found.filter(({ level }) => level === 1);
  const problems: Problem[] = tops.slice(1).map(({ place }) => error('the page has a second <h1>', place));
  if (tops.length === 0) problems.push(error('the page has no <h1>', { file, line: 1, column: 1 }));
  for (const [index, { level, place }] of found.entries()) {
    const above = index === 0 ? 0 : (found[index - 1]?.level ?? 0);
    if (level > above + 1)
      problems.push(
        warning(`<h${level}> follows ${above === 0 ? 'no heading' : `<h${above}>`}`, place, `make it <h${above + 1}>`),
      );
  }
  return problems;
};
