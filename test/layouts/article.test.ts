import { describe, expect, it } from 'vitest';
import { pagePath } from '../../src/kernel/url-path.ts';
import { articlePage, fullArticle, teaserOf, wordsOf } from './views.ts';

/** What a reader meets on an article's page, from top to bottom. */
const READING_ORDER = [
  'class="skip-link"',
  'class="nameplate"',
  'class="section-bar"',
  'class="badges"',
  '<h1',
  'class="standfirst"',
  'class="byline"',
  'Published',
  'Updated',
  'This article is more than 2 years old',
  '3 min read',
  'class="share"',
  'class="lead-image"',
  'The gates at dawn',
  'Photo: Mara Voss',
  'The gates began to lift at 04:40.',
  'Sooner than expected.',
  'The dam is at',
  'class="topic-links"',
  'class="author-box"',
  'class="neighbours ',
  '>Related Articles<',
  'id="comment-c1"',
  '>Leave a Reply<',
  '<footer class="footer',
  'class="back-to-top"',
];

describe('the page of an article', () => {
  it('is read in the order of the design', () => {
    const page = articlePage({ age: 2 });
    const body = page.indexOf('<body');
    const places = READING_ORDER.map((mark) => page.indexOf(mark, body));
    expect(READING_ORDER.filter((_, index) => places[index] === -1)).toEqual([]);
    expect(places).toEqual(places.toSorted((left, right) => left - right));
  });

  it('links every badge to its category', () => {
    const badges = /<ul class="badges">([\s\S]*?)<\/ul>/.exec(articlePage())?.[1] ?? '';
    expect(badges).toContain('<a href="/world/">World</a>');
    expect(badges).toContain('<a href="/climate/">Climate</a>');
    expect(wordsOf(badges)).toContain('The water files Part 4');
  });

  it('shows the face of who holds an opinion beside the name, which is its text alternative', () => {
    const face = (changes: Parameters<typeof articlePage>[0]): string | undefined =>
      /class="byline-picture">([\s\S]*?)<\/div>/.exec(articlePage(changes))?.[1];
    const { authors } = fullArticle;
    expect(face({ articleKind: 'opinion' })).toContain('alt=""');
    expect(face({ articleKind: 'opinion' })).toContain('loading="lazy"');
    expect(face({ articleKind: 'opinion', image: undefined })).toContain('fetchpriority="high"');
    expect(face({ articleKind: 'news' })).toBeUndefined();
    expect(face({ articleKind: 'opinion', authors: [...authors, ...authors] })).toBeUndefined();
  });

  it('names all authors as a sentence does', () => {
    const authors = ['Ana', 'Ben', 'Cleo'].map((name) => ({
      name,
      path: pagePath('authors', name.toLowerCase()),
      role: 'Editor',
      bio: undefined,
      image: undefined,
    }));
    expect(wordsOf(articlePage({ authors }))).toContain('By Ana, Ben and Cleo');
    expect(wordsOf(articlePage({ authors: [] }))).not.toContain('By ');
  });

  it('shows moments to machines as well', () => {
    expect(articlePage()).toContain(
      `<time datetime="${fullArticle.published.iso}">${fullArticle.published.text}</time>`,
    );
  });

  it('leads to its section when nothing is related to it', () => {
    const words = wordsOf(articlePage({ related: [] }));
    expect(words).toContain('Related Articles More in World');
  });

  it('says that it is old from its first anniversary on', () => {
    expect(wordsOf(articlePage())).not.toContain('more than');
    expect(wordsOf(articlePage({ age: 1 }))).toContain('This article is more than 1 year old');
    expect(wordsOf(articlePage({ age: 12 }))).toContain('This article is more than 12 years old');
    expect(wordsOf(articlePage({ age: 3, language: 'uk' }))).toContain('Цій статті понад 3 роки');
    expect(wordsOf(articlePage({ age: 2, language: 'ar' }))).toContain('أكثر من سنتين');
  });

  it('has a table of contents where it is long and in several parts', () => {
    const part = (id: string, level: 2 | 3) => ({ id, level, text: `Part ${id}` });
    const outline = [part('a', 2), part('b', 2), part('b-1', 3), part('c', 2)];
    const page = articlePage({ outline, words: 900 });
    expect(page.match(/<li><a href="#(\w)">Part \1<\/a>/g)).toHaveLength(3);
    expect(page.indexOf('class="contents"')).toBeLessThan(page.indexOf('The gates began to lift'));
    expect(articlePage({ outline, words: 899 })).not.toContain('class="contents"');
    expect(articlePage({ outline: outline.slice(1), words: 2000 })).not.toContain('class="contents"');
  });

  it('says what a correction is', () => {
    expect(wordsOf(articlePage())).toContain('Corrections Correction 2026-11-24T10:00:00+01:00 The dam is at Velin.');
  });

  it('names no script unless it can be shared, takes replies or holds an embed, and gives that script its words', () => {
    const closed = { state: 'closed', seal: undefined, count: 0, threads: [] } as const;
    expect(articlePage({ discussion: closed, share: [] })).not.toContain('<script type="module"');
    expect(articlePage()).toContain('<script type="module" fetchpriority="low" src="/assets/reply.5e6f.js"');
    expect(articlePage()).toContain('<script type="module" fetchpriority="low" src="/assets/share.2b3c.js"');
    expect(articlePage()).toContain('data-copied="Link copied"');
    const page = articlePage({ embeds: true });
    expect(page).toContain('<script type="module" fetchpriority="low" src="/assets/embed.3c4d.js"');
    expect(page).toContain('data-embed-label="Show it here"');
  });
});

