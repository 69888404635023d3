import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/comments/moderation.ts';
import { openSqlite } from '../../src/comments/sqlite.ts';
import { admit } from '../../src/comments/submissions.ts';
import { isSealed, OPEN_ARTICLE } from '../../src/kernel/seal.ts';
import { pagePath } from '../../src/kernel/url-path.ts';
import { makeSite, NOW } from '../site.ts';
import { courant, courantIn } from './courant.ts';

const PAGE = '2026/11/harbour-reopens/index.html';

describe('a build with comments', () => {
  it('shows what was approved since, in the pages that show it and no other, and no e-mail address', async () => {
    const site = makeSite();
    site.write('site.yml', `${site.source('site.yml')}comments: { endpoint: https://comments.example/comments }\n`);
    const file = join(site.folder, 'comments.sqlite');
    const database = openSqlite(file);
    const reply = {
      article: pagePath('2026', '11', 'harbour-reopens'),
      parent: null,
      comment: '"At last!"',
      name: 'Ann',
      email: 'ann@example.org',
      website: null,
    };
    const admission = await admit(database, { reply, status: 'held', reasons: [], received: 1e12, network: null });
    const build = async () => {
      const { code, stdout } = await courantIn(site, 'build', '--comments', file, '--format', 'json');
      const report: unknown = JSON.parse(stdout);
      return { code, report };
    };
    expect(await build()).toMatchObject({ code: 0, report: { problems: [] } });
    expect(site.page(PAGE)).not.toContain('At last');
    await decide(
      database,
      'comment' in admission ? [admission.comment.id] : [],
      { status: 'approved' },
      {
        actor: 'ada',
        action: 'approve',
        at: 2e12,
      },
    );
    await database.close();
    // The article, and whatever shows how many comments it has.
    const { report } = await build();
    expect(report).toMatchObject({ problems: [], reasons: { 'view changed': expect.any(Number) } });
    expect(site.page(PAGE)).toContain('“At last!”');
    expect(site.page(PAGE)).not.toContain('ann@example.org');
    expect(await build()).toMatchObject({ report: { written: 0 } });
  });

  it('seals the forms of articles that take replies, and names those that do not', async () => {
    const site = makeSite();
    site.write('site.yml', `${site.source('site.yml')}comments: { endpoint: https://comments.example/comments }\n`);
    const bridge = 'articles/2026/11/bridge-closes.md';
    site.write(bridge, site.source(bridge).replace('title:', 'comments: closed\ntitle:'));
    const secret = { COURANT_COMMENTS_SECRET: 'open sesame' };
    const { code } = await courant(['build', '--now', NOW], site.folder, secret);
    expect(code).toBe(0);
    const [, seal = ''] = /name="seal" value="([^"]+)"/.exec(site.page(PAGE)) ?? [];
    expect(isSealed('open sesame', OPEN_ARTICLE, '/2026/11/harbour-reopens/', seal)).toBe(true);
    expect(site.page('2026/11/bridge-closes/index.html')).not.toContain('name="seal"');
    expect(JSON.parse(site.page('comments-closed.json'))).toEqual({ closed: ['/2026/11/bridge-closes/'] });
  });
});
