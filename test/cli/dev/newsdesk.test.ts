import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BuildDesk } from '../../../src/cli/dev/build-desk.ts';
import { openBulletinBoard } from '../../../src/cli/dev/bulletin.ts';
import { openNewsdesk } from '../../../src/cli/dev/newsdesk.ts';
import type { News } from '../../../src/cli/dev/protocol.ts';
import { error } from '../../../src/kernel/problem.ts';
import { makeSite } from '../../site.ts';

const site = makeSite();
const published: News = { outcome: 'published', articles: 2, written: 3, kept: 4, removed: 0, warnings: [] };

/** A desk that notes what it is asked to do; builds end when they are told to. */
function scriptedDesk() {
  const log: string[] = [];
  const ends: ((news: News) => void)[] = [];
  const desk: BuildDesk = {
    build() {
      log.push('build');
      return new Promise((resolve) => ends.push(resolve));
    },
    async renew() {
      log.push('renew');
    },
  };
  return { desk, log, end: (news: News) => ends.shift()?.(news) };
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
    const { desk, log, end } = scriptedDesk();
    const board = openBulletinBoard();
    return { log, end, board, newsdesk: openNewsdesk({ desk, board, optionsNow: site.options }) };
  };

  it('builds content in the process that is warm, and code in a new one', async () => {
    const { newsdesk, log, end } = open();
    const first = newsdesk.order('content');
    end(published);
    await first;
    const second = newsdesk.order('code');
    await vi.waitUntil(() => log.length === 3);
    end(published);
    await second;
    expect(log).toEqual(['build', 'renew', 'build']);
  });

  it('builds once for all changes that come while it builds, and forgets no change of code among them', async () => {
    const { newsdesk, log, end } = open();
    const done = newsdesk.order('content');
    void newsdesk.order('code');
    void newsdesk.order('content');
    end(published);
    await vi.waitUntil(() => log.length === 3);
    end(published);
    await done;
    expect(log).toEqual(['build', 'renew', 'build']);
  });

  it('tells of a new edition only when something was written', async () => {
    const { newsdesk, board, end } = open();
    const { edition } = board.latest();
    const idle = newsdesk.order('content');
    end({ ...published, written: 0 });
    await idle;
    expect(board.latest()).toEqual({ edition, report: '' });
    const busy = newsdesk.order('content');
    end(published);
    await busy;
    expect(board.latest().edition).not.toBe(edition);
  });

  it('keeps the edition and shows the report when content or code is at fault', async () => {
    const { newsdesk, board, end } = open();
    const { edition } = board.latest();
    const refused = newsdesk.order('content');
    end({ outcome: 'refused', problems: [error('no such author')] });
    await refused;
    expect(board.latest()).toEqual({ edition, report: 'error no such author\n\n1 error' });
    const failed = newsdesk.order('content');
    end({ outcome: 'failed', message: 'SyntaxError: a slip\n    at layout' });
    await failed;
    expect(board.latest()).toEqual({ edition, report: 'SyntaxError: a slip\n    at layout' });
  });
});
