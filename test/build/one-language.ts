import { article, makeSite, type TestSite } from '../site.ts';

/**
 * A newspaper in Arabic script, with a page of every kind, and an article in another language.
 * @param language its language
 * @param foreign the language of a translation
 */
export function oneLanguage(language: string, foreign: string): TestSite {
  return makeSite({
    files: {
      'site.yml': `title: بريد الميناء
url: https://courier.example
language: ${language}
timezone: Africa/Cairo
description: أخبار للاختبار.
publisher: { name: بريد الميناء, corrections: desk@courier.example }
categories:
  - { slug: world, name: العالم }
  - { slug: culture, name: الثقافة }
comments: { endpoint: https://comments.courier.example/comments }
`,
      'authors/jane-doe.yml': 'name: ليلى حداد\nrole: مراسلة\nbio: تكتب عن الأنهار.\n',
      'pages/about.md': '---\ntitle: من نحن\ndescription: من نحن.\n---\n\nنكتب للاختبار.\n',
      'articles/2026/11/harbour-reopens.md': article(
        {
          title: 'الميناء يُفتح من جديد',
          description: 'وصلت السفن ظهرًا.',
          topics: '[السفن]',
          series: 'الموانئ',
          kind: 'opinion',
          corrections: '[{ date: 2026-11-21, type: correction, text: كان ذلك ظهرًا. }]',
          aliases: '[/former/]',
        },
        'وصلت السفن ظهرًا.',
      ),
      'articles/2026/11/bridge-closes.md': article({ title: 'الجسر يُغلق', description: 'لأسبوع.' }, 'أُغلق الجسر.'),
      'articles/2026/11/harbour.md': article({ lang: foreign, translationOf: 'harbour-reopens' }),
    },
  });
}
