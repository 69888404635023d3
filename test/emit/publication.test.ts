import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Buffer } from 'node:buffer';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { artifact, openPublication, type Tally } from '../../src/emit/publication.ts';
import { digest } from '../../src/kernel/digest.ts';
import { outputFile, parseUrlPath, type UrlPath } from '../../src/kernel/url-path.ts';
import { openLedger } from '../../src/plan/ledger.ts';
import { planPage } from '../../src/plan/plan.ts';
import type { RenderedPage } from '../../src/render/eleventy.ts';
import { composed, type PageView } from '../../src/view/page-view.ts';
import { makeFolder } from '../site.ts';

const shared = { inputs: digest('shared'), layout: digest('layouts'), toolchain: digest('tools') };

function address(text: string): UrlPath {
  const path = parseUrlPath(text);
  if (path === undefined) throw new Error(text);
  return path;
}

const rendered = (file: string, text = ''): RenderedPage => ({ file, text });

/** A folder that pages are published into; a page is its address, its text is what it links to. */
class Press {
  readonly folder = makeFolder();
  readonly output = join(this.folder, '_site');
  readonly cache = join(this.folder, '.cache');

  publish(pages: Readonly<Record<string, string>>, fault?: Error): Tally {
    const ledger = openLedger(this.cache, this.output);
    const publication = openPublication(this.output, ledger);
    try {
      const views = Object.entries(pages).map(([path, text]): PageView => {
        return { kind: 'robots', path: address(path), sitemaps: [text] };
      });
      for (const view of views) {
        const planned = planPage(composed(view), shared, publication.memory);
        if (planned.reason === 'keep') publication.take({ kept: [planned], changed: [], rendered: [] });
        else publication.take({ kept: [], changed: [planned], rendered: [rendered(planned.file, pages[view.path])] });
      }
      publication.publish(artifact(address('/assets/site.css'), Buffer.from('body{}')));
      if (fault !== undefined) throw fault;
      return publication.commit();
    } finally {
      publication.abandon();
      ledger.close();
    }
  }

  get files(): Readonly<Record<string, string>> {
    const found = readdirSync(this.output, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    const paths = found.map(({ parentPath, name }) => join(parentPath, name)).toSorted();
    return Object.fromEntries(paths.map((path) => [path.slice(this.output.length + 1), readFileSync(path, 'utf8')]));
  }
}

const pages = { '/a/': 'A', '/b/c/': 'C', '/d.txt': 'D' };

describe('openPublication', () => {
  it('writes once, and then nothing', () => {
    const press = new Press();
    const first = press.publish(pages);
    expect(first).toMatchObject({ written: 4, kept: 0, removed: 0 });
    expect(first.causes.map(({ reason }) => reason)).toEqual(Array(4).fill('new'));
    const before = press.files;
    expect(press.publish(pages)).toMatchObject({ written: 0, kept: 4, removed: 0, causes: [] });
    expect(press.files).toEqual(before);
  });

  it('removes what no page owns any more', () => {
    const press = new Press();
    press.publish(pages);
    expect(press.publish({ '/a/': 'A' })).toMatchObject({ written: 0, kept: 2, removed: 2 });
    expect(Object.keys(press.files)).toEqual(['.courant', 'a/index.html', 'assets/site.css']);
    expect(existsSync(join(press.output, 'b'))).toBe(false);
  });

  it('writes again what somebody altered or deleted', () => {
    const press = new Press();
    press.publish(pages);
    const before = press.files;
    writeFileSync(join(press.output, 'a/index.html'), 'X');
    writeFileSync(join(press.output, 'assets/site.css'), '');
    writeFileSync(join(press.output, outputFile(address('/b/c/'))), 'longer than it was');
    expect(press.publish(pages).causes.map(({ reason }) => reason)).toEqual(Array(3).fill('output missing or altered'));
    expect(press.files).toEqual(before);
  });

  it('leaves the site byte for byte when a build fails half way, and mends nothing later in error', () => {
    const press = new Press();
    press.publish(pages);
    const before = press.files;
    expect(() => press.publish({ '/a/': 'Another', '/new/': 'New' }, new Error('a layout threw'))).toThrow(
      'a layout threw',
    );
    expect(press.files).toEqual(before);
    expect(readdirSync(press.folder).toSorted()).toEqual(['.cache', '_site']);
    expect(press.publish(pages)).toMatchObject({ written: 0, removed: 0 });
  });

  it('refuses a page that was planned but not rendered', () => {
    const press = new Press();
    const ledger = openLedger(press.cache, press.output);
    const publication = openPublication(press.output, ledger);
    const page = composed({ kind: 'robots', path: address('/a/'), sitemaps: [] });
    const planned = planPage(page, shared, publication.memory);
    const changed = planned.reason === 'keep' ? [] : [planned];
    expect(() => publication.take({ kept: [], changed, rendered: [] })).toThrow(
      'a/index.html was planned, but not rendered',
    );
    publication.abandon();
    ledger.close();
  });

  it('puts a folder where a file was, and a file where a folder was', () => {
    const press = new Press();
    press.publish({ '/notes.txt': 'a file', '/news.txt/': 'a page' });
    press.publish({ '/notes.txt/': 'a page', '/news.txt': 'a file' });
    expect(press.files).toMatchObject({ 'notes.txt/index.html': 'a page', 'news.txt': 'a file' });
  });

  it('clears its own folder of stale pages even without a ledger, but never a stranger’s', () => {
    const press = new Press();
    mkdirSync(press.output);
    writeFileSync(join(press.output, 'precious.txt'), 'mine');
    press.publish(pages);
    expect(press.files).toHaveProperty('precious.txt', 'mine');

    const ours = new Press();
    ours.publish(pages);
    const elsewhere = Object.assign(new Press(), { output: ours.output });
    expect(elsewhere.publish({ '/a/': 'A' }).removed).toBe(2);
    expect(Object.keys(ours.files)).toEqual(['.courant', 'a/index.html', 'assets/site.css']);
  });
});
