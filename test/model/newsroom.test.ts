import { describe, expect, it } from 'vitest';
import { pageViews } from '../../src/view/pages.ts';
import { article, makeSite } from '../site.ts';
import { compositionOf, newsroomOf, type When } from './prepare.ts';

const SECRET = 'Zanzibar accord';
const secretive = (fields: Readonly<Record<string, string>>) =>
  makeSite({
    files: {
      'articles/secret.md': article(
        { title: SECRET, description: `${SECRET}.`, topics: `[${SECRET}]`, aliases: '[/zanzibar/]', ...fields },
        `${SECRET}, in full.`,
      ),
      'articles/picks-it.md': article({ title: 'It is picked', related: '[secret]' }),
    },
  });

/** Whether anything of the article is in any file of the site. */
function isSaid(site: ReturnType<typeof secretive>, when: When): boolean {
  const text = [...pageViews(compositionOf(site, when))].map((view) => JSON.stringify(view)).join('\n');
  return /zanzibar/i.test(text);
}

describe('an article that may not be seen', () => {
  it.each([
    ['under embargo', { publishAt: '2026-11-24T10:00:00+01:00' }, '2026-11-24T08:59:59Z', '2026-11-24T09:00:00Z'],
    ['dated in the future', { date: '2026-11-24T10:00:00+01:00' }, '2026-11-24T08:59:59Z', '2026-11-24T09:00:00Z'],
    ['dated a day of the site’s zone', { date: '2026-11-25' }, '2026-11-24T22:59:59Z', '2026-11-24T23:00:00Z'],
  ])('%s is nowhere before its time, and there from then on', (_, fields, before, after) => {
    const site = secretive(fields);
    expect(isSaid(site, { now: before })).toBe(false);
    expect(isSaid(site, { now: after })).toBe(true);
  });

  it('goes when it expires, without a trace', () => {
    const site = secretive({ expireAt: '2026-11-24T10:00:00+01:00' });
    expect(isSaid(site, { now: '2026-11-24T08:59:59Z' })).toBe(true);
    expect(isSaid(site, { now: '2026-11-24T09:00:00Z' })).toBe(false);
  });

  it('is a draft in a preview only, and there too only in its time', () => {
    const site = secretive({ draft: 'true', publishAt: '2026-11-24T10:00:00+01:00' });
    expect(isSaid(site, { now: '2026-11-24T09:00:00Z' })).toBe(false);
    expect(isSaid(site, { now: '2026-11-24T09:00:00Z', drafts: true })).toBe(true);
    expect(isSaid(site, { now: '2026-11-24T08:00:00Z', drafts: true })).toBe(false);
  });

  it('is no lead of the front page, although an editor named it', () => {
    const site = secretive({ draft: 'true' });
    site.write('site.yml', `${site.source('site.yml')}front:\n  lead: secret\n  secondary: [secret, bridge-closes]\n`);
    const { front } = newsroomOf(site);
    expect(front.lead).toBeUndefined();
    expect(front.secondary.map(({ slug }) => slug)).toEqual(['bridge-closes']);
    expect(isSaid(site, {})).toBe(false);
  });
});

describe('assembleNewsroom', () => {
  it('orders articles from the newest on, those of one moment by address', () => {
    const date = '2026-11-22';
    const site = makeSite({ files: { 'articles/z.md': article({ date }), 'articles/a.md': article({ date }) } });
    expect(newsroomOf(site).articles.map(({ slug }) => slug)).toEqual(['harbour-reopens', 'bridge-closes', 'a', 'z']);
  });

  it('takes topics that differ only in case and punctuation for one, named as the oldest article does', () => {
    const site = makeSite({
      files: {
        'articles/new.md': article({ date: '2026-11-22', topics: '[climate change, NATO, Nato]' }),
        'articles/old.md': article({ date: '2026-11-21', topics: '[Climate Change!]' }),
      },
    });
    const topics = [...newsroomOf(site).byTopic].map(([{ name, path }, members]) => [name, path, members.length]);
    expect(topics).toEqual([
      ['Climate Change!', '/topics/climate-change/', 2],
      ['Nato', '/topics/nato/', 1],
    ]);
  });

  it('lists categories and authors that have no article yet, and an article once though it names one twice', () => {
    const site = makeSite({ files: { 'articles/twice.md': article({ categories: '[culture, culture]' }) } });
    site.write('authors/new.yml', 'name: New\n');
    const { byCategory, byAuthor } = newsroomOf(site);
    expect([...byCategory].map(([{ slug }, members]) => [slug, members.length])).toEqual([
      ['world', 2],
      ['culture', 1],
    ]);
    expect([...byAuthor].map(([{ id }, members]) => [id, members.length])).toEqual([
      ['jane-doe', 3],
      ['new', 0],
    ]);
  });

  it('sorts articles into months of the site’s zone', () => {
    const site = makeSite({ files: { 'articles/eve.md': article({ date: '2026-10-31T23:30:00Z' }) } });
    expect([...newsroomOf(site).byMonth.keys()]).toEqual(['2026-11']);
    expect(newsroomOf(site).articles.find(({ slug }) => slug === 'eve')?.path).toBe('/2026/11/eve/');
  });
});
