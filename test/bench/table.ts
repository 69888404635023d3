import type { Bar } from './bars.ts';
import { medianOf, pairedRatio, TASK_NAMES, TASKS, valuesOf, type SizeResult, type Task } from './results.ts';

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** What of Hugo each work of Courant is compared with. */
const COUNTERPARTS: Readonly<Partial<Record<Task, Task>>> = {
  courantCold: 'hugoCold',
  hugoTags: 'hugoCold',
  courantAdded: 'hugoAdded',
  courantUnchanged: 'hugoAdded',
};

/** Seconds with as many decimals as tell something. */
export function seconds(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} s`;
}

/**
 * Sets rows as a Markdown table whose columns stand below each other, to be read as it is too.
 * @param rows the first is the head; all have as many cells
 */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0), 3));
  const line = (row: readonly string[]): string =>
    `| ${widths.map((width, column) => pad(row[column] ?? '', width, column)).join(' | ')} |`;
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(head), `| ${rule.join(' | ')} |`, ...body.map(line)].join('\n');
}

/** Words to the left, figures to the right. */
function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}

/** The medians of one size of archive, with the range of wall times, and the ratios run by run to Hugo relating nothing. */
export function sizeTable(size: SizeResult): string {
  const head = [`${whole.format(size.articles)} articles`, 'wall', 'from–to', 'CPU', 'peak', 'files written'];
  const ofHugo = ['wall ÷ Hugo', 'CPU ÷ Hugo', 'peak ÷ Hugo'];
  const rows = TASKS.filter((task) => size.tasks[task] !== undefined).map((task) => {
    const walls = valuesOf(size, task, 'wall');
    const against = COUNTERPARTS[task];
    const ratios = (['wall', 'cpu', 'peak'] as const).map((quantity) =>
      show(against && pairedRatio(size, quantity, task, against), (value) => value.toFixed(2)),
    );
    return [
      TASK_NAMES[task],
      show(medianOf(size, task, 'wall'), seconds),
      `${Math.min(...walls).toFixed(2)}–${Math.max(...walls).toFixed(2)}`,
      show(medianOf(size, task, 'cpu'), seconds),
      show(medianOf(size, task, 'peak'), (bytes) => `${whole.format(bytes / 2 ** 20)} MiB`),
      show(medianOf(size, task, 'written'), (files) => whole.format(files)),
      ...ratios,
    ];
  });
  return markdownTable([[...head, ...ofHugo], ...rows]);
}

function show(value: number | undefined, format: (value: number) => string): string {
  return value === undefined ? '–' : format(value);
}

/** The promises, what was measured, and whether they are kept. */
export function barTable(bars: readonly Bar[]): string {
  const rows = bars.map(({ says, relation, limit, figure, verdict }) => [
    says,
    `${relation} ${limit}`,
    show(figure, (value) => value.toFixed(3)),
    verdict,
  ]);
  return markdownTable([['bar', 'limit', 'measured', 'verdict'], ...rows]);
}
