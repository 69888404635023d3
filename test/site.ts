import { mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import type { BuildOptions } from '../src/compile.ts';

/** The repository's folder. */
export const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/** The moment that test sites are built for, some hours after their newest article. */
export const NOW = '2026-11-24T09:00:00Z';

/** A site in a temporary folder, which goes when the tests of the file are over. */
export interface TestSite {
  /** The folder that holds everything below. */
  readonly folder: string;
  readonly content: string;
  readonly output: string;
  readonly cache: string;
  /** Writes a file of the content folder as an editor's program does: whole, by renaming. */
  readonly write: (file: string, text: string | Uint8Array) => void;
  /** Removes a file of the content folder. */
  readonly remove: (file: string) => void;
  /** Reads a file of the content folder. */
  readonly source: (file: string) => string;
  /** Reads a file of the output folder. */
  readonly page: (file: string) => string;
  /** What `build` of src/build.ts takes; further options override the usual ones. */
  readonly options: (further?: Partial<BuildOptions>) => BuildOptions;
}

/** The files of a site that is as small as one can be and has nothing to complain about. */
const MINIMAL: Readonly<Record<string, string>> = {
  'site.yml': `title: The Test Courier
url: https://courier.example
language: en
timezone: Europe/Oslo
description: News for tests.
publisher:
  name: The Test Courier
categories:
  - { slug: world, name: World }
  - { slug: culture, name: Culture }
`,
  'authors/jane-doe.yml': `name: Jane Doe
role: Reporter
`,
  'articles/2026/11/harbour-reopens.md': article({ title: 'The harbour reopens', date: '2026-11-24T08:00:00+01:00' }),
  'articles/2026/11/bridge-closes.md': article({ title: 'The bridge closes', date: '2026-11-23' }),
  'pages/about.md': `---
title: About us
description: Who we are.
---

We write for tests.
`,
};

/**
 * @param fields front matter, as YAML values by field; the needed ones have defaults
 * @param body Markdown
 * @returns the text of an article's file
 */
export function article(fields: Readonly<Record<string, string>> = {}, body = 'Ships came in at noon.'): string {
  const all = {
    title: 'A headline',
    description: 'What happened and why it matters.',
    date: '2026-11-20',
    categories: '[world]',
    authors: '[jane-doe]',
    ...fields,
  };
  const lines = Object.entries(all).map(([field, value]) => `${field}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/**
 * @param where the folder to make it in
 * @returns an empty folder, which goes when the tests of the file are over
 */
export function makeFolder(where = tmpdir()): string {
  const folder = realpathSync(mkdtempSync(join(where, 'courant-')));
  made.push(folder);
  return folder;
}

/**
 * Makes a site of two articles, one author, two categories and one page.
 * @param files texts by path within the content folder, which override or join the minimal ones; `undefined` leaves one out
 */
export function makeSite({ files = {} }: { files?: Readonly<Record<string, string | undefined>> } = {}): TestSite {
  const folder = makeFolder();
  const [content, output, cache] = [join(folder, 'content'), join(folder, '_site'), join(folder, '.cache')];
  const write: TestSite['write'] = (file, text) => {
    const path = join(content, file);
    mkdirSync(dirname(path), { recursive: true });
    const aside = join(dirname(path), '.being-written');
    writeFileSync(aside, text);
    renameSync(aside, path);
  };
  for (const [file, text] of Object.entries({ ...MINIMAL, ...files })) if (text !== undefined) write(file, text);
  return {
    folder,
    content,
    output,
    cache,
    write,
    remove: (file) => rmSync(join(content, file)),
    source: (file) => readFileSync(join(content, file), 'utf8'),
    page: (file) => readFileSync(join(output, file), 'utf8'),
    options: (further = {}) => ({
      root: PROJECT,
      content,
      output,
      cache,
      now: Date.parse(NOW),
      drafts: false,
      strict: false,
      runtime: process.version,
      ...further,
    }),
  };
}
