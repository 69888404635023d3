import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Shelves } from './kernel/cache.ts';
import { Unpublishable } from './kernel/problem.ts';
import { cardOf, markOf } from './model/article-card.ts';
import { siteOf, type Site } from './model/site.ts';
import { renderAnew } from './prose/newsroom.ts';
import type { Content } from './read/content.ts';
import type { SourceFile } from './read/source-file.ts';
import { keepTerms } from './relate/newsroom.ts';

/** What the work on one file needs to know of the site. */
export type House = Pick<Site, 'timezone' | 'language'>;

/** What a second thread is told to prepare: files with their digests. */
export type Assignment = readonly (readonly [file: string, digest: string])[];

/** What a second thread has prepared: texts for shelves. */
export type Prepared = readonly (readonly [shelf: keyof Shelves, file: string, mark: string, text: string])[];

// A thread takes a third of a second to start, in which this many articles are prepared.
const WORTH_A_THREAD = 1000;
// Small enough that neither thread waits long for the other at the end.
const PORTION = 100;

/**
 * Does ahead what is done article by article, for those that the shelves do not know: many are prepared on two threads. What is
 * wrong with an article is left for those to tell who ask for it.
 * @param content what the content folder holds
 * @param folder the content folder, an absolute path
 * @param shelves where everything is kept
 * @param worthAThread of how many articles on a second thread helps, at the least
 */
export async function prepareArticles(
  { site, articles }: Content,
  folder: string,
  shelves: Shelves,
  worthAThread = WORTH_A_THREAD,
): Promise<void> {
  const house = site && siteOf(site).value;
  if (house === undefined) return;
  const unknown = articles.filter((source) => !shelves.articles.has(source.file, markOf(source, house.timezone)));
  if (unknown.length < worthAThread) return;
  const portions = portionsOf(unknown);
  const { timezone, language } = house;
  const second = assist(portions, { folder, house: { timezone, language } }, shelves);
  for (const portion of portions) {
    for (const source of portion) prepareArticle(source, house, shelves);
    // Lets in what the other thread has to say.
    await setImmediate();
  }
  await second;
}

function* portionsOf(sources: readonly SourceFile[]): Generator<readonly SourceFile[], undefined> {
  for (let start = 0; start < sources.length; start += PORTION) yield sources.slice(start, start + PORTION);
}

/** Hands out portions to a second thread, one after another, and keeps what comes back. */
async function assist(
  portions: Iterator<readonly SourceFile[], undefined>,
  workerData: { readonly folder: string; readonly house: House },
  shelves: Shelves,
): Promise<void> {
  const worker = new Worker(new URL('prepare-thread.ts', import.meta.url), { workerData });
  const done = Promise.withResolvers<void>();
  const handOut = (): void => {
    const { value: portion } = portions.next();
    if (portion === undefined) done.resolve();
    else worker.postMessage(portion.map(({ file, digest }) => [file, digest] as const) satisfies Assignment);
  };
  worker.on('message', (prepared: Prepared) => {
    for (const [shelf, file, mark, text] of prepared) shelves[shelf].set(file, mark, text);
    handOut();
  });
  worker.on('error', done.reject);
  handOut();
  await done.promise;
  await worker.terminate();
}

/**
 * @param source an article's file
 * @param house the site
 * @param shelves where everything is kept that can be made of it; nothing is kept of a faulty article
 */
export function prepareArticle(source: SourceFile, { timezone, language: usual }: House, shelves: Shelves): void {
  try {
    const { value: card } = cardOf(source, timezone, shelves.articles);
    if (card === undefined) return;
    const language = card.lang ?? usual;
    const { prose } = renderAnew({ source, updates: card.updates, corrections: card.corrections }, language, shelves);
    keepTerms({ source, language, title: card.title, description: card.description }, prose.text, shelves.terms);
  } catch (fault) {
    if (!(fault instanceof Unpublishable)) throw fault;
  }
}

/** Shelves that only collect, for a thread that sends everything away. */
export function collect(): { readonly shelves: Shelves; readonly takeAll: () => Prepared } {
  const collected: (readonly [keyof Shelves, string, string, string])[] = [];
  const shelf = (name: keyof Shelves): Shelves[keyof Shelves] => ({
    get: () => undefined,
    has: () => false,
    set: (file, mark, text) => void collected.push([name, file, mark, text]),
  });
  return {
    shelves: {
      articles: shelf('articles'),
      references: shelf('references'),
      prose: shelf('prose'),
      terms: shelf('terms'),
    },
    takeAll: () => collected.splice(0),
  };
}
