import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { isForetaste, isNews, type Foretaste, type News, type Order } from './protocol.ts';

const BUILDER = fileURLToPath(new URL('builder.ts', import.meta.url));

/** The place where builds are ordered, one at a time. */
export interface BuildDesk {
  /** Builds in a process that has the code loaded already, if there is one; of an edited file something may be told ahead. */
  readonly build: (order: Order, ahead: (foretaste: Foretaste) => void) => Promise<News>;
  /** Lets the process go, so that the next build loads code and layouts anew: a running process never forgets a module. */
  readonly renew: () => Promise<void>;
}

/** Opens a desk; its first build starts the builder's process. */
export function openBuildDesk(): BuildDesk {
  let builder: ChildProcess | undefined;
  return {
    async build(order, ahead) {
      const working = (builder ??= fork(BUILDER));
      const news = await answer(working, order, ahead);
      if (builder === working && !working.connected) builder = undefined;
      return news;
    },
    async renew() {
      const leaving = builder;
      builder = undefined;
      if (leaving === undefined || !leaving.connected) return;
      const gone = once(leaving, 'exit');
      leaving.disconnect();
      await gone;
    },
  };
}

function answer(builder: ChildProcess, order: Order, ahead: (foretaste: Foretaste) => void): Promise<News> {
  return new Promise((resolve) => {
    const settle = (news: News): void => {
      builder.off('message', hear);
      builder.off('exit', miss);
      resolve(news);
    };
    const hear = (message: unknown): void => {
      if (isNews(message)) settle(message);
      else if (isForetaste(message)) ahead(message);
    };
    const miss = (code: number | null, signal: string | null): void =>
      settle({ outcome: 'failed', message: `the builder's process ended with ${signal ?? `code ${code}`}` });
    builder.on('message', hear);
    builder.on('exit', miss);
    builder.send(order);
  });
}
