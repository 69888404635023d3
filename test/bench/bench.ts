// npm run bench [-- SIZES… --runs 3 --folder /dev/shm --tags-up-to 10000 --json FILE --svg FILE]
// npm run bench -- --from FILE [--svg FILE]
// Measures Courant, and Hugo where it is installed, over made-up archives; prints tables, writes bench.json, draws a chart.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeArchive } from './archive.ts';
import { judge } from './bars.ts';
import { drawChart } from './chart.ts';
import { machineLine, memoryFolder, thisMachine } from './machine.ts';
import { TASK_NAMES, TASKS, type Figures, type Results, type SizeResult, type Task } from './results.ts';
import { parseResults } from './saved-results.ts';
import { barTable, seconds, sizeTable } from './table.ts';
import { WORK } from './tasks.ts';

/** Enough for code and compile caches to be in memory before anything is measured. */
const WARMING_ARTICLES = 50;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '3' },
    folder: { type: 'string', default: memoryFolder() },
    'tags-up-to': { type: 'string', default: '10000' },
    json: { type: 'string', default: '.cache/bench.json' },
    svg: { type: 'string' },
    from: { type: 'string' },
  },
});

const results =
  options.from === undefined
    ? await measureAll(positionals.length === 0 ? [1000, 10_000] : positionals.map(counted))
    : parseResults(readFileSync(options.from, 'utf8'));
console.log(results.sizes.map((size) => `\n${sizeTable(size)}`).join('\n'));
console.log(`\n${barTable(judge(results.sizes))}\n\n${machineLine(results.machine)}`);
if (options.svg !== undefined) writeText(options.svg, drawChart(results));

function counted(given: string): number {
  const count = Number(given);
  if (!Number.isSafeInteger(count) || count < 1) throw new Error(`"${given}" is no number of articles or runs`);
  return count;
}

/** Measures each size, and writes down what is known after each. */
async function measureAll(sizes: readonly number[]): Promise<Results> {
  const machine = thisMachine(options.folder);
  console.log(machineLine(machine));
  await measureSize(WARMING_ARTICLES, 1, machine.hugo !== undefined, () => undefined);
  let measured: Results = { machine, sizes: [] };
  for (const articles of sizes) {
    const size = await measureSize(articles, counted(options.runs), machine.hugo !== undefined, console.log);
    measured = { machine, sizes: [...measured.sizes, size] };
    writeText(options.json, `${JSON.stringify({ ...measured, bars: judge(measured.sizes) }, null, 2)}\n`);
  }
  return measured;
}

/** Does all kinds of work in turn, as often as there are runs, so that the figures of one run are of the same minutes. */
async function measureSize(
  articles: number,
  runs: number,
  withHugo: boolean,
  tell: (line: string) => void,
): Promise<SizeResult> {
  const folder = mkdtempSync(join(options.folder, 'courant-bench-'));
  const stop = (): never => {
    rmSync(folder, { recursive: true, force: true });
    process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  try {
    const archive = writeArchive(folder, articles, withHugo);
    const tasks: Partial<Record<Task, readonly Figures[]>> = {};
    const givenUp = new Set<Task>();
    for (let run = 0; run < runs; run += 1) {
      for (const task of TASKS.filter((name) => isWanted(name, articles, withHugo) && !givenUp.has(name))) {
        const figures = await WORK[task](archive, run).catch((fault: unknown) => failed(task, fault, tell));
        rmSync(archive.run, { recursive: true, force: true });
        if (figures === undefined) givenUp.add(task);
        else {
          tasks[task] = [...(tasks[task] ?? []), figures];
          tell(`${articles} articles, run ${run + 1}: ${TASK_NAMES[task]}: ${seconds(figures.wall)}`);
        }
      }
    }
    return { articles, tasks };
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, stop);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Over a large archive Hugo may want more memory than there is; that is told, and takes nothing from Courant's figures. */
function failed(task: Task, fault: unknown, tell: (line: string) => void): undefined {
  if (!task.startsWith('hugo')) throw fault;
  tell(`${TASK_NAMES[task]} failed: ${String(fault)}`);
}

/** Hugo relates by tags in time that grows faster than the archive, so there is a size from which on it isn't asked. */
function isWanted(task: Task, articles: number, withHugo: boolean): boolean {
  if (task === 'hugoTags') return withHugo && articles <= counted(options['tags-up-to']);
  return withHugo || !task.startsWith('hugo');
}

function writeText(path: string, words: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, words);
}
