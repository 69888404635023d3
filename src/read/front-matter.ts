import matter from 'gray-matter';
import { error, type Outcome, type Problem } from '../kernel/problem.ts';
import { parseYaml, type Yaml } from './yaml.ts';

/** The Markdown of a file, and the line of the file, from 1, on which it begins. */
export interface Body {
  readonly text: string;
  readonly firstLine: number;
}

/** A Markdown file taken apart: the YAML of its front matter, which begins on line 2, and its body. */
export interface FrontMatter {
  readonly yaml: string;
  readonly body: Body;
}

const REMEDY = 'start the file with a line "---", then fields such as "title: …", then another line "---"';

/**
 * Splits a Markdown file into its fields and its body. Only a first line that is exactly `---` opens front matter:
 * gray-matter would run code for `---js`, so nothing but YAML ever reaches it.
 * @param text the file, with LF line ends
 * @param file its name, for places
 */
export function splitFrontMatter(text: string, file: string): Outcome<FrontMatter> {
  const opening = text.slice(0, text.indexOf('\n') === -1 ? text.length : text.indexOf('\n'));
  if (opening !== '---') return faulty(error(openingFault(opening), { file, line: 1, column: 1 }, REMEDY));
  // gray-matter closes at any line that starts with "---"; one that goes on would end up in the body.
  const closing = /\n(---.*)/.exec(text.slice(3));
  if (closing === null) return faulty(error('front matter is not closed', { file, line: 1, column: 1 }, REMEDY));
  if (!/^---[ \t]*$/.test(closing[1] ?? '')) {
    const line = lineAt(text, closing.index + 3) + 1;
    return faulty(error(`front matter is closed by "${closing[1] ?? ''}"`, { file, line, column: 1 }, 'write "---"'));
  }

  let yaml = '';
  // Options, even these few, keep gray-matter from its cache, which returns `{}` when a broken file is read again.
  const { content } = matter(text, {
    language: 'yaml',
    engines: {
      yaml: (block) => {
        // gray-matter hands over the block with the line break after the opening line.
        yaml = block.replace(/^\n/, '');
        return {};
      },
    },
  });
  const firstLine = lineAt(text, text.length - content.length);
  return { value: { yaml, body: { text: content, firstLine } }, problems: [] };
}

/**
 * Parses the fields of a Markdown file.
 * @param split the file, taken apart
 * @param file its name, for places
 */
export function parseFrontMatter({ value, problems }: Outcome<FrontMatter>, file: string): Outcome<Yaml> {
  const yaml = parseYaml(value.yaml, file, 1);
  return problems.length > 0 ? { value: yaml.value, problems } : yaml;
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let end = text.indexOf('\n'); end !== -1 && end < offset; end = text.indexOf('\n', end + 1)) line += 1;
  return line;
}

function openingFault(opening: string): string {
  const engine = /^---\s*(\S+)/.exec(opening)?.[1];
  if (engine === undefined || engine.startsWith('-')) return 'has no front matter';
  return `front matter in "${engine}" is not allowed, only YAML is`;
}

function faulty(problem: Problem): Outcome<FrontMatter> {
  return { value: { yaml: '', body: { text: '', firstLine: 1 } }, problems: [problem] };
}
