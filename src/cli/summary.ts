import { counted } from './report.ts';

/** What a build did, in numbers. */
export interface Figures {
  readonly articles: number;
  readonly written: number;
  readonly kept: number;
  readonly removed: number;
}

/**
 * @param figures what a build did
 * @param seconds how long it took
 * @returns for example `44 articles: 3 files written, 812 kept, 0 removed in 1.42 s`
 */
export function summaryOf({ articles, written, kept, removed }: Figures, seconds: number): string {
  const number = (count: number): string => count.toLocaleString('en');
  return `${counted(articles, 'article')}: ${counted(written, 'file')} written, ${number(kept)} kept, ${number(removed)} removed in ${seconds.toFixed(2)} s`;
}
