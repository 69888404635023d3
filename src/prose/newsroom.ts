import { memoryCache, type Cache } from '../kernel/cache.ts';
import { digestJson, type Digest } from '../kernel/digest.ts';
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

/** What is kept of a body, as JSON. */
interface Kept {
  readonly prose: Omit<Prose, 'html'> & { readonly html: string };
  readonly problems: readonly Problem[];
}

/** A body's place in the cache, and what is held of it. */
type Held = Pick<Prose, 'links' | 'pictures'> & { readonly key: Digest };

/**
 * Renders every body of a newsroom that the cache does not hold.
 * @param newsroom whose articles and pages are rendered
 * @param cache keeps the prose of unchanged files between builds
 * @param edition the digest of the code that renders, so that another version of it never reads this one's prose
 * @returns their prose, and every problem in them
 */
export function renderNewsroom(
  { site, articles, pages }: Newsroom,
  cache: Cache = memoryCache(),
  edition: Digest = digestJson('no edition'),
): Outcome<ProseDesk> {
  const problems: Problem[] = [];
  const held = new Map<Article | StaticPage, Held>();
  const render = (text: Article | StaticPage, language: string): void => {
    // Places are lines of the file, so the whole file is what prose is made from.
    const key = digestJson(['prose', edition, text.source.file, text.source.digest, language]);
    const { prose, problems: found } = recall(cache, key) ?? renderAnew(text, language, cache, key);
    problems.push(...found);
    held.set(text, { key, links: prose.links, pictures: prose.pictures });
  };
  for (const article of articles) {
    render(article, article.language);
    problems.push(...noteProblems(article));
  }
  for (const page of pages) render(page, site.language);

  const heldOf = (text: Article | StaticPage): Held => {
    const found = held.get(text);
    if (found === undefined) throw new Error(`${text.path} is not of this newsroom`);
    return found;
  };
  const proseOf: ProseOf = (text) => {
    const { key } = heldOf(text);
    const language = 'language' in text ? text.language : site.language;
    const { prose } = recall(cache, key) ?? renderAnew(text, language, cache, key);
    return { ...prose, html: Html.trusted(prose.html) };
  };
  return {
    value: { proseOf, linksOf: (text) => heldOf(text).links, picturesOf: (text) => heldOf(text).pictures },
    problems,
  };
}

function recall(cache: Cache, key: Digest): Kept | undefined {
  const text = cache.get(key);
  return text === undefined ? undefined : recallJson<Kept>(text);
}

function renderAnew({ source }: Article | StaticPage, language: string, cache: Cache, key: Digest): Kept {
  const { file, body, bodyLine } = source;
  const { value, problems } = renderProse({ file, body, firstLine: bodyLine, language });
  const kept: Kept = { prose: { ...value, html: value.html.toString() }, problems };
  cache.set(key, JSON.stringify(kept));
  return kept;
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
