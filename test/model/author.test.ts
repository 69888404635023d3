import { expect, it } from 'vitest';
import { article, makeSite } from '../site.ts';
import { newsroomOf } from './prepare.ts';

it.each(['jos\u00e9', 'jose\u0301', 'محمد'])('finds the author of the file %s.yml under that name', (id) => {
  const site = makeSite({
    files: {
      [`authors/${id}.yml`]: 'name: A writer\n',
      'articles/a.md': article({ authors: `[${id.normalize('NFC')}]` }),
    },
  });
  const { articles } = newsroomOf(site);
  expect(articles.find(({ slug }) => slug === 'a')?.authors.map(({ name }) => name)).toEqual(['A writer']);
});
