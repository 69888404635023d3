import { existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { BuildOptions } from '../../src/compile.ts';
import { buildWith, renderDirectly, type Render } from './direct-render.ts';
import { watchingDisk } from './failing-disk.ts';

/** What a build in a process of its own is told besides its options. */
interface Orders {
  readonly options: BuildOptions;
  /** The call that changes the file system before which the process is killed, from 0. */
  readonly strike?: number;
  /** A file that the second batch of pages waits for; that it waits is printed. */
  readonly hold?: string;
}

const { options, strike, hold }: Orders = JSON.parse(process.argv[2] ?? '');
const die = (count: number): void => {
  if (count === strike) process.kill(process.pid, 'SIGKILL');
};
const renderNow = renderDirectly(options.root);
let batches = 0;
const render: Render = async (views, site) => {
  batches += 1;
  if (batches === 2 && hold !== undefined) {
    process.stdout.write('holding\n');
    while (!existsSync(hold)) await setTimeout(10);
  }
  return renderNow(views, site);
};
await watchingDisk(die, () => buildWith(options, render));
