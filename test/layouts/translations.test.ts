import { describe, expect, it } from 'vitest';
import { pagePath } from '../../src/kernel/url-path.ts';
import type { TranslationsView, TranslationView } from '../../src/view/translations.ts';
import { article } from './samples.ts';
import { articlePage } from './views.ts';

const member = (language: string, name: string, path: TranslationView['path'], indexed = true): TranslationView => ({
  language,
  name,
  path,
  direction: language === 'ar' ? 'rtl' : 'ltr',
  indexed,
});

const german = member('de', 'Deutsch', pagePath(2026, '11', 'karst-öffnet'));
const arabic = member('ar', 'العربية', pagePath(2026, '11', 'karst-ar'));
const english = member('en', 'English', article.path);
const group: TranslationsView = { members: [english, arabic, german], original: english.path };

const linesOf = (page: string): string[] => page.match(/<link rel="alternate" hreflang=.*>/g) ?? [];
const nodeOf = (page: string): string => /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '';

describe('the other languages of an article', () => {
  it('are told to search engines, this one among them, with the original for everybody else', () => {
    const at = 'https://courier.example/2026/11';
    expect(linesOf(articlePage({ translations: group }))).toEqual([
      `<link rel="alternate" hreflang="en" href="${at}/karst-opens-gates/">`,
      `<link rel="alternate" hreflang="ar" href="${at}/karst-ar/">`,
      `<link rel="alternate" hreflang="de" href="${at}/karst-%C3%B6ffnet/">`,
      `<link rel="alternate" hreflang="x-default" href="${at}/karst-opens-gates/">`,
    ]);
  });

  it('are kept from search engines where fewer than two may be known, or this one may not', () => {
    const hidden = { ...english, indexed: false };
    expect(linesOf(articlePage({ translations: { ...group, members: [hidden, arabic, german] } }))).toEqual([]);
    expect(
      linesOf(articlePage({ translations: { ...group, members: [english, { ...german, indexed: false }] } })),
    ).toEqual([]);
    expect(linesOf(articlePage())).toEqual([]);
  });

  it('are offered to readers by their own names, in their own direction, without this one', () => {
    const page = articlePage({ translations: group });
    expect(page).toContain('Read this in');
    expect(page).toContain(
      '<li><a href="/2026/11/karst-ar/" rel="alternate" hreflang="ar" lang="ar" dir="rtl">العربية</a></li>',
    );
    expect(page).toContain('lang="de" dir="ltr">Deutsch</a></li>');
    expect(page).not.toContain('>English</a></li>');
    expect(articlePage()).not.toContain('Read this in');
  });

  it('are named in the structured data: translations by their original, the original by each translation', () => {
    const id = 'https://courier.example/2026/11/karst-ar/#article';
    const original = nodeOf(articlePage({ translations: group }));
    expect(original).toContain(`"workTranslation":[{"@type":"Article","@id":"${id}","inLanguage":"ar"}`);
    expect(original).not.toContain('translationOfWork');
    const translated = nodeOf(articlePage({ translations: { ...group, original: arabic.path } }));
    expect(translated).toContain(`"translationOfWork":{"@type":"Article","@id":"${id}","inLanguage":"ar"}`);
    expect(translated).not.toContain('workTranslation"');
  });
});
