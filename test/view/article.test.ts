import { describe, expect, it } from 'vitest';
import { article, makeSite } from '../site.ts';
import { archiveOf, changed, jsonOf, viewAt, viewsOf } from './site-views.ts';

describe('articleViews', () => {
  it('counts whole years since publication by the clock of the site, and changes nothing else when one is full', () => {
    // 23:30 on the 20th in London is the 21st in Oslo, where the site is.
    const files = { 'articles/a.md': article({ date: '2024-11-20T23:30:00Z', updated: '2026-11-22' }) };
    const site = makeSite({ files });
    const age = (now: string): number => viewAt(site, 'article', '/2024/11/a/', { now }).age;
    expect(age('2025-11-20T23:29:59Z')).toBe(0);
    expect(age('2025-11-20T23:30:00Z')).toBe(1);
    expect(age('2030-01-01T00:00:00Z')).toBe(5);
    const around = ['2028-11-20T23:29:00Z', '2028-11-20T23:30:00Z'].map((now) => jsonOf(site, { now }));
    expect(changed(around[0] ?? new Map(), around[1] ?? new Map())).toEqual(['/2024/11/a/']);
  });

  it.each([
    ['a day after its newest report', {}, '2026-11-22T10:00:00+01:00'],
    ['when its editor says', { liveUntil: '2026-11-21T20:00' }, '2026-11-21T20:00:00+01:00'],
  ])('ends a live story %s, on every page that labels it', (_, fields, end) => {
    const updates = '[{ date: 2026-11-21T10:00, text: First. }, { date: 2026-11-21T09:00, text: Second. }]';
    const site = makeSite({ files: { 'articles/a.md': article({ kind: 'live', updates, ...fields }) } });
    const after = Date.parse(end);
    const [before, then] = [after - 1, after].map((now) => ({ now: new Date(now).toISOString() }));
    expect(viewAt(site, 'article', '/2026/11/a/', before).ended).toBe(false);
    expect(viewAt(site, 'article', '/2026/11/a/', then).ended).toBe(true);
    expect(changed(jsonOf(site, before), jsonOf(site, then))).toEqual(
      expect.arrayContaining(['/', '/2026/11/', '/2026/11/a/', '/world/']),
    );
  });

  it('says of a neighbour that it was paid for', () => {
    const files = { 'articles/a.md': article({ title: 'Buy', kind: 'sponsored', lang: 'de', date: '2020-01-01' }) };
    const site = makeSite({ files });
    const names = viewsOf(site).flatMap((view) => (view.kind === 'article' ? (view.previous?.name ?? []) : []));
    expect(names).toContain('Anzeige – Buy');
  });

  it('says of a neighbour that it is an opinion', () => {
    const opinionAt = (kind: string): readonly unknown[] => {
      const files = { 'articles/a.md': article({ kind, date: '2020-01-01' }) };
      return viewsOf(makeSite({ files })).flatMap((view) =>
        view.kind === 'article' ? (view.previous?.isOpinion ?? []) : [],
      );
    };
    expect(opinionAt('opinion')).toContain(true);
    expect(opinionAt('analysis')).not.toContain(true);
  });

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
