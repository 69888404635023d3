import { describe, expect, it } from 'vitest';
import { article, makeSite } from '../site.ts';
import { newsroomOf, problemsOf, told } from './prepare.ts';

const ORIGINAL = 'articles/2026/11/harbour.md';

function siteOf(files: Readonly<Record<string, Readonly<Record<string, string>>>>) {
  const written = Object.entries(files).map(([name, fields]) => [`articles/2026/11/${name}.md`, article(fields)]);
  return makeSite({ files: { [ORIGINAL]: article({ title: 'The harbour' }), ...Object.fromEntries(written) } });
}

const named = (site: ReturnType<typeof siteOf>) =>
  Array.from(newsroomOf(site).translations, ([path, { members, original }]) => [
    path,
    members.map(({ slug }) => slug),
    original?.slug,
  ]);

describe('translations', () => {
  it.each(['harbour', '/2026/11/harbour/', 'articles/2026/11/harbour.md', '2026/11/harbour.md'])(
    'find their original by %s',
    (name) => {
      const site = siteOf({ hafen: { lang: 'de', translationOf: name } });
      expect(named(site)).toEqual([
        ['/2026/11/harbour/', ['harbour', 'hafen'], 'harbour'],
        ['/2026/11/hafen/', ['harbour', 'hafen'], 'harbour'],
      ]);
    },
  );

  it('are one group, the original first and the others by language', () => {
    const site = siteOf({
      port: { lang: 'fr', translationOf: 'harbour' },
      mina: { lang: 'ar', translationOf: 'harbour' },
      hafen: { lang: 'de', translationOf: 'harbour' },
    });
    expect(new Set(named(site).map(([, members]) => String(members)))).toEqual(new Set(['harbour,mina,hafen,port']));
  });

  it('stand together while the original may not be seen', () => {
    const site = siteOf({
      port: { lang: 'fr', translationOf: 'harbour' },
      hafen: { lang: 'de', translationOf: 'harbour' },
    });
    site.write(ORIGINAL, article({ draft: 'true' }));
    expect(named(site)).toEqual([
      ['/2026/11/hafen/', ['hafen', 'port'], undefined],
      ['/2026/11/port/', ['hafen', 'port'], undefined],
    ]);
  });

  it('do not show one that may not be seen yet', () => {
    const site = siteOf({ hafen: { lang: 'de', translationOf: 'harbour', publishAt: '2026-12-01' } });
    expect(named(site)).toEqual([]);
  });

  it.each([
    [
      'of nothing',
      { hafen: { lang: 'de', translationOf: 'habour' } },
      ['hafen.md:8:16 error unknown article "habour"; did you mean "harbour"?'],
    ],
    [
      'of no file',
      { hafen: { lang: 'de', translationOf: '2026/11/habour.md' } },
      ['hafen.md:8:16 error unknown article "2026/11/habour.md"; did you mean "2026/11/harbour.md"?'],
    ],
    [
      'of themselves',
      { hafen: { lang: 'de', translationOf: 'hafen' } },
      ['hafen.md:8:16 error an article can’t be a translation of itself; name the original, or delete it'],
    ],
    [
      'into the language of the original',
      { hafen: { translationOf: 'harbour' } },
      ['hafen.md:7:16 error the original is in "en" too; set "lang" to the language of this article'],
    ],
    [
      'into a language that is there already',
      { hafen: { lang: 'de', translationOf: 'harbour' }, port: { lang: 'de', translationOf: 'harbour' } },
      [
        'port.md:8:16 error the translation articles/2026/11/hafen.md is in "de" too; set "lang" to the language of this article',
      ],
    ],
    [
      'of a translation',
      { hafen: { lang: 'de', translationOf: 'harbour' }, port: { lang: 'fr', translationOf: 'hafen' } },
      ['port.md:8:16 error "hafen" is a translation itself; name the original, "harbour"'],
    ],
  ])('%s are problems', async (_, files: Readonly<Record<string, Readonly<Record<string, string>>>>, problems) => {
    const site = siteOf(files);
    const found = await problemsOf(site.content, site.cache);
    expect(found.map((problem) => told(problem).replace(/^articles\/2026\/11\//, ''))).toEqual(problems);
  });
});
