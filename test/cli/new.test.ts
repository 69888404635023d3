import { beforeAll, describe, expect, it } from 'vitest';
import { runNew } from '../../src/cli/new.ts';
import { UsageError } from '../../src/cli/options.ts';
import { makeSite } from '../site.ts';
import { courant, courantIn } from './courant.ts';

describe('courant new', () => {
  const site = makeSite();
  const FILE = 'articles/2026/11/tea-at-five-a-love-story.md';
  let printed: string;
  beforeAll(async () => {
    printed = (await courantIn(site, 'new', 'Tea at five: “a” \\love\\ story', '--kind', 'review')).stdout;
  }, 60_000);

  it('prints the path of the file it created', () => {
    expect(printed).toBe(`content/${FILE}\n`);
  });

  it("quotes the headline, dates it in the site's zone and takes the first category and author", () => {
    expect(site.source(FILE).split('\n').slice(0, 7)).toEqual([
      '---',
      'title: "Tea at five: “a” \\\\love\\\\ story"',
      'description: ""',
      'date: 2026-11-24T10:00:00+01:00',
      'categories: [world]',
      'authors: [jane-doe]',
      'kind: review',
    ]);
  });

  it('has the build ask for what is still to be written', async () => {
    const { code, stderr } = await courantIn(site, 'check');
    expect(code).toBe(1);
    expect(stderr).toContain(`content/${FILE}:3:14 error "description": must not be empty`);
    site.remove(FILE);
  });

  it('begins a draft that can be previewed at once', async () => {
    await courantIn(site, 'new', 'Later', '--draft', '--category', 'culture');
    expect((await courantIn(site, 'check', '--drafts')).stdout).toBe('no problems in 3 articles\n');
  });

  it('never overwrites', async () => {
    const before = site.source('articles/2026/11/harbour-reopens.md');
    const { code, stderr } = await courantIn(site, 'new', 'Harbour reopens');
    expect(code).toBe(2);
    expect(stderr).toBe('error: content/articles/2026/11/harbour-reopens.md is there already and was left as it is\n');
    expect(site.source('articles/2026/11/harbour-reopens.md')).toBe(before);
  });

  it.each([
    [['x', { category: 'wrld' }], 'there is no category "wrld"; did you mean "world"?'],
    [['x', { author: 'jane-do' }], 'there is no author "jane-do"; did you mean "jane-doe"?'],
    [['x', { kind: 'opnion' }], 'there is no kind "opnion"; did you mean "opinion"?'],
    [['…', {}], '"…" has no letter or digit to make an address of'],
  ] as const)('refuses %j', async ([headline, flags], message) => {
    await expect(runNew(headline, { content: site.content, ...flags })).rejects.toThrow(new UsageError(message));
  });

  it('tells how to begin where there is no site', async () => {
    const { code, stderr } = await courant(['new', 'A headline', '--content', 'nowhere'], site.folder);
    expect(code).toBe(1);
    expect(stderr).toContain('nowhere/site.yml:1:1 error there is no site.yml; begin a site with `courant init`');
  });
});
