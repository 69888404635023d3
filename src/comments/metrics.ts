/** Counts what the service does. */
export interface Metrics {
  /** @param outcome what became of a comment that was sent */
  readonly received: (outcome: string) => void;
  /**
   * @param route what was asked for, as a pattern
   * @param milliseconds how long the answer took
   */
  readonly answered: (route: string, milliseconds: number) => void;
  /**
   * @param held how many comments wait for a moderator
   * @see https://prometheus.io/docs/instrumenting/exposition_formats/
   */
  readonly text: (held: number) => string;
}

/** Upper bounds of the histogram, in seconds. */
const BOUNDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5] as const;

interface Histogram {
  readonly counts: number[];
  total: number;
  sum: number;
}

/** Counts from nothing; outcomes and routes are ours, so their number is bounded. */
export function openMetrics(): Metrics {
  const outcomes = new Map<string, number>();
  const routes = new Map<string, Histogram>();
  return {
    received(outcome) {
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    },
    answered(route, milliseconds) {
      const histogram = routes.get(route) ?? { counts: BOUNDS.map(() => 0), total: 0, sum: 0 };
      routes.set(route, histogram);
      const seconds = milliseconds / 1000;
      BOUNDS.forEach((bound, index) => {
        if (seconds <= bound) histogram.counts[index] = (histogram.counts[index] ?? 0) + 1;
      });
      histogram.total += 1;
      histogram.sum += seconds;
    },
    text(held) {
      const lines = [
        ...family('courant_comments_received_total', 'counter', 'Comments that were sent, by what became of them.'),
        ...[...outcomes].map(([outcome, count]) => `courant_comments_received_total{outcome="${outcome}"} ${count}`),
        ...family('courant_comments_held', 'gauge', 'Comments that wait for a moderator.'),
        `courant_comments_held ${held}`,
        ...family('courant_comments_request_seconds', 'histogram', 'How long answers took, by route.'),
        ...[...routes].flatMap(([route, histogram]) => bucketLines(route, histogram)),
      ];
      return `${lines.join('\n')}\n`;
    },
  };
}

function family(name: string, type: string, meaning: string): string[] {
  return [`# HELP ${name} ${meaning}`, `# TYPE ${name} ${type}`];
}

function bucketLines(route: string, { counts, total, sum }: Histogram): string[] {
  const name = 'courant_comments_request_seconds';
  return [
    ...BOUNDS.map((bound, index) => `${name}_bucket{route="${route}",le="${bound}"} ${counts[index]}`),
    `${name}_bucket{route="${route}",le="+Inf"} ${total}`,
    `${name}_sum{route="${route}"} ${sum}`,
    `${name}_count{route="${route}"} ${total}`,
  ];
}
