import { describe, expect, it } from 'vitest';
import { filePath, pagePath } from '../../src/kernel/url-path.ts';
import { picture } from './samples.ts';
import { listPage, teaserOf, wordsOf } from './views.ts';

const category = {
  listKind: 'category',
  name: 'World',
  title: 'World',
  description: 'The world.',
  profile: undefined,
} as const;

describe('the page of a list', () => {
  it('shows an author with what they wrote, and does not sign every article with their name', () => {
    const page = listPage({ teasers: [teaserOf()] });
    expect(wordsOf(page)).toContain('Leila Haddad Correspondent Reports on rivers.');
    expect(page).not.toContain('teaser-author');
    expect(page).toContain(picture.picture.fallback.path);
  });

  it('opens a section with its newest pictured article', () => {
    const page = listPage({ ...category, teasers: [teaserOf({ title: 'First' }), teaserOf({ title: 'Second' })] });
    expect(/class="list-lead"[\s\S]*?<\/article>/.exec(page)?.[0]).toContain('>First<');
    expect(page.match(/>First</g)).toHaveLength(1);
  });

  it('numbers an archive page and leads both ways', () => {
    const archive = { page: 3, newer: pagePath('world', 'archive', 4), older: pagePath('world', 'archive', 2) };
    const page = listPage({ ...category, ...archive, teasers: [teaserOf()] });
    expect(page).toContain('<h1 class="page-title">World <span class="page-number">Page 3</span></h1>');
    expect(page).toContain('href="/world/archive/4/">Newer</a>');
    expect(page).toContain('href="/world/archive/2/">Older</a>');
    expect(page).not.toContain('class="list-lead"');
  });

  it('says how many have commented on an article, where somebody has', () => {
    expect(wordsOf(listPage({ ...category, teasers: [teaserOf({ commentCount: 3 })] }))).toContain('3 comments');
    expect(listPage({ ...category, teasers: [teaserOf({ commentCount: 0 })] })).not.toContain('teaser-comments');
  });

  it('says that nothing is there yet', () => {
    expect(wordsOf(listPage({ ...category, teasers: [] }))).toContain('Nothing has been published here yet.');
  });

  it('leads to its feed', () => {
    expect(listPage({ feed: filePath(pagePath('world'), 'feed.xml') })).toContain(
      'href="/world/feed.xml" type="application/rss+xml"',
    );
  });

  it('does not say above each article what the section is called', () => {
    const teasers = [teaserOf({ articleKind: 'opinion' })];
    const labels = (name: string): number =>
      listPage({ ...category, name, teasers }).split('>Opinion</span>').length - 1;
    expect([labels('World'), labels('Opinion')]).toEqual([1, 0]);
  });

  it('writes an article in another language in its own direction', () => {
    const page = listPage({
      teasers: [teaserOf({ title: 'السد', language: 'ar', direction: 'rtl', articleKind: 'opinion' })],
    });
    expect(page).toMatch(/<article class="teaser [^"]*"\s+lang="ar" dir="rtl">/);
    expect(page).toContain('>رأي<');
  });
});
