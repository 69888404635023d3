import { TASKS, type Figures, type Results, type SizeResult, type Task } from './results.ts';

/** Figures whose wall and CPU time are the same, and whose peak is half a gibibyte for each second. */
function run(seconds: number): Figures {
  return { wall: seconds, cpu: seconds, peak: seconds * 2 ** 29 };
}

/** Made-up results of one size: the wall times of each kind of work, run by run. */
export function sizeOf(articles: number, walls: Readonly<Partial<Record<Task, readonly number[]>>>): SizeResult {
  const tasks: Partial<Record<Task, readonly Figures[]>> = {};
  for (const task of TASKS) {
    const given = walls[task];
    if (given !== undefined) tasks[task] = given.map(run);
  }
  return { articles, tasks };
}

/** Made-up results on a made-up machine. */
export function resultsOf(...sizes: readonly SizeResult[]): Results {
  return {
    machine: {
      cores: 2,
      processor: 'A <fast> & small one',
      memory: 8 * 2 ** 30,
      system: 'Linux 6',
      node: '24.0.0',
      folder: '/dev/shm',
      date: '2026-11-24',
    },
    sizes,
  };
}
