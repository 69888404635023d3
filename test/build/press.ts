import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { BuildReport } from '../../src/build.ts';
import type { BuildOptions } from '../../src/compile.ts';
import { Unpublishable, type Problem } from '../../src/kernel/problem.ts';
import { buildWith, markOf, renderDirectly, type Render } from './direct-render.ts';
import { bytesOf, copyProject, differences, emptyCache, makeQuickFolder, writeFile } from './folders.ts';
import { filesOf, type Newspaper } from './newspaper.ts';

/** What a build came to: the site that it left, or what it complained about. */
type Result =
  | { readonly kind: 'published'; readonly report: BuildReport; readonly files: ReadonlyMap<string, Buffer> }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** What all sequences of a file of tests share: a copy of the project to change, and clean builds, each made once. */
export class Studio {
  readonly root: string;
  readonly #clean: string;
  readonly #known = new Map<string, Result>();

  constructor() {
    this.root = makeQuickFolder();
    this.#clean = makeQuickFolder();
    copyProject(this.root);
    this.render = renderDirectly(this.root);
    writeFile(markOf(this.root), '');
  }

  readonly render: Render;

  /** Makes the layouts' sources what a newspaper wants. */
  set({ layout, style }: Newspaper): void {
    this.#rewrite(markOf(this.root), layout === 0 ? '' : `// ${layout}`);
    const sheet = join(this.root, 'layouts/styles/list.css');
    const rules = readFileSync(sheet, 'utf8').replace(/\n\.mark-\d.*/s, '');
    this.#rewrite(sheet, style === 0 ? rules : `${rules}\n.mark-${style} { color: red }\n`);
  }

  #rewrite(file: string, text: string): void {
    if (readFileSync(file, 'utf8') !== text) writeFile(file, text);
  }

  /** @returns what a build makes of some content in a new output folder and with nothing in its cache but pictures */
  async clean(options: BuildOptions, paper: string): Promise<Result> {
    const known = this.#known.get(paper);
    if (known !== undefined) return known;
    const cache = join(this.#clean, 'cache');
    const output = join(this.#clean, 'output');
    rmSync(output, { recursive: true, force: true });
    emptyCache(cache);
    const result = await attempt({ ...options, cache, output }, this.render);
    // Sequences come back to few earlier states, and mostly to their last ones.
    if (this.#known.size > 30) this.#known.clear();
    this.#known.set(paper, result);
    return result;
  }
}

async function attempt(options: BuildOptions, render: Render): Promise<Result> {
  try {
    const report = await buildWith(options, render);
    return { kind: 'published', report, files: bytesOf(options.output) };
  } catch (fault) {
    if (!(fault instanceof Unpublishable)) throw fault;
    return { kind: 'refused', problems: fault.problems };
  }
}

/** A newspaper on disk, which is edited and built, over and over. */
export class Press {
  readonly folder = makeQuickFolder();
  readonly content = join(this.folder, 'content');
  readonly output = join(this.folder, '_site');
  readonly cache = join(this.folder, '.cache');
  readonly studio: Studio;
  paper: Newspaper;
  /** The states of the newspaper that could be published, the newest last. */
  readonly published: Newspaper[] = [];
  /** Whether the last build had something to complain about. */
  refused = false;
  readonly #still: boolean;
  #onDisk: ReadonlyMap<string, string> = new Map();
  #settled = '';

  /**
   * @param studio what all presses share
   * @param paper what is written first
   * @param still whether every file that is written gets one and the same time, as from an archive
   */
  constructor(studio: Studio, paper: Newspaper, still = false) {
    this.studio = studio;
    this.#still = still;
    this.paper = paper;
    this.write();
  }

  get options(): BuildOptions {
    const { content, output, cache } = this;
    const { now, drafts, runtime } = this.paper;
    return { root: this.studio.root, content, output, cache, now, drafts, runtime, strict: false };
  }

  /**
   * Brings the content folder to what the newspaper is.
   * @param inPlace whether files are overwritten rather than replaced
   */
  write(inPlace = false): void {
    const files = filesOf(this.paper);
    for (const file of this.#onDisk.keys()) if (!files.has(file)) rmSync(join(this.content, file), { force: true });
    for (const [file, text] of files)
      if (this.#onDisk.get(file) !== text) writeFile(join(this.content, file), text, { inPlace, still: this.#still });
    this.#onDisk = files;
    this.studio.set(this.paper);
  }

  /** Builds with another render, which may fail; the next check must find no trace of it. */
  async spoil(render: Render): Promise<void> {
    const before = bytesOf(this.output);
    const fault = await buildWith(this.options, render, 3).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    this.#settled = '';
    if (fault !== undefined) expect(differences(bytesOf(this.output), before)).toEqual([]);
  }

  /** Tells that the output folder, or the cache, is not what the last build left. */
  unsettle(): void {
    this.#settled = '';
  }

  /** All that a build is made from. */
  get state(): string {
    const { drafts, now, runtime, layout, style } = this.paper;
    return JSON.stringify([[...this.#onDisk], drafts, now, runtime, layout, style]);
  }

  /** @returns what a clean build makes of what is on disk */
  expected(): Promise<Result> {
    return this.studio.clean(this.options, this.state);
  }

  /** Builds, and holds what came of it against a clean build of the same. */
  async check(): Promise<void> {
    const { state } = this;
    const expected = await this.expected();
    this.refused = expected.kind === 'refused';
    const before = this.refused ? bytesOf(this.output) : undefined;
    const actual = await attempt(this.options, this.studio.render);
    if (expected.kind === 'refused' || actual.kind === 'refused') {
      expect(actual).toEqual(expected);
      if (before !== undefined) expect(differences(bytesOf(this.output), before)).toEqual([]);
      return;
    }
    expect(differences(actual.files, expected.files)).toEqual([]);
    expect(existsSync(`${this.output}.staging`)).toBe(false);
    const { articles, warnings, written, kept } = actual.report;
    expect({ articles, warnings }).toEqual({
      articles: expected.report.articles,
      warnings: expected.report.warnings,
    });
    // The mark that the folder is Courant's own is no page.
    expect(written + kept).toBe(actual.files.size - 1);
    if (this.#settled === state) expect(actual.report.causes).toEqual([]);
    this.#settled = state;
    if (this.published.at(-1) !== this.paper) this.published.push(this.paper);
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
