import type { BuildOptions } from '../../compile.ts';
import { paintFor, plain, type Paint } from '../paint.ts';
import { print, printAside } from '../print.ts';
import { printable } from '../printable.ts';
import { openProgress } from '../progress.ts';
import { filedUnder, textReport } from '../report.ts';
import { summaryOf } from '../summary.ts';
import type { BuildDesk } from './build-desk.ts';
import type { BulletinBoard } from './bulletin.ts';
import type { PreviewPages } from './pages.ts';
import type { Foretaste, News } from './protocol.ts';

/** What changed. */
export interface Change {
  /** Code, which a running process would not load again. */
  readonly code: boolean;
  /** Files of the content folder, relative to it. */
  readonly files: readonly string[];
}

/** What a newsdesk works with. */
export interface Staff {
  readonly desk: BuildDesk;
  readonly board: BulletinBoard;
  readonly pages: Pick<PreviewPages, 'prove' | 'settle'>;
  readonly optionsNow: () => Promise<BuildOptions>;
}

/** Orders builds one after another, and tells terminal and browser how each went. */
export interface Newsdesk {
  /** Orders a build after a change; changes while one is under way are built together after it. */
  readonly order: (change: Change) => Promise<void>;
  /** Orders no more; a build that is under way is given up, which leaves the site as it was. */
  readonly close: () => Promise<void>;
}

/** @param staff what it works with */
export function openNewsdesk({ desk, board, pages, optionsNow }: Staff): Newsdesk {
  let wanted: Change | undefined;
  let working: Promise<void> | undefined;
  let isClosed = false;

  const work = async (): Promise<void> => {
    while (wanted !== undefined) {
      const { code, files } = wanted;
      wanted = undefined;
      if (code) await desk.renew();
      const options = await optionsNow();
      const started = performance.now();
      const progress = openProgress('building');
      const edited = files.length === 1 ? files[0] : undefined;
      const news = await desk.build({ ...options, edited }, (foretaste) => tellAhead(foretaste, options.content));
      progress.end();
      if (isClosed) return;
      tell(news, options.content, (performance.now() - started) / 1000);
    }
    working = undefined;
  };

  const tellAhead = (foretaste: Foretaste, content: string): void => {
    if ('faults' in foretaste) return board.tell(textReport(filedUnder(content, foretaste.faults), plain));
    pages.prove(foretaste.proof);
    board.tell('');
  };

  const tell = (news: News, content: string, seconds: number): void => {
    const report = reportOf(news, content, paintFor(process.stderr));
    if (report !== '') printAside(report);
    if (news.outcome !== 'published') {
      board.tell(reportOf(news, content, plain));
      return;
    }
    print(summaryOf(news, seconds));
    pages.settle();
    board.tell('');
  };

  return {
    order(change) {
      wanted = wanted === undefined ? change : both(wanted, change);
      working ??= work();
      return working;
    },
    close() {
      isClosed = true;
      return desk.renew();
    },
  };
}

function both(first: Change, second: Change): Change {
  return { code: first.code || second.code, files: [...new Set([...first.files, ...second.files])] };
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
