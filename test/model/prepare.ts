import { compile } from '../../src/compile.ts';
import { Unpublishable, type Problem } from '../../src/kernel/problem.ts';
import { assembleNewsroom, type Newsroom } from '../../src/model/newsroom.ts';
import { renderNewsroom } from '../../src/prose/newsroom.ts';
import { readContent } from '../../src/read/content.ts';
import { compose, type Composition } from '../../src/view/composition.ts';
import { NOW, PROJECT, type TestSite } from '../site.ts';

/** @returns every problem that a strict build stops for, in the order of the files */
export async function problemsOf(content: string, cache: string): Promise<readonly Problem[]> {
  try {
    const edition = { now: Date.parse(NOW), drafts: false, strict: true, runtime: process.version };
    (await compile({ root: PROJECT, content, cache, output: `${cache}.unused`, ...edition })).close();
    return [];
  } catch (fault) {
    if (fault instanceof Unpublishable) return fault.problems;
    throw fault;
  }
}

/** A problem as a command prints it, without its lines of the file. */
export function told({ place, severity, message, hint }: Problem): string {
  const where = place === undefined ? '' : `${place.file}:${place.line}:${place.column} `;
  return `${where}${severity} ${message}${hint === undefined ? '' : `; ${hint}`}`;
}

/** What a site is assembled for, if not for the usual moment without drafts. */
export interface When {
  readonly now?: string;
  readonly drafts?: boolean;
}

/** @returns the newsroom of a site that must have nothing to complain about */
export function newsroomOf(site: TestSite, { now = NOW, drafts = false }: When = {}): Newsroom {
  const content = readContent(site.content);
  const { value, problems } = assembleNewsroom(content.value, { now: Date.parse(now), drafts });
  const all = [...content.problems, ...problems];
  if (all.length > 0) throw new Unpublishable(all);
  return value;
}

/** @returns what every view of a site is composed from; pictures and computed relations are left out */
export function compositionOf(site: TestSite, when: When = {}): Composition {
  const newsroom = newsroomOf(site, when);
  const { value, problems } = renderNewsroom(newsroom);
  if (problems.length > 0) throw new Unpublishable(problems);
  const now = Date.parse(when.now ?? NOW);
  return compose({
    newsroom,
    ...value,
    pictures: new Map(),
    relatedTo: (article) => newsroom.picks.get(article) ?? [],
    commentsEndpoint: newsroom.site.comments?.endpoint,
    sealOf: () => undefined,
    now,
  });
}
