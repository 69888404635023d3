import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import { article, makeSite } from '../site.ts';
import { newsroomOf } from './prepare.ts';

function articleIn(file: string, text: string, site = ''): Article {
  const made = makeSite({ files: { [file]: text } });
  made.write('site.yml', made.source('site.yml') + site);
  const found = newsroomOf(made).articles.find(({ source }) => source.file === file);
  if (found === undefined) throw new Error('it is not published');
  return found;
}

describe('articleOf', () => {
  it.each([
    ['articles/2026/11/The Wave.md', {}, '', '/2026/11/the-wave/'],
    ['articles/a.md', { slug: 'wave' }, '', '/2026/11/wave/'],
    ['articles/القاهرة.md', {}, '', '/2026/11/القاهرة/'],
    ['articles/a.md', {}, 'permalink: /:category/:year-:month-:day/:slug/\n', '/world/2026-11-20/a/'],
    ['articles/a.md', { date: '2026-10-31T23:30:00Z' }, 'permalink: /:day/:slug/\n', '/01/a/'],
  ])('gives %s with %j its address', (file, fields, site, path) => {
    expect(articleIn(file, article(fields), site).path).toBe(path);
  });

  it('takes language and direction from the site unless it says so itself', () => {
    expect(articleIn('articles/a.md', article())).toMatchObject({ language: 'en', direction: 'ltr' });
    expect(articleIn('articles/a.md', article({ lang: 'ar' }))).toMatchObject({ language: 'ar', direction: 'rtl' });
    expect(articleIn('articles/a.md', article({ lang: 'ku', dir: 'rtl' }))).toMatchObject({ direction: 'rtl' });
  });

  it('resolves what it refers to, the first category as its section', () => {
    const found = articleIn('articles/a.md', article({ categories: '[culture, world]', series: 'Ports' }));
    expect(found.section.name).toBe('Culture');
    expect(found.categories.map(({ name }) => name)).toEqual(['Culture', 'World']);
    expect(found.authors.map(({ name }) => name)).toEqual(['Jane Doe']);
    expect(found.series).toEqual({ slug: 'ports', name: 'Ports', path: '/series/ports/' });
  });

  it('puts every date into the zone of the site', () => {
    const updates = '[{ date: 2026-11-21T10:00, text: More. }]';
    const found = articleIn('articles/a.md', article({ updated: '2026-11-22T00:30Z', updates }));
    expect(found.published.iso).toBe('2026-11-20T00:00:00+01:00');
    expect(found.updated?.iso).toBe('2026-11-22T01:30:00+01:00');
    expect(found.updates[0]?.date.iso).toBe('2026-11-21T10:00:00+01:00');
  });
});
