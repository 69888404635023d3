import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PagefindIndex } from 'pagefind';
import { digestJson, type Digest } from '../kernel/digest.ts';
import { filePath } from '../kernel/url-path.ts';
import { SEARCH_PROGRAM, type SearchYear } from '../view/search-index.ts';
import { findPack, pack, type Packed } from './pack.ts';
import type { Artifact } from './publication.ts';

// One file for each article, as far as that goes; of a year with more, some share one. It bounds the files of a huge archive.
const MOST_FRAGMENTS = 3000;

// Raised when what is kept of an index changes; what it is made from is in its key anyway.
const SHAPE = 1;

// Records are handed over many at a time: waiting for each takes twice as long. Their order stays, and with it every byte.
const PORTION = 200;

// Of each year an index or two of earlier states is kept: drafts in a preview, and an edit that is taken back.
const KEPT_STATES = 3;

const PROGRAM = 'pagefind.js';

/**
 * Gives the files of the search index: of each year from the cache where nothing of it changed, else made by Pagefind.
 * @param years what is searched; of none, nothing is made, and Pagefind not even loaded
 * @param cache the cache folder
 * @param code the digest of all code that makes records, and of the tool chain
 * @see https://pagefind.app/docs/node-api/
 */
export async function indexYears(
  years: readonly SearchYear[],
  cache: string,
  code: Digest,
): Promise<readonly Artifact[]> {
  const shelf = join(cache, 'search');
  const found: Packed[] = [];
  let pagefind: typeof import('pagefind') | undefined;
  try {
    for (const year of years) {
      const name = `${year.language}-${year.year}`;
      const folder = join(shelf, `${name}-${digestJson([code, SHAPE, MOST_FRAGMENTS, year.key])}`);
      let packed = findPack(folder);
      if (packed === undefined) {
        pagefind ??= await import('pagefind');
        mkdirSync(shelf, { recursive: true });
        packed = pack(folder, await indexOf(year, pagefind));
        forgetEarlier(shelf, `${name}-`);
      }
      found.push(packed);
    }
  } finally {
    await pagefind?.close();
  }
  return years.flatMap((year, index) => published(year, years[index - 1], found[index] ?? []));
}

/** @returns the files of a year's index that readers need: none of Pagefind's own interface */
async function indexOf(
  { language, records }: SearchYear,
  { createIndex }: typeof import('pagefind'),
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { index, errors } = await createIndex({ forceLanguage: language, maxFragments: MOST_FRAGMENTS });
  if (index === undefined) throw new Error(`Pagefind made no index: ${errors.join(', ')}`);
  await addRecords(index, records());
  const made = await index.getFiles();
  await index.deleteIndex();
  if (made.errors.length > 0) throw new Error(`Pagefind made no index: ${made.errors.join(', ')}`);
  const wasm = wasmOf(made.files);
  const isWanted = ({ path }: { readonly path: string }): boolean =>
    path === PROGRAM || path === 'pagefind-entry.json' || path === wasm || /\.pf_\w+$/.test(path);
  return new Map(
    made.files
      .filter(isWanted)
      .map(({ path, content }) => [path, content] as const)
      .toSorted(([left], [right]) => (left < right ? -1 : 1)),
  );
}

/** Pagefind gives a program for the language where it knows how to reduce its words to stems, and one for all other languages. */
function wasmOf(files: readonly { readonly path: string }[]): string {
  const own = files.find(({ path }) => /^wasm\..*\.pagefind$/.test(path) && path !== 'wasm.unknown.pagefind');
  return own?.path ?? 'wasm.unknown.pagefind';
}

async function addRecords(index: PagefindIndex, records: ReturnType<SearchYear['records']>): Promise<void> {
  const add = async (portion: readonly ReturnType<typeof index.addCustomRecord>[]): Promise<void> => {
    const [fault] = (await Promise.all(portion)).flatMap(({ errors }) => errors);
    if (fault !== undefined) throw new Error(`Pagefind refused an article: ${fault}`);
  };
  let portion: ReturnType<typeof index.addCustomRecord>[] = [];
  for (const { url, content, language, meta, filters } of records) {
    const { section, author, year } = filters;
    const lists = { section: [...section], author: [...author], year: [...year] };
    const sound = Object.fromEntries(Object.entries(meta).map(([name, text]) => [name, text.toWellFormed()]));
    // Half a character, which YAML can spell, would end the conversation with Pagefind.
    portion.push(
      index.addCustomRecord({ url, content: content.toWellFormed(), language, meta: sound, filters: lists }),
    );
    if (portion.length < PORTION) continue;
    await add(portion);
    portion = [];
  }
  await add(portion);
}

/**
 * What is published of a year's index. All of a language share what searches, with the newest year: browsers ask for it there.
 * @param before the year that is listed before it
 */
function published(
  { language, path }: SearchYear,
  before: SearchYear | undefined,
  packed: Packed,
): readonly Artifact[] {
  const isNewest = before?.language !== language;
  return packed.flatMap((file): readonly Artifact[] => {
    if (file.name === PROGRAM) return before === undefined ? [file.at(SEARCH_PROGRAM)] : [];
    if (file.name.endsWith('.pagefind') && !isNewest) return [];
    return [file.at(filePath(path, file.name))];
  });
}

/** Removes what is older than the few newest states of a year's index. */
function forgetEarlier(shelf: string, prefix: string): void {
  const states = readdirSync(shelf)
    .filter((name) => name.startsWith(prefix))
    .map((name) => ({ folder: join(shelf, name), made: statSync(join(shelf, name)).mtimeMs }));
  for (const { folder } of states.toSorted((left, right) => right.made - left.made).slice(KEPT_STATES))
    rmSync(folder, { recursive: true, force: true });
}
