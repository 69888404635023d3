import { memoryShelves, type Shelves } from '../kernel/cache.ts';
import { Html } from '../kernel/html.ts';
import { recallJson } from '../kernel/json.ts';
import type { Outcome, Problem } from '../kernel/problem.ts';
import type { Article } from '../model/article.ts';
import type { Newsroom } from '../model/newsroom.ts';
import type { StaticPage } from '../model/page.ts';
import type { Prose } from './prose.ts';
import { checkNote, renderProse } from './render.ts';

/** Gives the rendered body of an article or static page of the newsroom. */
export type ProseOf = (text: Article | StaticPage) => Prose;

/** The rendered bodies of a newsroom. Those of an archive don't fit in memory, so only what all checks need is held there. */
export interface ProseDesk {
  readonly proseOf: ProseOf;
  readonly linksOf: (text: Article | StaticPage) => Prose['links'];
  readonly picturesOf: (text: Article | StaticPage) => Prose['pictures'];
}

/** An article or page as far as its prose depends on it. */
export type Written = Pick<StaticPage, 'source'> & Partial<Pick<Article, 'updates' | 'corrections'>>;

/** What all checks need of a body, and what is wrong in the text. */
interface References extends Pick<Prose, 'links' | 'pictures'> {
  readonly problems: readonly Problem[];
}

/**
 * Renders every body of a newsroom that the shelves do not hold.
 * @param newsroom whose articles and pages are rendered
 * @param shelves keep the prose of unchanged files between builds
 * @returns their prose, and every problem in them
 */
export function renderNewsroom(
  { site, articles, pages }: Newsroom,
  shelves: Pick<Shelves, 'references' | 'prose'> = memoryShelves(),
): Outcome<ProseDesk> {
  const problems: Problem[] = [];
  const held = new Map<Article | StaticPage, References>();
  const languageOf = (text: Article | StaticPage): string => ('language' in text ? text.language : site.language);
  for (const text of [...articles, ...pages]) {
    const references = referencesOf(text, languageOf(text), shelves);
    if (references === UNREMARKABLE) continue;
    problems.push(...references.problems);
    held.set(text, references);
  }
  const heldOf = (text: Article | StaticPage): References => held.get(text) ?? UNREMARKABLE;
  return {
    value: {
      proseOf: (text) =>
        recallProse(text, languageOf(text), shelves) ?? renderAnew(text, languageOf(text), shelves).prose,
      linksOf: (text) => heldOf(text).links,
      picturesOf: (text) => heldOf(text).pictures,
    },
    problems,
  };
}

// Places are lines of the file, so the whole file is what prose is made from.
function markOf({ source }: Written, language: string): string {
  return `${source.digest} ${language}`;
}

function referencesOf(text: Written, language: string, shelves: Pick<Shelves, 'references' | 'prose'>): References {
  const kept = shelves.references.get(text.source.file, markOf(text, language));
  if (kept === NOTHING_TO_CHECK) return UNREMARKABLE;
  return kept === undefined ? renderAnew(text, language, shelves).references : recallJson<References>(kept);
}

// Most articles have nothing to check, and need not be held.
const UNREMARKABLE: References = { links: [], pictures: [], problems: [] };
const NOTHING_TO_CHECK = JSON.stringify(UNREMARKABLE);

function recallProse(text: Written, language: string, { prose }: Pick<Shelves, 'prose'>): Prose | undefined {
  const kept = prose.get(text.source.file, markOf(text, language));
  if (kept === undefined) return undefined;
  const found = recallJson<Omit<Prose, 'html'> & { readonly html: string }>(kept);
  return { ...found, html: Html.trusted(found.html) };
}

/**
 * Renders a body and keeps what came of it.
 * @param text the article or page
 * @param language the language of the body
 * @param shelves where it is kept
 */
export function renderAnew(
  text: Written,
  language: string,
  shelves: Pick<Shelves, 'references' | 'prose'>,
): { readonly prose: Prose; readonly references: References } {
  const { source } = text;
  const { text: body, firstLine } = source.body();
  const { value: prose, problems } = renderProse({ file: source.file, body, firstLine, language });
  const { links, pictures } = prose;
  const references = { links, pictures, problems: [...problems, ...noteProblems(text, language)] };
  shelves.prose.set(source.file, markOf(text, language), JSON.stringify({ ...prose, html: prose.html.toString() }));
  shelves.references.set(source.file, markOf(text, language), JSON.stringify(references));
  return { prose, references };
}

/** Notes are rendered where they are shown; what is wrong in them is told here, with the rest. */
function noteProblems({ source, updates = [], corrections = [] }: Written, language: string): readonly Problem[] {
  const check = (list: 'updates' | 'corrections', notes: readonly { readonly text: string }[]): readonly Problem[] =>
    notes.flatMap((note, index) => {
      const { file, line } = source.locate([list, index, 'text']);
      return checkNote({ file, firstLine: line, body: note.text, language }, 'blocks');
    });
  return [...check('updates', updates), ...check('corrections', corrections)];
}
