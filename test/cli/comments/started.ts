import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { environment, NODE, PROGRAM } from '../courant.ts';

/** A service that runs as a process of its own. */
export interface Started {
  /** Where it takes comments, for example `http://127.0.0.1:8787/comments`. */
  readonly address: string;
  readonly end: (signal: NodeJS.Signals) => Promise<{ readonly code: unknown; readonly logged: string }>;
}

/**
 * Starts the service and waits until it says where it is. It is killed when the test is over, if it still runs.
 * @param folder where it is started
 * @param flags of `courant comments serve`
 * @param env what the environment holds besides
 */
export async function started(
  folder: string,
  flags: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Started> {
  const child = spawn(NODE, [PROGRAM, 'comments', 'serve', ...flags], { cwd: folder, env: environment(env) });
  onTestFinished(() => void child.kill('SIGKILL'));
  let logged = '';
  child.stdout.on('data', (piece) => (logged += String(piece)));
  for await (const line of createInterface(child.stderr)) {
    const [address] = /^http:\S+/.exec(line) ?? [];
    if (address === undefined) continue;
    return {
      address,
      async end(signal) {
        const exit = once(child, 'close');
        child.kill(signal);
        const [code]: unknown[] = await exit;
        return { code, logged };
      },
    };
  }
  throw new Error('the service ended before it said where it is');
}
