import { directionOf, type Direction } from '../kernel/language.ts';
import { error, Findings, warning, type Outcome, type Problem } from '../kernel/problem.ts';
import { slugify, type Slug } from '../kernel/slug.ts';
import { didYouMean } from '../kernel/suggest.ts';
import type { Moment } from '../kernel/time.ts';
import type { UrlPath } from '../kernel/url-path.ts';
import type { SourceFile } from '../read/source-file.ts';
import { articleSchema, type ArticleFrontMatter } from '../schema/article.ts';
import type { Author } from './author.ts';
import { check } from './check.ts';
import { datesOf, momentOf, type Dates } from './dates.ts';
import { articleAddress } from './permalink.ts';
import type { Category, Site } from './site.ts';
import { subjectOf, type Subject } from './subject.ts';

/** A dated note of an article. */
export interface Note {
  readonly date: Moment;
  readonly title: string | undefined;
  readonly text: string;
}

/** A dated note that says what was wrong. */
export interface Correction {
  readonly date: Moment;
  readonly type: 'correction' | 'clarification';
  readonly text: string;
}

/** Fields that need no more than their check. */
type Plain =
  | 'title'
  | 'description'
  | 'kind'
  | 'image'
  | 'dateline'
  | 'related'
  | 'comments'
  | 'sources'
  | 'canonical'
  | 'noindex'
  | 'aliases'
  | 'draft';

/** An article: its front matter, checked, with every reference resolved and every date in the site's zone. */
export interface Article extends Pick<ArticleFrontMatter, Plain>, Dates {
  readonly slug: Slug;
  readonly path: UrlPath;
  readonly source: SourceFile;
  readonly language: string;
  readonly direction: Direction;
  readonly section: Category;
  readonly categories: readonly Category[];
  readonly authors: readonly Author[];
  readonly topics: readonly Subject[];
  readonly series: Subject | undefined;
  readonly updates: readonly Note[];
  readonly corrections: readonly Correction[];
}

/** What an article's references are looked up in. */
export interface Desk {
  readonly site: Site;
  readonly authors: ReadonlyMap<string, Author>;
}

/**
 * @param source a Markdown file of `articles/`
 * @param desk the site and the authors
 * @returns the article, or `undefined` with every problem
 */
export function articleOf(source: SourceFile, { site, authors }: Desk): Outcome<Article | undefined> {
  const { value: fields, problems: faults } = check(articleSchema, source);
  if (fields === undefined) return { value: undefined, problems: faults };
  const findings = new Findings();
  const slug = fields.slug ?? slugify(source.file.replace(/^.*\//, '').replace(/\.md$/, ''));
  if (slug === undefined)
    findings.add([error('the file name makes no address', source.locate([]), 'rename the file, or set "slug"')]);
  const dates = findings.take(datesOf(fields, source, site.timezone));
  const categories = findings.take(found(fields.categories, site.categories, source, 'categories', 'category'));
  const writers = findings.take(found(fields.authors ?? [], authors, source, 'authors', 'author'));
  const topics = findings.take(subjects(fields.topics, source, 'topics'));
  const [series] = findings.take(subjects(fields.series === undefined ? [] : [fields.series], source, 'series'));
  findings.add(textProblems(fields, source));

  const [section] = categories;
  if (slug === undefined || section === undefined) return { value: undefined, problems: findings.problems };
  const language = fields.lang ?? site.language;
  const article: Article = {
    ...plainOf(fields),
    ...dates,
    slug,
    path: articleAddress(site.permalink, { slug, published: dates.published, category: section.slug }),
    source,
    language,
    direction: fields.dir ?? directionOf(language),
    section,
    categories,
    authors: writers,
    topics,
    series,
    updates: fields.updates.map(({ date, title, text }) => ({ date: momentOf(date, site.timezone), title, text })),
    corrections: fields.corrections.map(({ date, type, text }) => ({
      date: momentOf(date, site.timezone),
      type,
      text,
    })),
  };
  return { value: article, problems: findings.problems };
}

function plainOf(fields: ArticleFrontMatter): Pick<ArticleFrontMatter, Plain> {
  const { title, description, kind, image, dateline, related, comments, sources, canonical, noindex, aliases, draft } =
    fields;
  return { title, description, kind, image, dateline, related, comments, sources, canonical, noindex, aliases, draft };
}

/** Looks names up; each that is unknown is a problem at its own place. */
function found<Known>(
  names: readonly string[],
  known: ReadonlyMap<string, Known>,
  source: SourceFile,
  field: string,
  noun: string,
): Outcome<readonly Known[]> {
  const problems = names.flatMap((name, index) => {
    if (known.has(name)) return [];
    const hint = didYouMean(name, known.keys()) ?? `known are ${[...known.keys()].join(', ')}`;
    return [error(`unknown ${noun} "${name}"`, source.locate([field, index]), hint)];
  });
  return { value: names.flatMap((name) => known.get(name) ?? []), problems };
}

function subjects(
  names: readonly string[],
  source: SourceFile,
  kind: 'topics' | 'series',
): Outcome<readonly Subject[]> {
  const made = names.map((name) => subjectOf(name, kind));
  const problems = made.flatMap((subject, index) => {
    if (subject !== undefined) return [];
    const place = source.locate(kind === 'topics' ? [kind, index] : [kind]);
    return [error(`"${names[index] ?? ''}" has no letter or digit to make an address of`, place, 'name it in words')];
  });
  return { value: made.filter((subject) => subject !== undefined), problems };
}

// Search engines cut a description long before this.
const LONGEST_DESCRIPTION = 300;

function textProblems({ kind, description }: ArticleFrontMatter, source: SourceFile): readonly Problem[] {
  const body = { file: source.file, line: source.bodyLine, column: 1 };
  const isEmpty = source.body.trim() === '' && kind !== 'live';
  const length = description.length;
  return [
    ...(isEmpty ? [error('the article is empty', body, 'write its text below the front matter')] : []),
    ...(length > LONGEST_DESCRIPTION
      ? [
          warning(
            `the description has ${length} characters`,
            source.locate(['description']),
            `keep it under ${LONGEST_DESCRIPTION}`,
          ),
        ]
      : []),
  ];
}
