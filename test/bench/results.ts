import type { Machine } from './machine.ts';
import type { Measured } from './measure.ts';

/** The work that is measured, in the order of a run. */
export const TASKS = ['courantCold', 'hugoCold', 'hugoTags', 'courantAdded', 'hugoAdded', 'courantUnchanged'] as const;
export type Task = (typeof TASKS)[number];

/** What the work is called where figures are shown. */
export const TASK_NAMES: Readonly<Record<Task, string>> = {
  courantCold: 'Courant, cold',
  hugoCold: 'Hugo relating nothing, cold',
  hugoTags: 'Hugo by tags, cold',
  courantAdded: 'Courant, one article added',
  hugoAdded: 'Hugo relating nothing, one article more',
  courantUnchanged: 'Courant, nothing changed',
};

/** The figures of one run; only Courant tells how many files it wrote. */
export interface Figures extends Measured {
  readonly written?: number;
}
export type Quantity = keyof Figures;

/** All runs over an archive of one size; the n-th figures of two kinds of work were measured one after the other. */
export interface SizeResult {
  readonly articles: number;
  readonly tasks: Readonly<Partial<Record<Task, readonly Figures[]>>>;
}

/** What the bench found, as `bench.json` keeps it. */
export interface Results {
  readonly machine: Machine;
  readonly sizes: readonly SizeResult[];
}

/**
 * Takes the middle value, or the mean of the two in the middle.
 * @returns undefined when there are no values
 */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? undefined : (upper + lower) / 2;
}

/** All values of a quantity that were measured for some work, in the order of the runs. */
export function valuesOf(size: SizeResult | undefined, task: Task, quantity: Quantity): readonly number[] {
  return (size?.tasks[task] ?? []).map((figures) => figures[quantity]).filter((value) => value !== undefined);
}

/** The median of a quantity over all runs, undefined where it wasn't measured. */
export function medianOf(size: SizeResult | undefined, task: Task, quantity: Quantity): number | undefined {
  return median(valuesOf(size, task, quantity));
}

/**
 * Compares two kinds of work run by run and takes the median of these ratios, so that a machine that is slow for a while slows
 * both sides of a ratio.
 * @returns undefined where no run measured both
 */
export function pairedRatio(
  size: SizeResult | undefined,
  quantity: Quantity,
  task: Task,
  against: Task,
): number | undefined {
  const others = valuesOf(size, against, quantity);
  return median(
    valuesOf(size, task, quantity).flatMap((value, run) => {
      const other = others[run];
      return other === undefined ? [] : [value / other];
    }),
  );
}