describe('the kinds of article', () => {
  it('shows the reports of a live story newest first, each under its own address', () => {
    const page = articlePage({ articleKind: 'live' });
    const [newer, older] = [page.indexOf('id="update-2"'), page.indexOf('id="update-1"')];
    expect(newer).toBeGreaterThan(page.indexOf('The gates began to lift'));
    expect(older).toBeGreaterThan(newer);
    expect(page).toContain('href="#update-2"');
    expect(page).toContain('<time datetime="2026-11-24T08:40:00+01:00"><span class="live-hour">08:40</span>');
    expect(page).not.toContain('class="notes-heading" id="updates"');
  });

  it('shows the date of a live report only where the day changes', () => {
    const [newer, older] = fullArticle.updates;
    if (newer === undefined || older === undefined) throw new TypeError('the sample has two updates');
    const yesterday = { ...older, time: { ...older.time, iso: '2026-11-23T23:50:00+01:00' } };
    const page = articlePage({ articleKind: 'live', updates: [newer, yesterday] });
    expect(page.match(/class="live-date"/g)).toHaveLength(1);
    expect(page.indexOf('class="live-date"')).toBeGreaterThan(page.indexOf('id="update-1"'));
  });

  it('lists the key events of a live story, each with the way to its report', () => {
    const page = articlePage({ articleKind: 'live' });
    const [list = ''] = /<nav class="live-key"[\s\S]*?<\/nav>/.exec(page) ?? [];
    expect(wordsOf(list)).toContain('Key events 08:40 The wave is at Brannock');
    expect(list.match(/href="#[^"]+"/g)).toEqual(['href="#update-2"']);
    expect(articlePage({ articleKind: 'live', updates: fullArticle.updates.slice(1) })).not.toContain('live-key');
  });

  it('no longer calls a story live that is over', () => {
    expect(articlePage({ articleKind: 'live' })).toContain('<span class="kind kind-live">Live</span>');
    const over = articlePage({ articleKind: 'live', ended: true });
    expect(over).toContain('<span class="kind kind-ended">As it happened</span>');
    expect(over).not.toContain('kind-live');
  });

  it('labels what was paid for, before its headline', () => {
    const page = articlePage({ articleKind: 'sponsored' });
    expect(page.indexOf('>Sponsored<')).toBeGreaterThan(0);
    expect(page.indexOf('Paid for by an advertiser.')).toBeLessThan(page.indexOf('<h1'));
    expect(page).toContain('article-sponsored');
  });

  it('labels a review, and an opinion once', () => {
    expect(articlePage({ articleKind: 'review' })).toContain('<span class="kind kind-review">Review</span>');
    const opinion = articlePage({ articleKind: 'opinion', badges: [{ name: 'Opinion', path: pagePath('opinion') }] });
    expect(opinion).not.toContain('kind-opinion');
    expect(articlePage({ articleKind: 'opinion' })).toContain('kind-opinion');
  });
});

describe('an article in another language than the site', () => {
  const page = articlePage({
    language: 'ar',
    direction: 'rtl',
    title: 'السد',
    related: [teaserOf({ title: 'Ferries' })],
  });

  it('says so to browsers', () => {
    expect(page).toContain('<html lang="ar" dir="rtl">');
  });

  it('speaks its language', () => {
    const words = wordsOf(page);
    for (const word of [
      'انتقل إلى المحتوى',
      'مقالات ذات صلة',
      'اترك ردًا',
      'زر العودة إلى الأعلى',
      'مدة القراءة: 3 دقائق',
    ])
      expect(words).toContain(word);
    expect(words).not.toContain('Related Articles');
  });

  it('marks the words that are still the site’s', () => {
    expect(page).toContain('<bdi lang="en">The Northreach Courier</bdi>');
    expect(page).toContain('<a href="/world/"><bdi lang="en">World</bdi></a>');
    expect(page).toMatch(/<article class="teaser [^"]*"\s+lang="en" dir="ltr">/);
  });
});
