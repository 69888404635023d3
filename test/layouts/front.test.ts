import { describe, expect, it } from 'vitest';
import { pagePath } from '../../src/kernel/url-path.ts';
import { picture } from './samples.ts';
import { fullFront, frontPage, teaserOf, wordsOf } from './views.ts';

const part = (page: string, name: string): string =>
  new RegExp(`class="${name}"[\\s\\S]*?</section>`).exec(page)?.[0] ?? '';

describe('the front page', () => {
  it('has the nameplate as its heading, under the date line', () => {
    const page = frontPage();
    expect(page).toMatch(/<h1 class="nameplate"><a [^>]*href="\/">The Northreach Courier<\/a><\/h1>/);
    expect(page.indexOf('class="date-line"')).toBeLessThan(page.indexOf('<h1'));
  });

  it('does not repeat among the latest what stands at the top', () => {
    const latest = wordsOf(part(frontPage(), 'latest'));
    expect(latest).toContain('Brand new');
    expect(latest).not.toContain('The lead');
  });

  it('shows the hour of today’s news, and the date of older', () => {
    const latest = part(frontPage({ latest: [...fullFront.latest, teaserOf({ title: 'Older' })] }), 'latest');
    expect(wordsOf(latest)).toMatch(/Brand new 08:30 Older 2026-11-23/);
  });

  it('signs what is an opinion, and no other small item', () => {
    const secondary = (['opinion', 'news'] as const).map((articleKind) =>
      teaserOf({ title: articleKind, articleKind }),
    );
    const teasers = frontPage({ lead: undefined, secondary, latest: [], blocks: [] }).split('<article class="teaser ');
    const signed = teasers.filter((markup) => markup.includes('class="teaser-authors"'));
    expect(signed.map((markup) => />(opinion|news)<\/a>/.exec(markup)?.[1])).toEqual(['opinion']);
  });

  it('gives neighbouring sections different shapes', () => {
    const shapes = [...frontPage().matchAll(/class="block block-(\w+)/g)].map(([, shape]) => shape);
    expect(shapes).toEqual(['pictured', 'opinion', 'mosaic']);
  });

  it('shows the pictures of every section but one in six, which is words alone', () => {
    const block = { section: { name: 'World', path: pagePath('world') }, teasers: [teaserOf(), teaserOf()] };
    const page = frontPage({ blocks: Array.from({ length: 8 }, () => block) });
    const bare = page.split('<section class="block').map((section) => !section.includes('<picture>'));
    expect(bare.slice(1)).toEqual([false, true, false, false, false, false, false, true]);
  });

  it('sets the face of its writer beside an opinion, as an ornament that loads late', () => {
    const claim = { title: 'A claim', articleKind: 'opinion', image: undefined, portrait: picture } as const;
    const opinion = { name: 'Opinion', path: pagePath('opinion') };
    const block = part(
      frontPage({ blocks: [{ section: opinion, teasers: [teaserOf(claim)] }] }),
      'block block-opinion',
    );
    const face = /class="teaser-portrait">([\s\S]*?)<\/div>/.exec(block)?.[1];
    expect(face).toContain('alt="" width="2400" height="1600" loading="lazy"');
    expect(face).toContain('4rem"');
    expect(frontPage()).not.toContain('teaser-portrait');
  });

  it('shows the face of its writer with an opinion among the news only where there is no other picture', () => {
    const claim = teaserOf({ title: 'A claim', articleKind: 'opinion', portrait: picture });
    const news = teaserOf();
    expect(frontPage({ lead: claim, secondary: [claim, claim] })).not.toContain('teaser-portrait');
    const bare = { ...claim, image: undefined };
    expect(frontPage({ secondary: [news, bare] }).match(/teaser-portrait/g)).toHaveLength(1);
  });

  it('leads a pictured section with an article that has a picture', () => {
    const teasers = [teaserOf({ title: 'Bare', image: undefined }), teaserOf({ title: 'Pictured' })];
    const page = frontPage({ blocks: [{ section: { name: 'World', path: pagePath('world') }, teasers }] });
    expect(page.indexOf('>Pictured<')).toBeLessThan(page.indexOf('>Bare<'));
  });

  it('loads the picture of the lead first, and no other', () => {
    const page = frontPage();
    expect(page.match(/fetchpriority="high"/g)).toHaveLength(1);
    expect(page.indexOf('fetchpriority="high"')).toBeLessThan(page.indexOf('loading="lazy"'));
  });

  it('stands without news', () => {
    const page = frontPage({ lead: undefined, secondary: [], blocks: [], latest: [], dateLine: undefined });
    expect(page).toContain('<h1 class="nameplate">');
    expect(page).not.toContain('class="latest"');
  });
});
