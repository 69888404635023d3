import type { Shelf } from '../kernel/cache.ts';
import { recallJson } from '../kernel/json.ts';
import { error, Findings, warning, type Outcome, type Problem } from '../kernel/problem.ts';
import { slugify, type Slug } from '../kernel/slug.ts';
import type { Moment } from '../kernel/time.ts';
import type { SourceFile } from '../read/source-file.ts';
import { articleSchema, type ArticleFrontMatter } from '../schema/article.ts';
import { check } from './check.ts';
import { datesOf, momentOf, type Dates } from './dates.ts';
import { subjectOf } from './subject.ts';

/** A dated note of an article. */
export interface Note {
  readonly date: Moment;
  readonly title: string | undefined;
  readonly text: string;
  /** Whether a live story names it among its key events. */
  readonly key: boolean;
}

/** A dated note that says what was wrong. */
export interface Correction {
  readonly date: Moment;
  readonly type: 'correction' | 'clarification';
  readonly text: string;
}

/** Fields that are rewritten, or that nothing asks for once dates and slug are known. */
type Rewritten =
  | 'date'
  | 'updated'
  | 'publishAt'
  | 'expireAt'
  | 'liveUntil'
  | 'slug'
  | 'authors'
  | 'byline'
  | 'updates'
  | 'corrections';

/** What an article's own file says, checked, with every date in the site's zone. What it refers to is not looked up yet. */
export interface ArticleCard extends Omit<ArticleFrontMatter, Rewritten>, Dates {
  readonly slug: Slug;
  readonly authors: readonly string[];
  readonly updates: readonly Note[];
  readonly corrections: readonly Correction[];
}

/** What is kept of a checked file. */
interface Kept {
  readonly card: ArticleCard;
  readonly warnings: readonly Problem[];
}

/**
 * Checks an article's file, unless the shelf knows it.
 * @param source a Markdown file of `articles/`
 * @param zone the site's time zone
 * @param shelf keeps what was checked; a file with errors is read again until it has none
 * @returns its card, or `undefined` with every error
 */
export function cardOf(source: SourceFile, zone: string, shelf: Shelf): Outcome<ArticleCard | undefined> {
  const kept = shelf.get(source.file, markOf(source, zone));
  if (kept !== undefined) {
    const { card, warnings } = recallJson<Kept>(kept);
    return { value: card, problems: warnings };
  }
  const { value: card, problems } = checkCard(source, zone);
  if (card !== undefined && problems.every(({ severity }) => severity === 'warning')) {
    shelf.set(source.file, markOf(source, zone), JSON.stringify({ card, warnings: problems } satisfies Kept));
  }
  return { value: card, problems };
}

/**
 * @param source an article's file
 * @param zone the site's time zone
 * @returns the mark under which the shelf keeps what was checked
 */
export function markOf({ digest }: SourceFile, zone: string): string {
  return `${digest} ${zone}`;
}

function checkCard(source: SourceFile, zone: string): Outcome<ArticleCard | undefined> {
  const { value: fields, problems: faults } = check(articleSchema, source);
  if (fields === undefined) return { value: undefined, problems: faults };
  const findings = new Findings();
  const slug = fields.slug ?? slugify(source.file.replace(/^.*\//, '').replace(/\.md$/, ''));
  if (slug === undefined)
    findings.add([error('the file name makes no address', source.locate([]), 'rename the file, or set "slug"')]);
  const dates = findings.take(datesOf(fields, source, zone));
  findings.add(namelessSubjects(fields, source));
  findings.add(textProblems(fields, source));
  if (slug === undefined) return { value: undefined, problems: findings.problems };
  const { date: _, publishAt: __, expireAt: ___, byline: ____, ...kept } = fields;
  const card: ArticleCard = {
    ...kept,
    ...dates,
    slug,
    authors: fields.authors ?? [],
    updates: fields.updates.map(({ date, ...note }) => ({ title: undefined, ...note, date: momentOf(date, zone) })),
    corrections: fields.corrections.map(({ date, type, text }) => ({ date: momentOf(date, zone), type, text })),
  };
  return { value: card, problems: findings.problems };
}

/** Topics and series whose names make no address. */
function namelessSubjects({ topics, series }: ArticleFrontMatter, source: SourceFile): readonly Problem[] {
  const named = [
    ...topics.map((name, index) => ({ name, kind: 'topics' as const, path: ['topics', index] })),
    ...(series === undefined ? [] : [{ name: series, kind: 'series' as const, path: ['series'] }]),
  ];
  return named.flatMap(({ name, kind, path }) => {
    if (subjectOf(name, kind) !== undefined) return [];
    return [error(`"${name}" has no letter or digit to make an address of`, source.locate(path), 'name it in words')];
  });
}

// Search engines cut a description long before this.
const LONGEST_DESCRIPTION = 300;

function textProblems({ kind, description }: ArticleFrontMatter, source: SourceFile): readonly Problem[] {
  const { text, firstLine } = source.body();
  const problems: Problem[] = [];
  if (text.trim() === '' && kind !== 'live') {
    const place = { file: source.file, line: firstLine, column: 1 };
    problems.push(error('the article is empty', place, 'write its text below the front matter'));
  }
  if (description.length > LONGEST_DESCRIPTION) {
    const place = source.locate(['description']);
    problems.push(
      warning(`the description has ${description.length} characters`, place, `keep it under ${LONGEST_DESCRIPTION}`),
    );
  }
  return problems;
}
