import { directionOf, type Direction } from '../kernel/language.ts';
import { error, warning, type Outcome, type Problem } from '../kernel/problem.ts';
import { slugify, type Slug } from '../kernel/slug.ts';
import { didYouMean } from '../kernel/suggest.ts';
import { parseMoment, type Moment } from '../kernel/time.ts';
import type { UrlPath } from '../kernel/url-path.ts';
import type { SourceFile } from '../read/source-file.ts';
import { articleSchema, type ArticleFrontMatter } from '../schema/article.ts';
import type { Author } from './author.ts';
import { check } from './check.ts';
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

type Plain = 'title' | 'description' | 'kind' | 'image' | 'dateline' | 'related' | 'comments' | 'sources' | 'canonical' | 'noindex' | 'aliases' | 'draft';

/** An article: its front matter, checked, with every reference resolved and every date in the site's zone. */
export interface Article extends Pick<ArticleFrontMatter, Plain> {
  readonly slug: Slug;
  readonly path: UrlPath;
  readonly source: SourceFile;
  readonly language: string;
  readonly direction: Direction;
  readonly published: Moment;
  readonly updated: Moment | undefined;
  /** From when and until when it may be seen; an article dated in the future waits for its date. */
  readonly embargo: number;
  readonly expiry: number;
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

// Search engines cut a description long before this.
const LONGEST_DESCRIPTION = 300;

/**
 * @param source a Markdown file of `articles/`
 * @param desk the site and the authors
 * @returns the article, or `undefined` with every problem; a long description is a warning
 */
export function articleOf(source: SourceFile, { site, authors }: Desk): Outcome<Article | undefined> {
  const { value: fields, problems: faults } = check(articleSchema, source);
  if (fields === undefined) return { value: undefined, problems: faults };
  const problems: Problem[] = [];
  const report = (path: readonly (string | number)[], message: string, hint?: string): void => {
    problems.push(error(message, source.locate(path), hint));
  };
  const find = <Found>(names: readonly string[], known: ReadonlyMap<string, Found>, field: string, noun: string): Found[] =>
    names.flatMap((name, index) => {
      const found = known.get(name);
      if (found === undefined) report([field, index], `unknown ${noun} "${name}"`, didYouMean(name, known.keys()) ?? `known are ${[...known.keys()].join(', ')}`);
      return found ?? [];
    });
  const subject = (name: string, kind: 'topics' | 'series', path: readonly (string | number)[]): Subject[] => {
    const found = subjectOf(name, kind);
    if (found === undefined) report(path, `"${name}" has no letter or digit to make an address of`);
    return found === undefined ? [] : [found];
  };
  const moment = (text: string | undefined): Moment | undefined => (text === undefined ? undefined : parseMoment(text, site.timezone));

  const slug = fields.slug ?? slugify(source.file.replace(/^.*\//, '').replace(/\.md$/, ''));
  const published = moment(fields.date);
  const updated = moment(fields.updated);
  const categories = find(fields.categories, site.categories, 'categories', 'category');
  const writers = find(fields.authors ?? [], authors, 'authors', 'author');
  const topics = fields.topics.flatMap((name, index) => subject(name, 'topics', ['topics', index]));
  const series = fields.series === undefined ? [] : subject(fields.series, 'series', ['series']);
  if (slug === undefined) report([], 'the file name makes no address', 'rename the file, or set "slug"');
  if (source.body.trim() === '' && fields.kind !== 'live') {
    problems.push(error('the article is empty', { file: source.file, line: source.bodyLine, column: 1 }, 'write its text below the front matter'));
  }
  if (fields.description.length > LONGEST_DESCRIPTION) {
    problems.push(warning(`the description has ${fields.description.length} characters`, source.locate(['description']), `keep it under ${LONGEST_DESCRIPTION}`));
  }
  if (updated !== undefined && published !== undefined && updated.epoch < published.epoch) {
    report(['updated'], 'is updated before it is published', 'give "updated" a time after "date"');
  }
  const expiry = moment(fields.expireAt)?.epoch ?? Infinity;
  const embargo = moment(fields.publishAt)?.epoch ?? published?.epoch ?? 0;
  if (expiry <= embargo) report(['expireAt'], 'expires before it appears', 'give "expireAt" a later time');

  const [section] = categories;
  if (slug === undefined || published === undefined || section === undefined) return { value: undefined, problems };
  const path = articleAddress(site.permalink, { slug, published, category: section.slug });
  const language = fields.lang ?? site.language;
  const { title, description, kind, image, dateline, related, comments, sources, canonical, noindex, aliases, draft } = fields;
  const article: Article = {
    ...{ title, description, kind, image, dateline, related, comments, sources, canonical, noindex, aliases, draft },
    ...{ slug, path, source, language, published, updated, embargo, expiry, section, categories, topics },
    direction: fields.dir ?? directionOf(language),
    authors: writers,
    series: series[0],
    updates: fields.updates.flatMap((note) => ({ title: note.title, text: note.text, date: moment(note.date) ?? published })),
    corrections: fields.corrections.map((note) => ({ type: note.type, text: note.text, date: moment(note.date) ?? published })),
  };
  return { value: article, problems };
}
