import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { digest } from '../kernel/digest.ts';
import { error, type Outcome, type Problem } from '../kernel/problem.ts';
import { decode } from './decode.ts';
import { parseFrontMatter } from './front-matter.ts';
import type { Content, SourceFile } from './source-file.ts';
import { parseYaml } from './yaml.ts';

/**
 * Reads a content folder. Files that can't be split are missing from the result and told as problems.
 * Synchronous calls are three to four times faster than promises on the many small files of an archive.
 * @param folder an absolute path
 */
export function readContent(folder: string): Outcome<Content> {
  const problems: Problem[] = [];
  const readAll = (below: string, ending: RegExp): SourceFile[] =>
    filesBelow(folder, below, ending).flatMap((file) => readOne(folder, file, problems));
  const readIfThere = (file: string): SourceFile | undefined =>
    existsSync(join(folder, file)) ? readOne(folder, file, problems)[0] : undefined;
  if (!existsSync(join(folder, 'site.yml'))) {
    problems.push(
      error(
        'there is no site.yml',
        { file: 'site.yml', line: 1, column: 1 },
        'create one; the README shows its fields',
      ),
    );
  }
  const content: Content = {
    folder,
    site: readIfThere('site.yml'),
    articles: readAll('articles', /\.md$/),
    authors: readAll('authors', /\.ya?ml$/),
    pages: readAll('pages', /\.md$/),
    comments: readIfThere('comments.json'),
  };
  return { value: content, problems };
}

/** Every file below a folder, in an order that no file system decides; names that start with a dot or "_" are private. */
function filesBelow(folder: string, below: string, ending: RegExp): string[] {
  if (!existsSync(join(folder, below))) return [];
  return readdirSync(join(folder, below), { recursive: true, encoding: 'utf8' })
    .map((name) => `${below}/${name.split(sep).join('/')}`)
    .filter((file) => ending.test(file) && !/\/[._]/.test(file))
    .toSorted();
}

function readOne(folder: string, file: string, problems: Problem[]): SourceFile[] {
  const bytes = readFileSync(join(folder, file));
  const decoded = decode(bytes, file);
  const text = decoded.value;
  // JSON is YAML, so one parser gives both their values and their places.
  const split = file.endsWith('.md') ? parseFrontMatter(text, file) : withoutBody(parseYaml(text, file, 0));
  const found = decoded.problems.length > 0 ? decoded.problems : split.problems;
  if (found.length > 0) {
    problems.push(...found);
    return [];
  }
  return [{ file, digest: digest(bytes), ...split.value }];
}

function withoutBody<Values>({
  value,
  problems,
}: Outcome<Values>): Outcome<Values & { body: string; bodyLine: number }> {
  return { value: { ...value, body: '', bodyLine: 1 }, problems };
}
