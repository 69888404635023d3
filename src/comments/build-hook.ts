import { spawn } from 'node:child_process';
import type { Log } from './desk.ts';
import { paced, type Pace, type Paced } from './pace.ts';

/**
 * A build begins when moderators pause, at the latest a minute after the first change. One that failed is tried again for some
 * minutes, and never so late that a change meanwhile would wait for more than a minute.
 */
const BUILD_PACE: Pace = {
  quiet: 5000,
  longest: 60_000,
  rest: 0,
  retries: [15_000, 60_000, 60_000, 60_000, 60_000],
};

const PATIENCE = 30_000;
// The last words of a failed build say what failed.
const LONGEST_OUTPUT = 4000;

/**
 * Has the site built anew after changes that its pages show.
 * @param hook an http address to post to, or a command for the shell
 * @param log is told how it went, with the output of a command that failed
 * @param folder where a command is run; where the service was started, if left out
 * @param pace when it builds
 */
export function openBuildHook(hook: string, log: Log, folder?: string, pace: Pace = BUILD_PACE): Paced {
  const start = /^https?:\/\//i.test(hook) ? () => post(hook) : () => run(hook, folder);
  return paced(async () => {
    const { isDone, facts } = await start();
    if (isDone) log.info(facts, 'the site is built anew');
    else log.error(facts, 'the site could not be built anew');
    return isDone;
  }, pace);
}

interface Result {
  readonly isDone: boolean;
  readonly facts: Readonly<Record<string, unknown>>;
}

async function post(url: string): Promise<Result> {
  try {
    const response = await fetch(url, { method: 'POST', redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) });
    await response.body?.cancel();
    return { isDone: response.ok, facts: { answer: response.status } };
  } catch (fault) {
    return { isDone: false, facts: { answer: fault instanceof Error ? fault.name : 'failed' } };
  }
}

function run(command: string, folder: string | undefined): Promise<Result> {
  const { promise, resolve } = Promise.withResolvers<Result>();
  const child = spawn(command, { cwd: folder, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const hear = (chunk: string): void => {
    output = (output + chunk).slice(-LONGEST_OUTPUT);
  };
  child.stdout.setEncoding('utf8').on('data', hear);
  child.stderr.setEncoding('utf8').on('data', hear);
  child.on('error', (fault) => resolve({ isDone: false, facts: { reason: fault.message } }));
  child.on('close', (code, signal) => {
    if (code === 0) resolve({ isDone: true, facts: {} });
    else resolve({ isDone: false, facts: { code, signal, output } });
  });
  return promise;
}
