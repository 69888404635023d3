import { describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/view/messages.ts';

describe('the catalogues of words', () => {
  it('serve a regional language by its base, and an unknown one in English', () => {
    expect(messagesFor('fr-CA')).toBe(messagesFor('fr'));
    expect(messagesFor('fr').relatedArticles).toBe('Articles liés');
    expect(messagesFor('sv').relatedArticles).toBe('Related Articles');
  });

  it.each(['en', 'fr', 'ar'])('say everything in %s', (language) => {
    const words = Object.values(messagesFor(language)).filter((word) => typeof word === 'string');
    expect(words.length).toBeGreaterThan(40);
    expect(words.filter((word) => word.trim() === '')).toEqual([]);
  });

  it('count as each language counts', () => {
    expect([1, 2].map(messagesFor('en').comments)).toEqual(['1 comment', '2 comments']);
    expect([0, 1, 2].map(messagesFor('fr').comments)).toEqual(['0 commentaire', '1 commentaire', '2 commentaires']);
    expect([1, 2, 3, 11, 100].map(messagesFor('ar').comments)).toEqual([
      'تعليق واحد',
      'تعليقان',
      '3 تعليقات',
      '11 تعليقًا',
      '100 تعليق',
    ]);
  });
});
