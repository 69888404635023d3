import type { BuildOptions } from '../../compile.ts';
import { paintFor, plain, type Paint } from '../paint.ts';
import { print, printAside } from '../print.ts';
import { printable } from '../printable.ts';
import { openProgress } from '../progress.ts';
import { filedUnder, textReport } from '../report.ts';
import { summaryOf } from '../summary.ts';
import type { BuildDesk } from './build-desk.ts';
import type { BulletinBoard } from './bulletin.ts';
import type { News } from './protocol.ts';

/** What changed: content, or code that a running process would not load again. */
export type Changed = 'content' | 'code';

/** What a newsdesk works with. */
export interface Staff {
  readonly desk: BuildDesk;
  readonly board: BulletinBoard;
  readonly optionsNow: () => BuildOptions;
}

/** Orders builds one after another, and tells terminal and browser how each went. */
export interface Newsdesk {
  /** Orders a build after a change; changes while one is under way are built together after it. */
  readonly order: (changed: Changed) => Promise<void>;
  /** Orders no more; a build that is under way is given up, which leaves the site as it was. */
  readonly close: () => Promise<void>;
}

/** @param staff what it works with */
export function openNewsdesk({ desk, board, optionsNow }: Staff): Newsdesk {
  let wanted: Changed | undefined;
  let working: Promise<void> | undefined;
  let isClosed = false;

  const work = async (): Promise<void> => {
    while (wanted !== undefined) {
      const changed = wanted;
      wanted = undefined;
      if (changed === 'code') await desk.renew();
      const options = optionsNow();
      const started = performance.now();
      const progress = openProgress('building');
      const news = await desk.build(options);
      progress.end();
      if (isClosed) return;
      tell(news, options.content, (performance.now() - started) / 1000);
    }
    working = undefined;
  };

  const tell = (news: News, content: string, seconds: number): void => {
    const report = reportOf(news, content, paintFor(process.stderr));
    if (report !== '') printAside(report);
    if (news.outcome !== 'published') {
      board.refused(reportOf(news, content, plain));
      return;
    }
    print(summaryOf(news, seconds));
    if (news.written + news.removed > 0) board.published();
    else board.mended();
  };

  return {
    order(changed) {
      if (wanted !== 'code') wanted = changed;
      working ??= work();
      return working;
    },
    close() {
      isClosed = true;
      return desk.renew();
    },
  };
}

function reportOf(news: News, content: string, paint: Paint): string {
  if (news.outcome === 'failed')
    return news.message
      .split('\n')
      .map((line) => printable(line))
      .join('\n');
  const problems = news.outcome === 'refused' ? news.problems : news.warnings;
  return problems.length === 0 ? '' : textReport(filedUnder(content, problems), paint);
}
