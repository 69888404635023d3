import { describe, expect, it } from 'vitest';
import { article, makeSite } from '../site.ts';
import { archiveOf, viewAt } from './site-views.ts';

describe('articleViews', () => {
  it('links the neighbours in time', () => {
    const site = archiveOf(3);
    const paths = [1, 2, 3].map((number) => {
      const { previous, next } = viewAt(site, 'article', `/2026/11/a${number}/`);
      return [previous?.path, next?.path];
    });
    expect(paths).toEqual([
      [undefined, '/2026/11/a2/'],
      ['/2026/11/a1/', '/2026/11/a3/'],
      ['/2026/11/a2/', undefined],
    ]);
  });

  it('counts the parts of a series from the oldest', () => {
    const site = archiveOf(3);
    const parts = [1, 2, 3].map((number) => viewAt(site, 'article', `/2026/11/a${number}/`).series?.part);
    expect(parts).toEqual([1, 2, 3]);
  });

  it('names notes from the oldest on and shows the newest first, so that a link to one stays right', () => {
    const updates = '[{ date: 2026-11-21, text: First. }, { date: 2026-11-22, text: Second. }]';
    const site = makeSite({ files: { 'articles/a.md': article({ updates }) } });
    const notes = viewAt(site, 'article', '/2026/11/a/').updates.map(({ id, html }) => [id, html.toString().trim()]);
    expect(notes).toEqual([
      ['update-2', '<p>Second.</p>'],
      ['update-1', '<p>First.</p>'],
    ]);
  });

  it('names the original of a copy as the canonical address', () => {
    const site = makeSite({ files: { 'articles/a.md': article({ canonical: 'https://other.example/a' }) } });
    expect(viewAt(site, 'article', '/2026/11/a/').canonical).toBe('https://other.example/a');
    expect(viewAt(site, 'article', '/2026/11/bridge-closes/').canonical).toBe(
      'https://courier.example/2026/11/bridge-closes/',
    );
  });

  it('shows editor’s picks that may be seen', () => {
    const site = makeSite({
      files: {
        'articles/a.md': article({ related: '[bridge-closes, hidden, /2026/11/harbour-reopens/]' }),
        'articles/hidden.md': article({ draft: 'true' }),
      },
    });
    expect(
      viewAt(site, 'article', '/2026/11/a/')
        .related.slice(0, 2)
        .map(({ path }) => path),
    ).toEqual(['/2026/11/bridge-closes/', '/2026/11/harbour-reopens/']);
  });
});
