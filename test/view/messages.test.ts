import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as commentsCatalogues from '../../src/comments/pages/messages/catalogues.ts';
import { messagesFor } from '../../src/view/messages.ts';
import * as catalogues from '../../src/view/messages/catalogues.ts';
import { PROJECT } from '../site.ts';

const serviceCatalogues = { ...commentsCatalogues };
const LANGUAGES = ['ar', 'de', 'en', 'es', 'fr', 'uk', 'zh'] as const;

/** Every text of a catalogue; what counts or names is asked with an example. */
function textsOf(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') return [String(Reflect.apply(words, undefined, [3, '3']))];
  return Object.values(words ?? {}).flatMap(textsOf);
}

function filesOf(folder: string): string[] {
  return readdirSync(join(PROJECT, folder))
    .filter((name) => name !== 'catalogues.ts')
    .map((name) => name.replace('.ts', ''));
}

describe('the catalogues of words', () => {
  it('serve a regional language by its base, and an unknown one in English', () => {
    expect(messagesFor('fr-CA')).toBe(messagesFor('fr'));
    expect(messagesFor('zh-Hant-TW')).toBe(messagesFor('zh'));
    expect(messagesFor('fr').relatedArticles).toBe('Articles liés');
    expect(messagesFor('sv').relatedArticles).toBe('Related Articles');
  });

  it('are isolated where English has to stand in text from right to left', () => {
    expect(messagesFor('fa').nothingYet).toBe('\u2066Nothing has been published here yet.\u2069');
    expect(messagesFor('ur-PK').comments(2)).toBe('\u20662 comments\u2069');
    expect(messagesFor('fa').kinds.live).toBe('\u2066Live\u2069');
    expect(textsOf(messagesFor('ar')).join('')).not.toMatch(/[\u2066-\u2069]/);
  });

  it('are all found: each file of the folder is in the list of catalogues', () => {
    expect(Object.keys(catalogues).toSorted()).toEqual(filesOf('src/view/messages').toSorted());
    expect(Object.keys(serviceCatalogues).toSorted()).toEqual(filesOf('src/comments/pages/messages').toSorted());
    expect(Object.keys(catalogues)).toEqual(expect.arrayContaining([...LANGUAGES]));
    expect(Object.keys(serviceCatalogues)).toEqual(expect.arrayContaining([...LANGUAGES]));
  });

  it.each(LANGUAGES)('say everything in %s', (language) => {
    for (const words of [messagesFor(language), serviceCatalogues[language]]) {
      const texts = textsOf(words);
      expect(texts.length).toBeGreaterThan(45);
      expect(texts.filter((text) => text.trim() === '' || /undefined|NaN/.test(text))).toEqual([]);
    }
  });

  it.each(LANGUAGES.filter((language) => language !== 'en'))('say nothing in %s as English says it', (language) => {
    // Words that languages share; sentences are never the same.
    const english = textsOf(messagesFor('en')).filter((text) => text.split(' ').length > 2);
    const texts = textsOf(messagesFor(language));
    expect(english.filter((text) => texts.includes(text))).toEqual([]);
  });

  it('count as each language counts', () => {
    const comments = (language: string, ...counts: readonly number[]): string[] =>
      counts.map((count) => messagesFor(language).comments(count));
    expect(comments('en', 1, 2, 1200)).toEqual(['1 comment', '2 comments', '1,200 comments']);
    expect(comments('fr', 0, 1, 2)).toEqual(['0 commentaire', '1 commentaire', '2 commentaires']);
    expect(comments('de', 1, 2, 1200)).toEqual(['1 Kommentar', '2 Kommentare', '1.200 Kommentare']);
    expect(comments('es', 1, 2)).toEqual(['1 comentario', '2 comentarios']);
    expect(comments('uk', 1, 2, 5, 11, 21, 24, 112)).toEqual([
      '1 коментар',
      '2 коментарі',
      '5 коментарів',
      '11 коментарів',
      '21 коментар',
      '24 коментарі',
      '112 коментарів',
    ]);
    expect(comments('zh', 1, 2)).toEqual(['1 条评论', '2 条评论']);
    expect(comments('ar', 1, 2, 3, 11, 100)).toEqual(['تعليق واحد', 'تعليقان', '3 تعليقات', '11 تعليقًا', '100 تعليق']);
  });

  it('take a number as a region of their language writes it', () => {
    expect(messagesFor('ar-EG').comments(11, '١١')).toBe('١١ تعليقًا');
    expect(messagesFor('ar-EG').pageNumber(12, '١٢')).toBe('صفحة ١٢');
  });

  it('say when to come back to the comments service', () => {
    const text = (language: (typeof LANGUAGES)[number], minutes: number): string =>
      serviceCatalogues[language].flooded.text(minutes);
    expect([1, 2, 5, 21].map((minutes) => /через .*(?=\.)/.exec(text('uk', minutes))?.[0])).toEqual([
      'через хвилину',
      'через 2 хвилини',
      'через 5 хвилин',
      'через 21 хвилину',
    ]);
    expect([1, 2, 3, 11].map((minutes) => /بعد .*(?=\.)/.exec(text('ar', minutes))?.[0])).toEqual([
      'بعد دقيقة',
      'بعد دقيقتين',
      'بعد 3 دقائق',
      'بعد 11 دقيقة',
    ]);
  });
});
