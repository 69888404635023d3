import { expect, it } from 'vitest';
import { article, makeSite } from '../site.ts';
import { viewAt } from './site-views.ts';

it('says of an article in a feed that it was paid for, before its headline and before its text', () => {
  const files = { 'articles/a.md': article({ title: 'Buy', kind: 'sponsored', lang: 'fr' }, 'Now.') };
  const entry = viewAt(makeSite({ files }), 'rss', '/feed.xml').entries.find(({ title }) => title.includes('Buy'));
  expect(entry?.title).toBe('Contenu sponsorisé – Buy');
  expect(String(entry?.html)).toMatch(/^<p><em>Payé par un annonceur\.[^<]*<\/em><\/p><p>Now\.<\/p>/);
});
