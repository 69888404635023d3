import { expect, it } from 'vitest';
import { article, makeSite } from '../site.ts';
import { viewAt, viewsOf } from './site-views.ts';

it('gives a page that searches to a site that wants one, with what there is to choose from', () => {
  const site = makeSite({
    files: {
      'articles/2025/05/old.md': article({ date: '2025-05-01' }),
      'articles/2026/01/ar.md': article({ date: '2026-01-05', lang: 'ar' }),
      'authors/nobody.yml': 'name: Nobody\n',
    },
  });
  expect(viewsOf(site).map(({ kind }) => kind)).not.toContain('search');
  site.write('site.yml', `${site.source('site.yml')}search: true\n`);
  expect(viewAt(site, 'search', '/search/')).toMatchObject({
    languages: [
      { language: 'en', direction: 'ltr', name: 'English', years: ['2026', '2025'] },
      { language: 'ar', direction: 'rtl', name: 'العربية', years: ['2026'] },
    ],
    sections: [
      { value: 'world', name: 'World' },
      { value: 'culture', name: 'Culture' },
    ],
    authors: [{ value: 'jane-doe', name: 'Jane Doe' }],
    years: ['2026', '2025'],
    since: undefined,
  });
});

it('searches of many years the newest two first', () => {
  const old = [2021, 2022, 2023].map(
    (year) => [`articles/${year}/old.md`, article({ date: `${year}-05-01` })] as const,
  );
  const site = makeSite({ files: Object.fromEntries(old) });
  site.write('site.yml', `${site.source('site.yml')}search: true\n`);
  expect(viewAt(site, 'search', '/search/')).toMatchObject({ years: ['2026', '2023', '2022', '2021'], since: '2023' });
});
