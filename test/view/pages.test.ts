import { describe, expect, it } from 'vitest';
import { outputFile } from '../../src/kernel/url-path.ts';
import { ICON_PATHS } from '../../src/media/favicon.ts';
import { addressesOf } from '../../src/view/addresses.ts';
import { compositionOf } from '../model/prepare.ts';
import { article } from '../site.ts';
import { archiveOf, changed, jsonOf, viewsOf } from './site-views.ts';

describe('pageViews', () => {
  it('composes the same views whenever it composes', () => {
    const site = archiveOf(12);
    expect(jsonOf(site)).toEqual(jsonOf(site));
    expect(changed(jsonOf(site), jsonOf(site, { now: '2027-06-01T00:00:00Z' }))).toEqual([]);
  });

  it('gives each address one view, and every view one of the addresses that links are checked against', () => {
    const site = archiveOf(12);
    const views = viewsOf(site);
    const files = views.map(({ path }) => outputFile(path));
    expect(new Set(files).size).toBe(files.length);
    const { value: addresses, problems } = addressesOf(compositionOf(site).newsroom);
    expect(problems).toEqual([]);
    const unlisted = views.filter(({ path }) => !addresses.has(path)).map(({ path }) => path);
    // Nobody links to a sitemap of one month.
    expect(unlisted.filter((path) => !path.startsWith('/sitemaps/'))).toEqual([]);
    // Icons are made as files, not as views.
    const made = new Set<string>([...views.map(({ path }) => path), ...ICON_PATHS]);
    expect([...addresses].filter((path) => !made.has(path))).toEqual([]);
  });

  it('changes with the body of an old article its page only, with that of a new one the feeds too', () => {
    const site = archiveOf(12);
    const before = jsonOf(site);
    site.write('articles/a2.md', site.source('articles/a2.md').replace('Body 2.', 'Another body.'));
    const between = jsonOf(site);
    expect(changed(before, between)).toEqual(['/2026/11/a2/']);
    site.write('articles/a12.md', site.source('articles/a12.md').replace('Body 12.', 'Another body.'));
    expect(changed(between, jsonOf(site))).toEqual([
      '/2026/11/a12/',
      '/atom.xml',
      '/authors/jane-doe/feed.xml',
      '/feed.json',
      '/feed.xml',
      '/world/feed.xml',
    ]);
  });

  it('changes with a new article as many pages in a long archive as in a short one', () => {
    const changes = [13, 18].map((count) => {
      const site = archiveOf(count);
      const before = jsonOf(site);
      const fields = { title: 'The newest', date: '2026-11-21', series: 'Ports', topics: '[Ships]' };
      site.write('articles/newest.md', article(fields));
      return changed(before, jsonOf(site)).map((path) =>
        path.replace(/archive\/\d+/, 'archive/N').replace(/a\d+/, 'aN'),
      );
    });
    expect(changes[0]).toEqual(changes[1]);
    expect(changes[0]).toContain('/2026/11/aN/');
    expect(changes[0]?.filter((path) => path.startsWith('/world/'))).toEqual([
      '/world/',
      '/world/archive/N/',
      '/world/feed.xml',
    ]);
  });
});
