import matter from 'gray-matter';
import { error, type Outcome, type Problem } from '../kernel/problem.ts';
import { parseYaml, type Yaml } from './yaml.ts';

/** A Markdown file taken apart. `bodyLine` is the line of the file, from 1, on which the body begins. */
export interface FrontMatter extends Yaml {
  readonly body: string;
  readonly bodyLine: number;
}

const REMEDY = 'start the file with a line "---", then fields such as "title: …", then another line "---"';

/**
 * Splits a Markdown file into its fields and its body. Only a first line that is exactly `---` opens front matter:
 * gray-matter would run code for `---js`, so nothing but YAML ever reaches it.
 * @param text the file, with LF line ends
 * @param file its name, for places
 */
export function parseFrontMatter(text: string, file: string): Outcome<FrontMatter> {
  const opening = text.slice(0, text.indexOf('\n') === -1 ? text.length : text.indexOf('\n'));
  if (opening !== '---') return faulty(error(openingFault(opening), { file, line: 1, column: 1 }, REMEDY));
  // gray-matter closes at any line that starts with "---"; one that goes on would end up in the body.
  const closing = /\n(---.*)/.exec(text.slice(3));
  if (closing === null) return faulty(error('front matter is not closed', { file, line: 1, column: 1 }, REMEDY));
  if (!/^---[ \t]*$/.test(closing[1] ?? '')) {
    const line = text.slice(0, closing.index + 3).split('\n').length + 1;
    return faulty(error(`front matter is closed by "${closing[1] ?? ''}"`, { file, line, column: 1 }, 'write "---"'));
  }

  let yaml: Outcome<Yaml> = parseYaml('', file, 1);
  // Options, even these few, keep gray-matter from its cache, which returns `{}` when a broken file is read again.
  const { content } = matter(text, {
    language: 'yaml',
    engines: {
      yaml: (block) => {
        // gray-matter hands over the block with the line break after the opening line.
        yaml = parseYaml(block.replace(/^\n/, ''), file, 1);
        return {};
      },
    },
  });
  const bodyLine = text.slice(0, text.length - content.length).split('\n').length;
  return { value: { ...yaml.value, body: content, bodyLine }, problems: yaml.problems };
}

function openingFault(opening: string): string {
  const engine = /^---\s*(\S+)/.exec(opening)?.[1];
  if (engine === undefined || engine.startsWith('-')) return 'has no front matter';
  return `front matter in "${engine}" is not allowed, only YAML is`;
}

function faulty(problem: Problem): Outcome<FrontMatter> {
  const place = problem.place ?? { file: '', line: 1, column: 1 };
  return { value: { values: {}, locate: () => place, body: '', bodyLine: 1 }, problems: [problem] };
}
