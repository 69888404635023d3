import { describe, expect, it } from 'vitest';
import { joined } from '../../layouts/parts/joined.ts';
import { foreign, isolated } from '../../layouts/parts/language.ts';
import { html } from '../../src/kernel/html.ts';
import { articlePage } from './views.ts';
import { article } from './samples.ts';
import { pagePath } from '../../src/kernel/url-path.ts';

function listed(language: string, ...names: readonly string[]): string {
  const list = joined(
    names.map((name) => ({ name })),
    language,
    ({ name }) => html`<b>${name}</b>`,
  );
  return html`${list}`.toString();
}

describe('names side by side', () => {
  it.each([
    ['en', ['Ada', 'Bo', 'Cy'], '<b>Ada</b>, <b>Bo</b> and <b>Cy</b>'],
    ['de', ['Ada', 'Bo'], '<b>Ada</b> und <b>Bo</b>'],
    ['es', ['Ana', 'Inés'], '<b>Ana</b> e <b>Inés</b>'],
    ['uk', ['Ада', 'Бо'], '<b>Ада</b> і <b>Бо</b>'],
    ['zh', ['甲', '乙', '丙'], '<b>甲</b>、<b>乙</b>和<b>丙</b>'],
    ['ar', ['ليلى', 'سامي'], '<b>ليلى</b> و<b>سامي</b>'],
    ['tlh', ['Ada', 'Bo'], '<b>Ada</b> and <b>Bo</b>'],
    ['fr', ['Ada'], '<b>Ada</b>'],
    ['fr', [], ''],
  ] as const)('are joined in %s as the language joins them', (language, names, text) => {
    expect(listed(language, ...names)).toBe(text);
  });
});

const shown = (child: ReturnType<typeof isolated>): string => html`${child}`.toString();

describe('a name in text of another direction', () => {
  it.each([
    ['ليلى حداد', 'en', '<bdi>ليلى حداد</bdi>'],
    ['נועה', 'de', '<bdi>נועה</bdi>'],
    ['Leila Haddad', 'ar', '<bdi>Leila Haddad</bdi>'],
    ['Олена', 'he', '<bdi>Олена</bdi>'],
    ['Leila Haddad', 'en', 'Leila Haddad'],
    ['李明', 'fr', '李明'],
    ['ليلى حداد', 'fa', 'ليلى حداد'],
    ['2026', 'ar', '2026'],
  ])('is isolated: %s in %s', (name, around, text) => {
    expect(shown(isolated(name, around))).toBe(text);
    expect(shown(foreign(name, around, around))).toBe(text);
  });

  it('is isolated in the byline, the author box, the topics and the sources of an article', () => {
    const name = 'ليلى حداد';
    const author = { name, path: pagePath('authors', 'leila'), role: undefined, bio: undefined, image: undefined };
    const page = articlePage({
      ...article,
      authors: [author],
      topics: [{ name: 'نهر', path: pagePath('topics', 'nahr') }],
      sources: [{ name: 'تقرير', url: 'https://report.example/' }],
    });
    expect(page).toContain(`<span class="byline-by">By</span> <a href="/authors/leila/"><bdi>${name}</bdi></a>`);
    expect(page).toContain(`<p class="author-name"><a href="/authors/leila/"><bdi>${name}</bdi></a></p>`);
    expect(page).toContain('<bdi>نهر</bdi></a>');
    expect(page).toContain('<bdi>تقرير</bdi></a>');
  });
});
