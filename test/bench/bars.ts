import { medianOf, pairedRatio, type Quantity, type SizeResult, type Task } from './results.ts';

/** A promise about cost, with what was measured. */
export interface Bar {
  readonly says: string;
  readonly relation: '≤' | '<';
  readonly limit: number;
  /** Undefined where this was not measured. */
  readonly figure: number | undefined;
  readonly verdict: 'met' | 'not met' | 'not measured';
}

const GIBIBYTE = 2 ** 30;
const number = new Intl.NumberFormat('en');

function bar(says: string, figure: number | undefined, limit: number, relation: Bar['relation'] = '≤'): Bar {
  const facts = { says, relation, limit, figure };
  if (figure === undefined) return { ...facts, verdict: 'not measured' };
  return { ...facts, verdict: figure < limit || (relation === '≤' && figure === limit) ? 'met' : 'not met' };
}

function quotient(value: number | undefined, divisor: number | undefined): number | undefined {
  return value === undefined || divisor === undefined ? undefined : value / divisor;
}

/**
 * Judges the promises. Within one size of archive a figure is the median of the ratios run by run; between sizes it is the ratio
 * of the medians.
 */
export function judge(sizes: readonly SizeResult[]): readonly Bar[] {
  const of = (articles: number): SizeResult | undefined => sizes.find((size) => size.articles === articles);
  const [small, middle, large] = [of(1000), of(10_000), of(100_000)];
  const cold = (quantity: Quantity, against: Task): number | undefined =>
    pairedRatio(middle, quantity, 'courantCold', against);
  const added = (size: SizeResult | undefined): number | undefined => medianOf(size, 'courantAdded', 'wall');
  const cpuOfAnArticle = (size: SizeResult | undefined): number | undefined =>
    quotient(medianOf(size, 'courantCold', 'cpu'), size?.articles);
  const peak = quotient(medianOf(large, 'courantCold', 'peak'), GIBIBYTE);
  return [
    bar('cold, 10,000: wall ÷ Hugo by tags', cold('wall', 'hugoTags'), 0.3),
    bar('cold, 10,000: wall ÷ Hugo relating nothing', cold('wall', 'hugoCold'), 1),
    bar('cold, 10,000: CPU ÷ Hugo relating nothing', cold('cpu', 'hugoCold'), 1.2),
    bar('cold, 10,000: peak ÷ Hugo relating nothing', cold('peak', 'hugoCold'), 0.6),
    bar('one added, 10,000: wall ÷ Hugo', pairedRatio(middle, 'wall', 'courantAdded', 'hugoAdded'), 0.25),
    bar('one added, 100,000: wall ÷ Hugo', pairedRatio(large, 'wall', 'courantAdded', 'hugoAdded'), 0.05),
    bar('one added: wall at 100,000 ÷ wall at 1,000', quotient(added(large), added(small)), 4),
    ...sizes.map((size) =>
      bar(
        `nothing changed, ${number.format(size.articles)}: wall ÷ one added`,
        pairedRatio(size, 'wall', 'courantUnchanged', 'courantAdded'),
        1,
      ),
    ),
    bar('cold, 100,000: peak in GiB', peak, 1.5, '<'),
    bar('cold: CPU of an article at 100,000 ÷ at 10,000', quotient(cpuOfAnArticle(large), cpuOfAnArticle(middle)), 1.3),
  ];
}
