import { parentPort, workerData } from 'node:worker_threads';
import { recompose, type Assignment } from './compile.ts';
import { intactSince } from './emit/publish.ts';
import { printPages, type Order } from './press.ts';
import { renderPages } from './render/eleventy.ts';
import type { ComposablePage } from './view/page-view.ts';

/** The second thread of a large build: assembles the same newsroom from the same cache, and prints the pages that it is told to. */

const assignment: Assignment = workerData;
const pages = recompose(assignment)[Symbol.iterator]();
let next = 0;

parentPort?.on('message', ({ ordinals, rows }: Order) => void print(ordinals, rows));
parentPort?.postMessage('ready');

async function print(ordinals: Order['ordinals'], rows: Order['rows']): Promise<void> {
  const known = new Map(rows.map((row) => [row.file, row]));
  const { output } = assignment.options;
  const memory = { rows: known, isIntact: (row: Order['rows'][number]) => intactSince(output, row) !== undefined };
  parentPort?.postMessage(await printPages([...take(ordinals)], assignment, memory, renderPages));
}

/** Orders come in the order of the site, so one walk over its pages serves all of them. */
function* take(ordinals: readonly number[]): Iterable<ComposablePage> {
  for (const ordinal of ordinals) {
    for (; next < ordinal; next += 1) pages.next();
    next += 1;
    const { value } = pages.next();
    if (value !== undefined) yield value;
  }
}
