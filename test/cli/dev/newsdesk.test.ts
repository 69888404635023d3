import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BuildDesk } from '../../../src/cli/dev/build-desk.ts';
import { openNewsdesk, type Change } from '../../../src/cli/dev/newsdesk.ts';
import type { Foretaste, News } from '../../../src/cli/dev/protocol.ts';
import { error } from '../../../src/kernel/problem.ts';
import { pagePath } from '../../../src/kernel/url-path.ts';
import { makeSite } from '../../site.ts';

const site = makeSite();
const published: News = { outcome: 'published', articles: 2, written: 3, kept: 4, removed: 0, warnings: [] };

const content = (...files: readonly string[]): Change => ({ code: false, files });
const code: Change = { code: true, files: [] };

/** A desk that notes what it is asked to do; builds end when they are told to. */
function scriptedDesk(log: string[]) {
  const ends: ((news: News) => void)[] = [];
  let ahead: (foretaste: Foretaste) => void = () => {};
  const desk: BuildDesk = {
    build({ edited }, tellAhead) {
      log.push(edited === undefined ? 'build' : `build ${edited} first`);
      ahead = tellAhead;
      return new Promise((resolve) => ends.push(resolve));
    },
    async renew() {
      log.push('renew');
    },
  };
  /** Resolves once a build is under way. */
  const begun = () => vi.waitUntil(() => ends.length > 0, { interval: 1 });
  return {
    desk,
    begun,
    end: async (news: News) => {
      await begun();
      ends.shift()?.(news);
    },
    ahead: async (...foretastes: readonly Foretaste[]) => {
      await begun();
      for (const foretaste of foretastes) ahead(foretaste);
    },
  };
}

describe('the newsdesk', () => {
  beforeEach(() => {
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  const open = () => {
    const log: string[] = [];
    const told: string[] = [];
    const pages = { prove: () => void told.push('proof'), settle: () => void told.push('settled') };
    const board = { tell: (report: string) => void told.push(report), subscribe() {}, close() {} };
    const { desk, ...builds } = scriptedDesk(log);
    return {
      log,
      told,
      ...builds,
      newsdesk: openNewsdesk({ desk, board, pages, optionsNow: async () => site.options() }),
    };
  };

  it('builds content in the process that is warm, and code in a new one', async () => {
    const { newsdesk, log, end } = open();
    const first = newsdesk.order(content());
    await end(published);
    await first;
    const second = newsdesk.order(code);
    await end(published);
    await second;
    expect(log).toEqual(['build', 'renew', 'build']);
  });

  it('builds once for all changes that come while it builds, and forgets no change of code among them', async () => {
    const { newsdesk, log, begun, end } = open();
    const done = newsdesk.order(content());
    await begun();
    void newsdesk.order(code);
    void newsdesk.order(content());
    await end(published);
    await end(published);
    await done;
    expect(log).toEqual(['build', 'renew', 'build']);
  });

  it('wants the page of the one file that was edited first, however often it was saved', async () => {
    const { newsdesk, log, begun, end } = open();
    const done = newsdesk.order(content('articles/a.md'));
    await begun();
    void newsdesk.order(content('articles/b.md'));
    void newsdesk.order(content('articles/b.md'));
    await end(published);
    await begun();
    void newsdesk.order(content('articles/a.md'));
    void newsdesk.order(content('articles/b.md'));
    await end(published);
    await end(published);
    await done;
    expect(log).toEqual(['build articles/a.md first', 'build articles/b.md first', 'build']);
  });

  it('shows a proof, or what is wrong with the file, before the build has ended', async () => {
    const { newsdesk, told, end, ahead } = open();
    const done = newsdesk.order(content('articles/a.md'));
    await ahead({ proof: { path: pagePath('a'), text: 'A' } }, { faults: [error('no such author')] });
    expect(told.splice(0)).toEqual(['proof', '', 'error no such author\n\n1 error']);
    await end(published);
    await done;
    expect(told).toEqual(['settled', '']);
  });

  it('shows the report when content or code is at fault', async () => {
    const { newsdesk, told, end } = open();
    const refused = newsdesk.order(content());
    await end({ outcome: 'refused', problems: [error('no such author')] });
    await refused;
    const failed = newsdesk.order(content());
    await end({ outcome: 'failed', message: 'SyntaxError: a slip\n    at layout' });
    await failed;
    expect(told).toEqual(['error no such author\n\n1 error', 'SyntaxError: a slip\n    at layout']);
  });
});
