import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { slugify } from '../kernel/slug.ts';
import { didYouMean } from '../kernel/suggest.ts';
import { calendarDay, momentAt } from '../kernel/time.ts';
import { ARTICLE_KINDS } from '../schema/article.ts';
import { articleForm } from './article-form.ts';
import { readDesk } from './desk.ts';
import { folderMeant, momentMeant, startedIn, UsageError } from './options.ts';
import { print } from './print.ts';

/** The flags of `courant new`. */
export interface NewFlags {
  readonly content?: string;
  readonly now?: string;
  readonly category?: string;
  readonly author?: string;
  readonly kind?: string;
  readonly draft?: boolean;
}

// Editors date to the minute.
const MINUTE = 60_000;

/**
 * `courant new`: creates the file of an article and prints its path.
 * @param headline as typed
 * @param flags as typed
 * @throws UsageError for an unknown category, author or kind, or when the file is there already
 */
export async function runNew(headline: string, flags: NewFlags): Promise<void> {
  const content = folderMeant(flags.content ?? 'content');
  const { site, authors } = readDesk(content);
  const title = headline.trim();
  const slug = slugify(title);
  if (slug === undefined) throw new UsageError(`"${headline}" has no letter or digit to make an address of`);
  const now = momentMeant(flags.now);
  const published = momentAt(now - (now % MINUTE), site.timezone);
  const categories = [...site.categories.keys()];
  const text = articleForm({
    title,
    date: published.iso,
    category: chosen('category', flags.category, categories) ?? categories[0] ?? '',
    author: chosen('author', flags.author, authors) ?? authors[0],
    kind: chosen('kind', flags.kind, ARTICLE_KINDS),
    draft: flags.draft === true,
  });
  const { year, month } = calendarDay(published);
  const file = join(content, 'articles', year, month, `${slug}.md`);
  create(file, text);
  print(relative(startedIn(), file));
}

/** The one of the candidates that was typed, if anything was. */
function chosen<Known extends string>(
  noun: string,
  typed: string | undefined,
  candidates: readonly Known[],
): Known | undefined {
  if (typed === undefined) return undefined;
  const found = candidates.find((candidate) => candidate === typed);
  if (found !== undefined) return found;
  const hint = didYouMean(typed, candidates) ?? `there are ${candidates.join(', ')}`;
  throw new UsageError(`there is no ${noun} "${typed}"; ${hint}`);
}

/**
 * Writes a file that must not be there yet.
 * @throws UsageError when it is
 */
export function create(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'EEXIST')) throw fault;
    throw new UsageError(`${relative(startedIn(), file)} is there already and was left as it is`);
  }
}
